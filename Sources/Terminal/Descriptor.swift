import Glibc

/// Blocking reads and writes on a file descriptor that someone else opened and will close.
struct Descriptor {
    private let number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    /// The next bytes, as soon as there are some; empty at the end of the input.
    func read() throws(TerminalError) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(number, $0.baseAddress, $0.count) }
            if count >= 0 { return Array(buffer.prefix(count)) }
            guard errno == EINTR else { throw .unreadableInput(code: errno) }
        }
    }

    /// Writes all of the text before it returns.
    func write(_ text: String) throws(TerminalError) {
        var rest = ArraySlice(text.utf8)
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest.removeFirst(count)
            } else if errno != EINTR {
                throw .unwritableOutput(code: errno)
            }
        }
    }

    /// The columns of the terminal that is there now; nil where there is none or it does not say.
    var columns: Int? {
        var size = winsize()
        guard ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    var isTerminal: Bool { isatty(number) == 1 }
}
