/// The state of a transcript that is being replayed: what was captured so far. It knows no clock, socket or program.
package struct Replay: Sendable {
    package private(set) var captures: [String: String] = [:]

    package init() {}

    /// The text of a line to say; nil where it needs a capture that no reply gave.
    package func text(of said: Pattern) -> String? {
        guard said.names.allSatisfy({ captures[$0] != nil }) else { return nil }
        return said.filled(captures)
    }

    /// How the reply differs from the turn's; nil where it does not. Either way the captures of the lines that agree
    /// are known from then on.
    package mutating func check(_ turn: Transcript.Turn, reply: [String]) -> Mismatch? {
        if let all = matchAll(turn.reply, reply) {
            captures = all
            return nil
        }
        let before = captures
        let pairs = LineDiff.pairs(turn.reply.count, reply.count) {
            turn.reply[$0].match(reply[$1], knowing: before) != nil
        }
        for (one, other) in pairs {
            captures = turn.reply[one].match(reply[other], knowing: captures) ?? captures
        }
        let said = turn.said.map { text(of: $0) ?? $0.source }
        return Mismatch(line: turn.line, said: said, diff: diff(turn.reply, reply, pairs))
    }

    private func matchAll(_ patterns: [Pattern], _ lines: [String]) -> [String: String]? {
        guard patterns.count == lines.count else { return nil }
        var known = captures
        for (pattern, line) in zip(patterns, lines) {
            guard let after = pattern.match(line, knowing: known) else { return nil }
            known = after
        }
        return known
    }

    /// A line may agree by itself and yet not with what the others captured; such a line counts as different.
    private func diff(_ patterns: [Pattern], _ lines: [String], _ pairs: [(Int, Int)]) -> LineDiff {
        LineDiff(patterns.count, lines, text: { patterns[$0].filled(captures) }) { one, other in
            pairs.contains { $0 == (one, other) } && patterns[one].match(lines[other], knowing: captures) != nil
        }
    }
}

/// A turn that went another way than its transcript.
package struct Mismatch: Sendable, Equatable {
    /// Where the turn is in its file.
    package let line: Int
    /// Nil where it is a greeting.
    package let said: String?
    package let diff: LineDiff

    /// The turn and its diff, for people.
    package func text(file: String) -> String {
        (["\(file):\(line)"] + (said.map { ["> \($0)"] } ?? []) + [diff.text]).joined(separator: "\n")
    }
}
