/// Plays a transcript through the REPL, on a pseudo-terminal.
package struct ReplStage: Stage {
    private let command: @Sendable (Setup) throws -> Command
    private let prompt: String
    private let patience: Patience
    private var terminal: PseudoTerminal?

    /// - Parameters:
    ///   - prompt: what stands on the line that the REPL reads from.
    ///   - command: the command line of a talk as the setup says, on the story's own database. The terminal's kind
    ///     and the absence of colours are added to its environment.
    package init(
        prompt: String, patience: Patience = Patience(), command: @escaping @Sendable (Setup) throws -> Command
    ) {
        self.prompt = prompt
        self.patience = patience
        self.command = command
    }

    package mutating func begin(_ setup: Setup) async throws(TranscriptError) -> [String] {
        await end()
        let command = try plainCommand(setup)
        let (prompt, patience) = (prompt, patience)
        let (terminal, shown) = try await OffPool.run { () throws(TranscriptError) -> (PseudoTerminal, String) in
            let terminal = try PseudoTerminal(command, columns: Self.columns)
            let shown = try terminal.line.exchange(
                "", until: prompt, patience: patience.start, awaiting: "the first prompt")
            return (terminal, shown)
        }
        self.terminal = terminal
        return Self.lines(in: shown.unicodeScalars[...])
    }

    package mutating func say(_ line: String) async throws(TranscriptError) -> [String] {
        guard let terminal else { throw .notStarted(what: "the REPL", reason: "no talk was begun") }
        let (prompt, patience) = (prompt, patience)
        let shown = try await OffPool.run { () throws(TranscriptError) -> String in
            try terminal.line.exchange(
                line + "\n", until: "\n" + prompt, patience: patience.reply, awaiting: "`\(line)`")
        }
        // The echo of what was typed ends with the first line end.
        return Self.lines(in: shown.unicodeScalars.drop { $0 != "\n" })
    }

    package mutating func end() async {
        guard let terminal else { return }
        self.terminal = nil
        let grace = patience.end
        _ = try? await OffPool.run { () throws(TranscriptError) -> Void in
            terminal.line.send("\u{4}")
            terminal.child.end(asking: 0, grace: grace)
        }
    }

    private func plainCommand(_ setup: Setup) throws(TranscriptError) -> Command {
        do {
            var command = try command(setup)
            command.environment.merge(["TERM": "dumb", "NO_COLOR": "1"]) { _, new in new }
            return command
        } catch {
            throw .notStarted(what: "the REPL", reason: "\(error)")
        }
    }

    /// Wide enough that no reply wraps, even one that says the longest line back.
    private static let columns: UInt16 = 20_000

    /// The lines before the last one, which is the prompt.
    private static func lines(in shown: Substring.UnicodeScalarView) -> [String] {
        let texts = shown.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
            String(String.UnicodeScalarView(line.filter { $0 != "\r" }))
        }
        return texts.filter { !$0.isEmpty }
    }
}

/// How long a stage waits.
package struct Patience: Sendable, Equatable {
    /// For a program to be ready.
    package var start: Duration = .seconds(60)
    /// For a reply.
    package var reply: Duration = .seconds(10)
    /// For a program to end by itself before it is killed.
    package var end: Duration = .seconds(5)

    package init() {}
}
