import Foundation

func naturalLogarithm(_ count: some BinaryInteger) -> Float { Float(log(Double(count))) }

/// Turns one decision value for each label into probabilities.
enum Logistic {
    /// Each label's own probability, scaled down where they add up to more than 1. What is missing from 1 is the
    /// probability that the text belongs to no label at all.
    static func probabilities(_ decisions: [Float]) -> [Float] {
        let single = decisions.map { 1 / (1 + exp(-$0)) }
        let sum = single.reduce(0, +)
        return sum > 1 ? single.map { $0 / sum } : single
    }
}
