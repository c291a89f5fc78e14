/// Writes what was said into a transcript, so that a change of wording is reviewed as a diff.
///
/// Comments, directives and what is said stay. Lines that agree with the transcript stay as they are, captures
/// included. In new lines a captured value becomes its capture again, and a value of a volatile shape becomes the
/// capture that a later line asks for.
package struct Recorder {
    private let transcript: Transcript
    private var captures: [String: String] = [:]

    package init(_ transcript: Transcript) {
        self.transcript = transcript
    }

    /// The transcript with these replies, one for each turn from the first; turns without one keep theirs.
    package static func record(_ transcript: Transcript, replies: [[String]]) -> Transcript {
        var recorder = Recorder(transcript)
        var index = 0
        let entries = transcript.entries.map { entry -> Transcript.Entry in
            guard case .turn(let turn) = entry, index < replies.count else { return entry }
            defer { index += 1 }
            return .turn(recorder.record(turn, at: index, reply: replies[index]))
        }
        return Transcript(file: transcript.file, entries: entries)
    }

    private mutating func record(_ turn: Transcript.Turn, at index: Int, reply: [String]) -> Transcript.Turn {
        let known = captures
        let pairs = LineDiff.pairs(turn.reply.count, reply.count) {
            turn.reply[$0].match(reply[$1], knowing: known) != nil
        }
        let kept = Dictionary(pairs.map { ($0.1, turn.reply[$0.0]) }) { first, _ in first }
        var names = wanted(from: index)
        let patterns = reply.indices.map { position in
            if let pattern = kept[position], let after = pattern.match(reply[position], knowing: captures) {
                captures = after
                return pattern
            }
            bindVolatile(in: reply[position], as: &names)
            return inserting(captures, into: reply[position])
        }
        return Transcript.Turn(line: turn.line, said: turn.said, reply: patterns)
    }

    /// Captures that this turn or a later one needs and nothing has given, by first use.
    private func wanted(from index: Int) -> [String] {
        let rest = transcript.turns[index...]
        let names = (rest.first?.reply.flatMap(\.names) ?? []) + rest.dropFirst().flatMap { $0.said?.names ?? [] }
        var seen: Set<String> = []
        return names.filter { captures[$0] == nil && seen.insert($0).inserted }
    }

    private mutating func bindVolatile(in line: String, as wanted: inout [String]) {
        for ticket in Self.tickets(in: line) {
            wanted.removeAll { captures[$0] != nil }
            guard !captures.values.contains(ticket), !isWritten(ticket) else { continue }
            guard let name = wanted.first(where: { $0.hasPrefix("ticket") }) else { return }
            captures[name] = ticket
        }
    }

    /// Whether the story itself says the text, and so means just this one.
    private func isWritten(_ text: String) -> Bool {
        transcript.turns.contains { $0.said?.source.contains(text) == true }
    }

    private func inserting(_ captures: [String: String], into line: String) -> Pattern {
        let longestFirst = captures.sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }
        var pieces: [Pattern.Piece] = [.literal(line)]
        for (name, value) in longestFirst where value.count > 2 {
            pieces = pieces.flatMap { Self.split($0, at: value, name: name) }
        }
        // Captures that touch could not be read back.
        return Self.touch(pieces) ? Pattern(pieces: [.literal(line)]) : Pattern(pieces: pieces)
    }

    private static func touch(_ pieces: [Pattern.Piece]) -> Bool {
        zip(pieces, pieces.dropFirst()).contains { pair in
            if case (.capture, .capture) = pair { true } else { false }
        }
    }

    private static func split(_ piece: Pattern.Piece, at value: String, name: String) -> [Pattern.Piece] {
        guard case .literal(let text) = piece else { return [piece] }
        let parts = text.split(separator: value, omittingEmptySubsequences: false)
        let literals = parts.map { $0.isEmpty ? [] : [Pattern.Piece.literal(String($0))] }
        return Array(literals.joined(separator: [.capture(name)]))
    }

    /// What has the shape of a ticket, `LY-` and digits.
    private static func tickets(in line: String) -> [String] {
        line.split(separator: "LY-", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            return digits.isEmpty ? nil : "LY-\(digits)"
        }
    }
}
