/// The memory in which a model reads texts: kept from text to text, so that reading allocates nothing once it has
/// grown to the longest. It belongs to one task; every model can use it, best one of its own each.
package struct Scratch: Sendable {
    /// What the last text that was read is, in the order of the model's labels; they add up to 1.
    package internal(set) var probabilities: [Float] = []
    var reader: FeatureReader?
    var vector = SparseVector()
    /// What the last text says for each label, with as many zeros behind as rows of weights have.
    fileprivate var decisions: [Float] = []

    package init() {}
}

extension LinearModel {
    /// Leaves the probability of each label in `scratch`. Linear in the length of the text, which may be empty.
    package func read(_ text: [UInt16], _ scratch: inout Scratch) {
        decide(text, &scratch)
        scratch.probabilities.withUnsafeMutableBufferPointer { Softmax.apply($0) }
    }

    /// Leaves the decisions, which the softmax turns into probabilities, in their stead.
    func decide(_ text: [UInt16], _ scratch: inout Scratch) {
        var reader = scratch.reader.take() ?? FeatureReader(sizes)
        if reader.sizes != sizes { reader = FeatureReader(sizes) }
        text.withUnsafeBufferPointer { reader.read($0) }
        scratch.vector.become(reader.features, by: weighing)
        scratch.reader = consume reader
        if scratch.decisions.count != weighing.rows.length {
            scratch.decisions = Array(repeating: 0, count: weighing.rows.length)
        }
        for label in biases.indices { scratch.decisions[label] = biases[label] }
        weighing.rows.withTable { rows in scratch.vector.entries.read { rows.add($0, to: &scratch.decisions) } }
        if scratch.probabilities.count != biases.count { scratch.probabilities = biases }
        for label in biases.indices { scratch.probabilities[label] = scratch.decisions[label] }
    }
}
