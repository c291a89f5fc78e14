extension Transcript {
    /// Reads the text of a file; `file` is its name in messages.
    ///
    /// - Parameter isRecorded: whether each turn must have a reply; false for a transcript that is to be recorded.
    /// - Throws: `.malformed` with every fault, by line.
    package init(reading text: String, file: String, isRecorded: Bool = true) throws(TranscriptError) {
        var reader = TranscriptReader(file: file, isRecorded: isRecorded)
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        if lines.last?.isEmpty == true { lines.removeLast() }
        for (index, line) in lines.enumerated() { reader.read(line, number: index + 1) }
        self.init(file: file, entries: try reader.finish())
    }
}

/// Reads a transcript line by line and notes what is wrong with it.
struct TranscriptReader {
    private let file: String
    private let isRecorded: Bool
    private var entries: [Transcript.Entry] = []
    private var faults: [TranscriptFault] = []
    /// The turn whose reply is being read.
    private var open: (line: Int, said: Pattern?, reply: [Pattern])?
    /// Directives since something was last said, with their lines.
    private var pending: [(name: String, line: Int)] = []
    private var captured: Set<String> = []
    private var hasReason = false
    private var number = 0

    init(file: String, isRecorded: Bool) {
        self.file = file
        self.isRecorded = isRecorded
    }

    mutating func read(_ line: Substring, number: Int) {
        self.number = number
        do throws(TranscriptProblem) {
            try place(line)
        } catch {
            note(error, at: number)
        }
    }

    /// All entries, once the last line is read.
    mutating func finish() throws(TranscriptError) -> [Transcript.Entry] {
        closeTurn()
        for directive in pending.prefix(1) { note(.nothingSaidAfterDirective, at: directive.line) }
        let hasTurn = entries.contains { if case .turn = $0 { true } else { false } }
        if !hasTurn, faults.isEmpty { note(.nothingSaid, at: max(number, 1)) }
        guard faults.isEmpty else { throw .malformed(faults.sorted { $0.line < $1.line }) }
        return entries
    }

    private mutating func place(_ line: Substring) throws(TranscriptProblem) {
        if line.first == "<" { return try addReply(try Self.content(line)) }
        closeTurn()
        if line.allSatisfy(\.isWhitespace) { return entries.append(.blank) }
        demandReason(before: line)
        switch line.first {
        case "#": entries.append(.comment(String(line)))
        case "@": try addDirective(try Directive(reading: line))
        case ">": try beginTurn(try Self.content(line))
        default: throw .unknownLine(String(line))
        }
    }

    private mutating func demandReason(before line: Substring) {
        if line.first != "#", !hasReason { note(.noReason, at: number) }
        hasReason = true
    }

    /// What stands after the sign and its space.
    private static func content(_ line: Substring) throws(TranscriptProblem) -> Substring {
        let content = line.dropFirst()
        guard !content.isEmpty else { return content }
        guard content.first == " " else { throw .unknownLine(String(line)) }
        return content.dropFirst()
    }

    private mutating func addDirective(_ directive: Directive) throws(TranscriptProblem) {
        if pending.contains(where: { $0.name == directive.name }) { throw .directiveTwice(directive.name) }
        pending.append((directive.name, number))
        entries.append(.directive(directive))
    }

    private mutating func beginTurn(_ text: Substring) throws(TranscriptProblem) {
        pending = []
        open = (number, Pattern(pieces: []), [])
        let said = try Pattern(reading: text)
        open = (number, said, [])
        // In a transcript to be recorded the reply that captures it may be missing still.
        if isRecorded, let name = said.names.first(where: { !captured.contains($0) }) { throw .unknownCapture(name) }
    }

    private mutating func addReply(_ text: Substring) throws(TranscriptProblem) {
        guard var turn = open ?? beginning else { throw .replyToNothing }
        // A faulty line is a reply still, so that its turn is not also blamed for having none.
        turn.reply.append(Pattern(pieces: [.literal(String(text))]))
        open = turn
        guard !text.allSatisfy(\.isWhitespace) else { throw .blankReply }
        let pattern = try Pattern(reading: text)
        turn.reply[turn.reply.count - 1] = pattern
        captured.formUnion(pattern.names)
        open = turn
    }

    /// The turn of a greeting, right behind directives.
    private var beginning: (line: Int, said: Pattern?, reply: [Pattern])? {
        guard !pending.isEmpty, case .directive = entries.last else { return nil }
        return (number, nil, [])
    }

    private mutating func closeTurn() {
        guard let turn = open else { return }
        open = nil
        if turn.reply.isEmpty, isRecorded { note(.noReply, at: turn.line) }
        entries.append(.turn(Transcript.Turn(line: turn.line, said: turn.said, reply: turn.reply)))
    }

    private mutating func note(_ problem: TranscriptProblem, at line: Int) {
        faults.append(TranscriptFault(file: file, line: line, problem: problem))
    }
}
