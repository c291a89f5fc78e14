/// A linear text classifier: a multinomial logistic regression over the runs of words and characters of a text.
package final class LinearModel: Sendable {
    /// What a model takes a text for.
    package struct Guess: Sendable, Equatable {
        package let label: String
        /// From 0 to 1.
        package let probability: Float
    }

    /// In the order in which they were given to the training.
    package let labels: [String]
    let sizes: FeatureSizes
    let weighing: FeatureWeighing
    /// One for each label.
    let biases: [Float]

    init(labels: [String], sizes: FeatureSizes, weighing: FeatureWeighing, biases: [Float]) {
        self.labels = labels
        self.sizes = sizes
        self.weighing = weighing
        self.biases = biases
    }

    /// The probability of each label, in their order. They add up to 1. Linear in the length of the text, which may
    /// be empty. For many texts `read` is faster.
    package func scores(_ text: [UInt16]) -> [Float] {
        var scratch = Scratch()
        read(text, &scratch)
        return scratch.probabilities
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
}
