import Foundation

/// Makes probabilities honest: of guesses at 0.8, eight of ten shall be right.
package enum Calibration {
    /// What a model without the example made of an example.
    package struct Sample: Sendable, Equatable {
        /// One for each label, before the softmax.
        package let decisions: [Float]
        /// The right one.
        package let label: Int

        /// One for each label; they add up to 1.
        package var probabilities: [Float] {
            var probabilities = decisions
            probabilities.withUnsafeMutableBufferPointer { Softmax.apply($0) }
            return probabilities
        }
    }

    /// The factor by which decisions must be multiplied for the right labels to be the likeliest in all; 1 where
    /// there is nothing to tell from.
    package static func factor(for samples: [Sample]) -> Float {
        guard !samples.isEmpty else { return 1 }
        var (low, high) = (log(lowest), log(highest))
        for _ in 0..<halvings {
            let middle = (low + high) / 2
            if slope(samples, factor: exp(middle)) > 0 { high = middle } else { low = middle }
        }
        return exp((low + high) / 2)
    }

    private static let lowest: Float = 0.05
    private static let highest: Float = 20
    private static let halvings = 20

    /// How fast the negative logarithm of the likelihood, which is convex, rises with the factor.
    private static func slope(_ samples: [Sample], factor: Float) -> Double {
        var slope = 0.0
        for sample in samples {
            var probabilities = sample.decisions.map { $0 * factor }
            probabilities.withUnsafeMutableBufferPointer { Softmax.apply($0) }
            let expected = zip(probabilities, sample.decisions).reduce(0) { $0 + $1.0 * $1.1 }
            slope += Double(expected - sample.decisions[sample.label])
        }
        return slope
    }
}

extension LinearModel {
    /// What this model, which must not have been trained from it, makes of an example.
    package func sample(_ example: TrainingExample, _ scratch: inout Scratch) -> Calibration.Sample {
        decide(example.text, &scratch)
        return Calibration.Sample(decisions: scratch.probabilities, label: example.label)
    }

    /// The same model with other probabilities: nearer to 0 and 1 where `factor` is above 1, nearer to each other
    /// where it is below. Which label is the likeliest stays the same.
    package func calibrated(by factor: Float) -> LinearModel {
        LinearModel(
            labels: labels, sizes: sizes, weighing: weighing.multiplied(by: factor),
            biases: biases.map { $0 * factor })
    }
}
