/// What keeps a transcript from being read or played.
package enum TranscriptError: Error, Equatable {
    /// The file breaks the format, in all these places.
    case malformed([TranscriptFault])
    /// The program or the talk did not begin. `reason` is for the one who runs the transcripts.
    case notStarted(what: String, reason: String)
    /// No complete answer came in time; `seen` is what came.
    case timedOut(awaiting: String, seen: String)
    /// The other side ended while an answer was awaited; `seen` is what came before.
    case ended(awaiting: String, seen: String)
}

extension TranscriptError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformed(let faults): faults.map(\.description).joined(separator: "\n")
        case .notStarted(let what, let reason): "\(what) did not start: \(reason)"
        case .timedOut(let awaited, let seen): "no answer in time to \(awaited)\(Self.quoted(seen))"
        case .ended(let awaited, let seen): "the talk ended before the answer to \(awaited)\(Self.quoted(seen))"
        }
    }

    private static func quoted(_ seen: String) -> String {
        seen.isEmpty ? "; nothing came" : "; what came:\n\(seen)"
    }
}

/// One place where a transcript breaks the format.
package struct TranscriptFault: Sendable, Equatable {
    package let file: String
    /// Counted from 1.
    package let line: Int
    package let problem: TranscriptProblem

    package init(file: String, line: Int, problem: TranscriptProblem) {
        self.file = file
        self.line = line
        self.problem = problem
    }
}

extension TranscriptFault: CustomStringConvertible {
    package var description: String { "\(file):\(line): \(problem.explanation)" }
}
