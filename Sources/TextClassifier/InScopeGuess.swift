/// The likeliest of the labels that are a guess.
package struct InScopeGuess: Sendable, Equatable {
    /// An index into the labels of the model.
    package let label: Int
    /// 0 where it is likelier that the text belongs to none.
    package let probability: Float

    /// - Parameter outOfScope: the label of texts that belong to none, which is no guess.
    package init(_ probabilities: [Float], outOfScope: Int?) {
        var best = outOfScope == 0 ? 1 : 0
        for label in probabilities.indices where label != outOfScope && probabilities[label] > probabilities[best] {
            best = label
        }
        let isNone = outOfScope.map { probabilities[$0] > probabilities[best] } ?? false
        label = best
        probability = isNone ? 0 : probabilities[best]
    }
}

extension Threshold.Judged {
    /// A guess against the right label.
    package init(_ guess: InScopeGuess, label: Int, outOfScope: Int?) {
        let truth: Truth = label == outOfScope ? .outOfScope : guess.label == label ? .right : .wrong
        self.init(probability: guess.probability, truth: truth)
    }
}

extension Calibration.Sample {
    /// What a model calibrated by `factor` would judge; see `Calibration.factor`.
    package func judged(factor: Float, outOfScope: Int?) -> Threshold.Judged {
        var probabilities = decisions.map { $0 * factor }
        probabilities.withUnsafeMutableBufferPointer { Softmax.apply($0) }
        return Threshold.Judged(
            InScopeGuess(probabilities, outOfScope: outOfScope), label: label, outOfScope: outOfScope)
    }
}
