/// The probability from which a guess is believed.
package struct Threshold: Sendable, Equatable {
    /// Guesses below it are rejected.
    package let probability: Float

    package init(probability: Float) { self.probability = probability }

    package func accepts(_ probability: Float) -> Bool { probability >= self.probability }

    /// A guess on a text whose truth is known.
    package struct Judged: Sendable, Equatable {
        package enum Truth: Sendable { case right, wrong, outOfScope }

        package let probability: Float
        package let truth: Truth

        package init(probability: Float, truth: Truth) {
            self.probability = probability
            self.truth = truth
        }
    }

    /// What a threshold is chosen for. Accuracy is the share of in-scope texts that are guessed right and accepted;
    /// recall is the share of out-of-scope texts that are rejected. A share of nothing is 1.
    package enum Objective: Sendable, Equatable {
        /// The most of accuracy + `weight` × recall.
        case accuracyAndRecall(weight: Double)
        /// The most accuracy among the thresholds that reach this recall.
        case accuracy(recallAtLeast: Double)
    }

    /// The best threshold for the objective. It lies halfway between the two guesses that it parts; of equals the
    /// lowest wins, which rejects least. Without guesses it accepts everything.
    package static func chosen(for judged: [Judged], _ objective: Objective) -> Threshold {
        let falling = judged.filter { $0.probability.isFinite }.sorted { $0.probability > $1.probability }
        var tally = Tally(falling)
        var best = (value: tally.value(objective), threshold: above(falling.first?.probability))
        for (position, guess) in falling.enumerated() {
            tally.accept(guess.truth)
            let next = position + 1 < falling.count ? falling[position + 1].probability : nil
            guard next != guess.probability else { continue }
            let value = tally.value(objective)
            if value >= best.value { best = (value, next.map { between(guess.probability, $0) } ?? 0) }
        }
        return Threshold(probability: best.threshold)
    }

    private static func above(_ highest: Float?) -> Float {
        guard let highest else { return 0 }
        return highest < 1 ? between(1, highest) : highest.nextUp
    }

    /// Halfway, but never as low as the lower one.
    private static func between(_ higher: Float, _ lower: Float) -> Float {
        let middle = lower + (higher - lower) / 2
        return middle > lower ? middle : higher
    }
}

/// Counts what the guesses from the highest down to one would give, if they were accepted.
private struct Tally {
    private let inScope: Int
    private let outOfScope: Int
    private var right = 0
    private var wronglyAccepted = 0

    init(_ judged: [Threshold.Judged]) {
        outOfScope = judged.filter { $0.truth == .outOfScope }.count
        inScope = judged.count - outOfScope
    }

    mutating func accept(_ truth: Threshold.Judged.Truth) {
        switch truth {
        case .right: right += 1
        case .wrong: break
        case .outOfScope: wronglyAccepted += 1
        }
    }

    func value(_ objective: Threshold.Objective) -> Double {
        let accuracy = Self.share(right, of: inScope)
        let recall = Self.share(outOfScope - wronglyAccepted, of: outOfScope)
        return switch objective {
        case .accuracyAndRecall(let weight): accuracy + weight * recall
        case .accuracy(let least): recall >= least ? accuracy : -1
        }
    }

    private static func share(_ part: Int, of whole: Int) -> Double {
        whole == 0 ? 1 : Double(part) / Double(whole)
    }
}
