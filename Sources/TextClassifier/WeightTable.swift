/// The weights of a model in a byte each: for each feature a row with one for every label, so that a feature of a
/// text costs one trip to memory.
struct WeightTable: Sendable {
    let labels: Int
    /// Row by row, in steps of the row's scale; each row is filled up with zeros to whole vectors of a processor.
    let steps: [Int8]
    /// For each feature, what a step is worth.
    let scales: [Float]

    init(labels: Int, steps: [Int8], scales: [Float]) {
        self.labels = labels
        self.steps = steps
        self.scales = scales
    }

    private static let vector = 8

    /// How long a row is for so many labels.
    static func rowLength(labels: Int) -> Int { (labels + vector - 1) / vector * vector }

    var rowLength: Int { Self.rowLength(labels: labels) }

    /// Rounds weights to the nearest of 255 steps between the extremes of their row.
    ///
    /// - Parameter weights: row by row, all finite.
    init(rounding weights: [Float], labels: Int) {
        var steps = [Int8]()
        var scales = [Float]()
        let filling = repeatElement(Int8(0), count: Self.rowLength(labels: labels) - labels)
        steps.reserveCapacity(weights.count / max(labels, 1) * Self.rowLength(labels: labels))
        for start in stride(from: 0, to: weights.count, by: labels) {
            let row = weights[start..<start + labels]
            let scale = row.reduce(0) { max($0, abs($1)) } / 127
            steps += row.map { scale > 0 ? Int8(clamping: Int(($0 / scale).rounded())) : 0 } + filling
            scales.append(scale)
        }
        self.init(labels: labels, steps: steps, scales: scales)
    }

    /// Adds to the decisions, as many as a row is long, what the features of a text say.
    func add(_ vector: [SparseVector.Entry], to decisions: inout [Float]) {
        let length = rowLength
        decisions.withUnsafeMutableBufferPointer { decisions in
            steps.withUnsafeBufferPointer { steps in
                scales.withUnsafeBufferPointer { scales in
                    let warmth = warm(vector, steps, scales)
                    // Never so: it only keeps the rows from being fetched in vain.
                    if warmth == .infinity { decisions[0] += warmth }
                    for entry in vector {
                        let row = Int(entry.position) &* length
                        let value = entry.value * scales[Int(entry.position)]
                        for label in 0..<length { decisions[label] += Float(steps[row &+ label]) * value }
                    }
                }
            }
        }
    }

    /// Touches every row once in a loop so short that the processor fetches many rows at a time; one after the other,
    /// each would be waited for. Worth a tenth of a reading.
    ///
    /// - Returns: a finite number that depends on all rows.
    @inline(__always)
    private func warm(
        _ vector: [SparseVector.Entry], _ steps: UnsafeBufferPointer<Int8>, _ scales: UnsafeBufferPointer<Float>
    ) -> Float {
        var (touched, scale): (Int, Float) = (0, 0)
        for entry in vector {
            let row = Int(entry.position) &* rowLength
            touched &+= Int(steps[row]) &+ Int(steps[row &+ labels &- 1])
            scale += scales[Int(entry.position)]
        }
        return Float(touched) + scale
    }

    /// The same with the rows at other positions: first that of `order[0]`.
    func reordered(_ order: [Int]) -> WeightTable {
        WeightTable(
            labels: labels, steps: order.flatMap { steps[$0 * rowLength..<($0 + 1) * rowLength] },
            scales: order.map { scales[$0] })
    }

    func multiplied(by factor: Float) -> WeightTable {
        WeightTable(labels: labels, steps: steps, scales: scales.map { $0 * factor })
    }
}
