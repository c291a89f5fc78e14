import Foundation

/// Turns the features of a text into a vector: the rarer a feature is among the examples, the more it counts; a
/// second occurrence counts less than the first; each view has the same length, to which features that no example has
/// contribute, so that a text of strange words is a weak one.
struct FeatureWeighing: Sendable {
    let index: FeatureIndex
    /// What is known of each feature.
    let rows: FeatureRows
    /// How much a feature counts that is not known.
    let strangeness: Float

    /// Counts how many examples have each feature and keeps the commonest.
    init(_ examples: [Features], _ options: TrainingOptions) {
        var frequency: [UInt64: Int] = [:]
        for example in examples {
            for view in View.allCases {
                for feature in Set(example[view]) { frequency[feature, default: 0] += 1 }
            }
        }
        var kept = frequency.filter { $0.value >= options.minimumExamples }.map { (feature: $0.key, count: $0.value) }
        kept.sort { ($1.count, $0.feature) < ($0.count, $1.feature) }
        let features = kept.prefix(options.maximumFeatures).map(\.feature).sorted()
        let total = examples.count
        self.init(
            index: FeatureIndex(features),
            rows: FeatureRows(rarity: features.map { Self.rarity(frequency[$0, default: 0], of: total) }),
            strangeness: Self.rarity(0, of: total))
    }

    init(index: FeatureIndex, rows: FeatureRows, strangeness: Float) {
        self.index = index
        self.rows = rows
        self.strangeness = strangeness
    }

    /// The same with what was learnt of the features, those in front that most texts have: a processor finds them at once.
    ///
    /// - Parameter weights: feature by feature, one for every label.
    func learning(_ weights: [Float], labels: Int) -> FeatureWeighing {
        let rarity = rows.rarity
        let order = rarity.indices.sorted { (rarity[$0], $0) < (rarity[$1], $1) }
        return FeatureWeighing(
            index: FeatureIndex(order.map { index.features[$0] }),
            rows: rows.learning(weights, labels: labels).reordered(order), strangeness: strangeness)
    }

    /// The same with every weight so many times as great.
    func multiplied(by factor: Float) -> FeatureWeighing {
        FeatureWeighing(index: index, rows: rows.multiplied(by: factor), strangeness: strangeness)
    }

    private static func rarity(_ count: Int, of total: Int) -> Float {
        Float(log(Double(1 + total) / Double(1 + count))) + 1
    }

    /// 1 for one occurrence and about 0.7 more for every doubling, up to 255.
    static let repetition: [Float] = (0...255).map { $0 == 0 ? 0 : 1 + Float(log(Double($0))) }
}
