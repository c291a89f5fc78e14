import Foundation

/// Turns the features of a text into a vector: the rarer a feature is among the examples, the more it counts; a
/// second occurrence counts less than the first; each view has the same length, to which features that no example has
/// contribute, so that a text of strange words is a weak one.
struct FeatureWeighing: Sendable {
    let index: FeatureIndex
    /// How much each known feature counts.
    let rarity: [Float]
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
            index: FeatureIndex(features), rarity: features.map { Self.rarity(frequency[$0, default: 0], of: total) },
            strangeness: Self.rarity(0, of: total))
    }

    init(index: FeatureIndex, rarity: [Float], strangeness: Float) {
        self.index = index
        self.rarity = rarity
        self.strangeness = strangeness
    }

    /// The features in the order that lays those that most texts have beside each other, where a processor finds them
    /// at once.
    var commonestFirst: [Int] { rarity.indices.sorted { (rarity[$0], $0) < (rarity[$1], $1) } }

    /// The same with the features at other positions: first that of `order[0]`.
    func reordered(_ order: [Int]) -> FeatureWeighing {
        FeatureWeighing(
            index: FeatureIndex(order.map { index.features[$0] }), rarity: order.map { rarity[$0] },
            strangeness: strangeness)
    }

    private static func rarity(_ count: Int, of total: Int) -> Float {
        Float(log(Double(1 + total) / Double(1 + count))) + 1
    }

    /// 1 for one occurrence and about 0.7 more for every doubling, up to 255.
    static let repetition: [Float] = (0...255).map { $0 == 0 ? 0 : 1 + Float(log(Double($0))) }
}

/// A vector with only what is not 0.
struct SparseVector {
    struct Entry {
        var position: UInt32
        var value: Float
    }

    private(set) var entries: [Entry] = []
    /// For each known feature, how often it has occurred so far; all 0 between texts.
    private var counts: [UInt8] = []

    /// Becomes the vector of a text. Allocates only to grow.
    mutating func become(_ features: borrowing Features, by weighing: borrowing FeatureWeighing) {
        if counts.count != weighing.rarity.count { counts = Array(repeating: 0, count: weighing.rarity.count) }
        entries.removeAll(keepingCapacity: true)
        add(features.tokens, weighing)
        add(features.characters, weighing)
        add(features.pairs, weighing)
    }

    private mutating func add(_ features: [UInt64], _ weighing: borrowing FeatureWeighing) {
        let start = entries.count
        var squares = count(features, weighing)
        entries.withUnsafeMutableBufferPointer { entries in
            counts.withUnsafeMutableBufferPointer { counts in
                for at in start..<entries.count {
                    let position = Int(entries[at].position)
                    let value = FeatureWeighing.repetition[Int(counts[position])] * entries[at].value
                    counts[position] = 0
                    entries[at].value = value
                    squares += value * value
                }
            }
            guard squares > 0 else { return }
            let scale = 1 / (squares * Float(View.allCases.count)).squareRoot()
            for at in start..<entries.count { entries[at].value *= scale }
        }
    }

    /// Gives each known feature an entry with its rarity.
    ///
    /// - Returns: what the others add to the square of the length.
    private mutating func count(_ features: [UInt64], _ weighing: borrowing FeatureWeighing) -> Float {
        var strangers = 0
        counts.withUnsafeMutableBufferPointer { counts in
            weighing.index.forEachPosition(of: features) { position in
                guard let position else {
                    strangers += 1
                    return
                }
                if counts[position] == 0 {
                    entries.append(
                        Entry(position: UInt32(truncatingIfNeeded: position), value: weighing.rarity[position]))
                }
                if counts[position] < 255 { counts[position] += 1 }
            }
        }
        return Float(strangers) * weighing.strangeness * weighing.strangeness
    }
}
