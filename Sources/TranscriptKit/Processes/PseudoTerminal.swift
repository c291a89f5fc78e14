import Glibc

/// A program at a terminal of its own.
struct PseudoTerminal: Sendable {
    let line: Line
    let child: Child

    /// - Throws: `.notStarted` where there is no terminal to be had, or no such program.
    init(_ command: Command, columns: UInt16) throws(TranscriptError) {
        self = try Child.alone { () throws(TranscriptError) -> PseudoTerminal in try Self.open(command, columns) }
    }

    private init(line: Line, child: Child) {
        self.line = line
        self.child = child
    }

    private static func open(_ command: Command, _ columns: UInt16) throws(TranscriptError) -> PseudoTerminal {
        var (near, far): (Int32, Int32) = (-1, -1)
        var path = [CChar](repeating: 0, count: 256)
        var size = winsize(ws_row: 50, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&near, &far, &path, nil, &size) == 0 else {
            throw .notStarted(what: command.path, reason: "no pseudo-terminal: \(String(cString: strerror(errno)))")
        }
        let line = Line(owning: near)
        _ = fcntl(far, F_SETFD, FD_CLOEXEC)
        defer { close(far) }
        let name = String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return PseudoTerminal(line: line, child: try Child(command, on: .terminal(path: name)))
    }
}
