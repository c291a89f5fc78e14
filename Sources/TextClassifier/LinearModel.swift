/// A linear text classifier: one logistic regression for each label over the runs of characters and words of a text.
package struct LinearModel: Sendable {
    /// What a model takes a text for.
    package struct Guess: Sendable, Equatable {
        package let label: String
        /// From 0 to 1.
        package let probability: Float
    }

    /// In the order in which they were given to the training.
    package let labels: [String]
    let sizes: FeatureSizes
    let index: FeatureIndex
    /// For each feature, one weight for every label.
    let weights: [Float]
    /// One for each label.
    let biases: [Float]

    init(labels: [String], sizes: FeatureSizes, index: FeatureIndex, weights: [Float], biases: [Float]) {
        self.labels = labels
        self.sizes = sizes
        self.index = index
        self.weights = weights
        self.biases = biases
    }

    /// The probability of each label, in their order. They add up to 1 at most; the rest is the probability that
    /// the text belongs to none. Linear in the length of the text, which may be empty.
    package func scores(_ text: [UInt16]) -> [Float] {
        Logistic.probabilities(decisions(text))
    }

    package func scores(_ text: String) -> [Float] { scores(Array(text.utf16)) }

    /// The likeliest label and the one after it; of equals the earlier.
    package func best(_ text: [UInt16]) -> (best: Guess, runnerUp: Guess) {
        let scores = scores(text)
        var first = 0
        var second = 1
        if scores[1] > scores[0] { swap(&first, &second) }
        for label in scores.indices.dropFirst(2) {
            if scores[label] > scores[first] {
                second = first
                first = label
            } else if scores[label] > scores[second] {
                second = label
            }
        }
        return (guess(first, scores), guess(second, scores))
    }

    package func best(_ text: String) -> (best: Guess, runnerUp: Guess) { best(Array(text.utf16)) }

    private func guess(_ label: Int, _ scores: [Float]) -> Guess {
        Guess(label: labels[label], probability: scores[label])
    }

    private func decisions(_ text: [UInt16]) -> [Float] {
        var decisions = biases
        let count = labels.count
        decisions.withUnsafeMutableBufferPointer { decisions in
            weights.withUnsafeBufferPointer { weights in
                FeatureReader.counts(of: text, sizes).forEachWeighted { feature, value in
                    guard let position = index.position(of: feature) else { return }
                    let start = position * count
                    for label in 0..<count { decisions[label] += weights[start + label] * value }
                }
            }
        }
        return decisions
    }
}
