/// Cuts a stream of bytes into lines that end with LF or CRLF.
///
/// It never holds more than one line of the limit, however long the line that arrives.
package struct LineSplitter {
    private let limit: Int
    private var line: [UInt8] = []
    private var overflows = false
    private var isFirst = true

    /// - Parameter limit: the longest line in bytes, without its end.
    package init(limit: Int) {
        self.limit = limit
    }

    /// The lines that `bytes` complete, in their order.
    package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Result<String, LineFault>] {
        var lines: [Result<String, LineFault>] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                lines.append(take())
            } else if line.count <= limit {
                line.append(byte)
            } else {
                overflows = true
            }
        }
        return lines
    }

    /// The last line where the input ended without a line end.
    package mutating func finish() -> Result<String, LineFault>? {
        line.isEmpty ? nil : take()
    }

    private mutating func take() -> Result<String, LineFault> {
        defer {
            line.removeAll(keepingCapacity: true)
            (overflows, isFirst) = (false, false)
        }
        guard !overflows else { return .failure(.tooLong) }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        if isFirst, line.starts(with: Self.byteOrderMark) { line.removeFirst(Self.byteOrderMark.count) }
        return Result { [line, limit] () throws(LineFault) -> String in try LineText.read(line, limit: limit) }
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
