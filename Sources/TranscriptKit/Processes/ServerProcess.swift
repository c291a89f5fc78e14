import Foundation
import Glibc

/// A server that was started for one story.
struct ServerProcess: Sendable {
    let host: String
    let port: UInt16
    private let child: Child

    /// Starts it and waits until it says on its error stream that it is `listening on HOST:PORT`.
    ///
    /// - Throws: `.notStarted` with what it said instead; `.timedOut` after `patience`.
    init(_ command: Command, patience: Duration) throws(TranscriptError) {
        let (child, errors) = try Child.alone { () throws(TranscriptError) -> (Child, Line) in
            try Self.start(command)
        }
        (host, port) = try Self.address(from: errors, patience, command)
        self.child = child
        Self.drain(errors)
    }

    /// Blocks until the server is gone.
    func end(grace: Duration) { child.end(grace: grace) }

    private static func start(_ command: Command) throws(TranscriptError) -> (Child, Line) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw .notStarted(what: command.path, reason: String(cString: strerror(errno)))
        }
        let errors = Line(owning: ends[0])
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        defer { close(ends[1]) }
        return (try Child(command, on: .errors(ends[1])), errors)
    }

    private static func address(
        from errors: Line, _ patience: Duration, _ command: Command
    ) throws(TranscriptError) -> (String, UInt16) {
        let deadline = ContinuousClock.now + patience
        var seen = ""
        while true {
            do throws(TranscriptError) {
                let left = ContinuousClock.now.duration(to: deadline)
                seen += try errors.exchange("", until: "\n", patience: left, awaiting: "`listening on …`")
            } catch .ended(_, let rest) {
                throw .notStarted(what: command.path, reason: seen + rest)
            }
            if let address = address(in: seen) { return address }
        }
    }

    /// The last `listening on HOST:PORT` of what was said.
    static func address(in text: String) -> (String, UInt16)? {
        let parts = text.split(separator: "listening on ", omittingEmptySubsequences: false)
        guard parts.count > 1, let word = parts.last?.prefix(while: { !$0.isWhitespace }),
            let colon = word.lastIndex(of: ":"), let port = UInt16(word[word.index(after: colon)...])
        else { return nil }
        return (word[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]")), port)
    }

    /// Reads what the server goes on to say, so that it never waits for a reader. The thread ends with the server.
    private static func drain(_ errors: Line) {
        Thread {
            while (try? errors.exchange("", until: "\n", patience: .seconds(3_600), awaiting: "")) != nil {}
        }.start()
    }
}
