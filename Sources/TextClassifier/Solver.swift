import Foundation

/// Multinomial logistic regression by stochastic gradient descent, with part of every example left out at random.
struct Solver {
    /// For each feature, one weight for every label.
    private(set) var weights: [Float]
    /// One for each label.
    private(set) var biases: [Float]
    private let options: TrainingOptions
    private var chances: Chances
    /// The probability of each label less what it should be.
    private var errors: [Float]
    /// What is left of the example at hand.
    private var example: [SparseVector.Entry] = []

    /// - Parameter run: from 0; runs differ in their chances.
    init(features: Int, labels: Int, _ options: TrainingOptions, run: Int) {
        weights = Array(repeating: 0, count: features * labels)
        biases = Array(repeating: 0, count: labels)
        errors = biases
        chances = Chances(seed: UInt64(run))
        self.options = options
    }

    mutating func learn(_ matrix: ExampleMatrix, _ labels: [Int]) {
        var order = Array(labels.indices)
        let steps = Float(options.passes * order.count)
        var done: Float = 0
        for _ in 0..<options.passes {
            shuffle(&order)
            for row in order {
                thin(matrix.entries[matrix.starts[row]..<matrix.starts[row + 1]])
                step(towards: labels[row], rate: options.rate * (1 - done / steps))
                done += 1
            }
        }
    }

    private mutating func shuffle(_ order: inout [Int]) {
        for last in stride(from: order.count - 1, to: 0, by: -1) {
            order.swapAt(last, chances.next(below: last + 1))
        }
    }

    private mutating func thin(_ entries: ArraySlice<SparseVector.Entry>) {
        let limit = Int(options.dropout * Float(Chances.range))
        let gain = 1 / (1 - options.dropout)
        example.removeAll(keepingCapacity: true)
        for entry in entries where chances.next() >= limit {
            example.append(SparseVector.Entry(position: entry.position, value: entry.value * gain))
        }
    }

    /// How much slower the biases learn than the weights.
    private static let biasRate: Float = 0.1

    private mutating func step(towards label: Int, rate: Float) {
        predict()
        let spread = options.smoothing / Float(errors.count)
        for at in errors.indices { errors[at] -= spread }
        errors[label] -= 1 - options.smoothing
        correct(rate)
    }

    /// Leaves the probability of each label in `errors`.
    private mutating func predict() {
        let count = biases.count
        errors.withUnsafeMutableBufferPointer { errors in
            weights.withUnsafeBufferPointer { weights in
                for at in 0..<count { errors[at] = biases[at] }
                for entry in example {
                    let row = Int(entry.position) &* count
                    for at in 0..<count { errors[at] += weights[row &+ at] * entry.value }
                }
            }
            Softmax.apply(errors)
        }
    }

    /// Moves the weights of the example's features against the errors.
    private mutating func correct(_ rate: Float) {
        let count = biases.count
        errors.withUnsafeBufferPointer { errors in
            weights.withUnsafeMutableBufferPointer { weights in
                for entry in example {
                    let row = Int(entry.position) &* count
                    let length = rate * entry.value
                    for at in 0..<count { weights[row &+ at] -= errors[at] * length }
                }
            }
            for at in 0..<count { biases[at] -= Self.biasRate * rate * errors[at] }
        }
    }
}
