/// What is known of each feature of a model, in rows: how rare it is, and what it says for every label, in a byte each.
/// A row begins where a line of a processor's memory does, so that a feature of a text costs one trip to memory.
struct FeatureRows: Sendable {
    /// What memory fetches at once.
    private typealias Line = SIMD64<UInt8>

    /// What stands in front of the steps.
    private struct Head {
        /// How much the feature counts.
        var rarity: Float
        /// What a step is worth.
        var scale: Float
    }

    /// How many labels are reckoned at a time.
    private static let block = 8

    /// How many there are.
    let count: Int
    /// 0 while nothing is learnt.
    let labels: Int
    private let lines: [Line]
    private let stride: Int

    /// How long a row of steps is for so many labels: filled up with zeros to whole blocks.
    static func length(labels: Int) -> Int { (labels + block - 1) / block * block }

    var length: Int { Self.length(labels: labels) }

    /// - Parameter scales: for each feature, what a step is worth; empty where nothing is learnt.
    /// - Parameter steps: for each feature `length` numbers.
    init(rarity: [Float], scales: [Float] = [], steps: [Int8] = [], labels: Int = 0) {
        let length = Self.length(labels: labels)
        let linesEach = (MemoryLayout<Head>.size + length + Line.scalarCount - 1) / Line.scalarCount
        var lines = [Line](repeating: .zero, count: rarity.count * linesEach)
        let stride = linesEach * Line.scalarCount
        lines.withUnsafeMutableBytes { lines in
            steps.withUnsafeBytes { steps in
                for row in rarity.indices {
                    let head = Head(rarity: rarity[row], scale: scales.isEmpty ? 0 : scales[row])
                    lines.storeBytes(of: head, toByteOffset: row * stride, as: Head.self)
                    let start = row * stride + MemoryLayout<Head>.size
                    UnsafeMutableRawBufferPointer(rebasing: lines[start..<start + length])
                        .copyMemory(from: UnsafeRawBufferPointer(rebasing: steps[row * length..<(row + 1) * length]))
                }
            }
        }
        (count, self.labels, self.lines, self.stride) = (rarity.count, labels, lines, stride)
    }

    var rarity: [Float] { (0..<count).map { head(of: $0).rarity } }
    var scales: [Float] { (0..<count).map { head(of: $0).scale } }

    /// All steps, row by row.
    var steps: [Int8] {
        lines.withUnsafeBytes { lines in
            (0..<count).flatMap { row in
                let start = row * stride + MemoryLayout<Head>.size
                return lines[start..<start + length].map(Int8.init(bitPattern:))
            }
        }
    }

    private func head(of row: Int) -> Head {
        lines.withUnsafeBytes { $0.load(fromByteOffset: row * stride, as: Head.self) }
    }

    /// The rows for as long as `body` runs.
    @inline(__always)
    func withTable<Result>(_ body: (Table) -> Result) -> Result {
        lines.withUnsafeBytes { body(Table(lines: $0, stride: stride, length: length)) }
    }

    struct Table {
        fileprivate let lines: UnsafeRawBufferPointer
        fileprivate let stride: Int
        fileprivate let length: Int

        @inline(__always)
        func rarity(of row: Int) -> Float { lines.load(fromByteOffset: row &* stride, as: Head.self).rarity }

        /// Adds to the decisions, as many as a row of steps is long, what the features of a text say.
        func add(_ entries: UnsafeBufferPointer<SparseVector.Entry>, to decisions: inout [Float]) {
            decisions.withUnsafeMutableBytes { decisions in
                for label in Swift.stride(from: 0, to: length, by: block) {
                    var sum = decisions.loadUnaligned(fromByteOffset: label * 4, as: SIMD8<Float>.self)
                    for entry in entries {
                        let row = Int(entry.position) &* stride
                        let steps = lines.loadUnaligned(
                            fromByteOffset: row &+ MemoryLayout<Head>.size &+ label, as: SIMD8<Int8>.self)
                        let value = entry.value * lines.load(fromByteOffset: row, as: Head.self).scale
                        sum += SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: steps)) * value
                    }
                    decisions.storeBytes(of: sum, toByteOffset: label * 4, as: SIMD8<Float>.self)
                }
            }
        }
    }
}

extension FeatureRows {
    /// The same features with what was learnt of them, rounded to the nearest of 255 steps between the extremes of each.
    ///
    /// - Parameter weights: row by row, all finite.
    func learning(_ weights: [Float], labels: Int) -> FeatureRows {
        var (steps, scales) = ([Int8](), [Float]())
        let filling = repeatElement(Int8(0), count: Self.length(labels: labels) - labels)
        steps.reserveCapacity(count * Self.length(labels: labels))
        for start in Swift.stride(from: 0, to: weights.count, by: labels) {
            let row = weights[start..<start + labels]
            let scale = row.reduce(0) { max($0, abs($1)) } / 127
            steps += row.map { scale > 0 ? Int8(clamping: Int(($0 / scale).rounded())) : 0 } + filling
            scales.append(scale)
        }
        return FeatureRows(rarity: rarity, scales: scales, steps: steps, labels: labels)
    }

    /// The same with the rows at other positions: first that of `order[0]`.
    func reordered(_ order: [Int]) -> FeatureRows {
        let (rarity, scales, steps) = (rarity, scales, steps)
        return FeatureRows(
            rarity: order.map { rarity[$0] }, scales: order.map { scales[$0] },
            steps: order.flatMap { steps[$0 * length..<($0 + 1) * length] }, labels: labels)
    }

    /// The same with every weight so many times as great.
    func multiplied(by factor: Float) -> FeatureRows {
        FeatureRows(rarity: rarity, scales: scales.map { $0 * factor }, steps: steps, labels: labels)
    }
}
