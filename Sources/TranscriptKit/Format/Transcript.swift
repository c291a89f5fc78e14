/// A talk in a file: why it exists, who speaks, what is said and what is answered.
package struct Transcript: Sendable, Equatable {
    /// One thing said and its reply, or what a person is told before saying anything.
    package struct Turn: Sendable, Equatable {
        /// Where it is said, counted from 1.
        package let line: Int
        /// Nil at the beginning of a talk, whose reply is its greeting.
        package let said: Pattern?
        /// The lines of the reply; empty only in a transcript that is still to be recorded.
        package let reply: [Pattern]

        package init(line: Int, said: Pattern?, reply: [Pattern]) {
            self.line = line
            self.said = said
            self.reply = reply
        }
    }

    package enum Entry: Sendable, Equatable {
        /// A whole line with its `#`.
        case comment(String)
        case blank
        case directive(Directive)
        case turn(Turn)
    }

    /// What one person says in one talk.
    package struct Scene: Sendable, Equatable {
        package let setup: Setup
        package let turns: [Turn]
    }

    /// As it is shown in messages.
    package let file: String
    package let entries: [Entry]

    package init(file: String, entries: [Entry]) {
        self.file = file
        self.entries = entries
    }

    package var turns: [Turn] {
        entries.compactMap { entry in
            guard case .turn(let turn) = entry else { return nil }
            return turn
        }
    }

    /// The talks of the story, in order. Directives after a turn begin the next one.
    package var scenes: [Scene] {
        var scenes: [Scene] = []
        var (setup, turns) = (Setup(), [Turn]())
        for entry in entries {
            switch entry {
            case .directive(let directive):
                if !turns.isEmpty { scenes.append(Scene(setup: setup, turns: turns)) }
                turns = []
                directive.apply(to: &setup)
            case .turn(let turn): turns.append(turn)
            case .comment, .blank: break
            }
        }
        return turns.isEmpty ? scenes : scenes + [Scene(setup: setup, turns: turns)]
    }

    /// The text of the file, ready to be written.
    package func render() -> String {
        entries.flatMap(Self.lines).map { $0 + "\n" }.joined()
    }

    private static func lines(of entry: Entry) -> [String] {
        switch entry {
        case .comment(let line): [line]
        case .blank: [""]
        case .directive(let directive): [directive.source]
        case .turn(let turn): (turn.said.map { [mark(">", $0)] } ?? []) + turn.reply.map { mark("<", $0) }
        }
    }

    private static func mark(_ sign: String, _ pattern: Pattern) -> String {
        pattern.pieces.isEmpty ? sign : "\(sign) \(pattern.source)"
    }
}
