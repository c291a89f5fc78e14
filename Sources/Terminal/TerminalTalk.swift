import Dialogue

/// A talk at a terminal: a prompt, line editing, Ctrl-C to drop a form, Ctrl-D to leave.
struct TerminalTalk {
    private var turns: Turns
    private var history: HistoryFile?
    private let options: ReplOptions
    private let output: Descriptor

    init(turns: Turns, options: ReplOptions) {
        self.turns = turns
        self.options = options
        output = Descriptor(options.output)
        history = options.historyFile.map {
            HistoryFile(path: $0, policy: HistoryPolicy(limit: options.historyLimit))
        }
    }

    consuming func run() throws(TerminalError) -> ReplEnd {
        let editor = try LineEditor(options: options) { [turns, options] prefix in
            turns.completions(of: prefix, patience: options.completionPatience)
        }
        defer { editor.close() }
        editor.recall(history?.load() ?? [])
        try output.write(screen.aside(turns.greeting()) + "\n")
        while true {
            if let end = try turn(editor) { return end }
        }
    }

    /// One prompt and what follows from it; the end of the talk where it has come.
    private mutating func turn(_ editor: LineEditor) throws(TerminalError) -> ReplEnd? {
        switch editor.next(prompt: screen.prompt(options.prompt)) {
        case .line(let bytes):
            try answer(bytes, editor)
        case .interrupted:
            try output.write("^C\n" + (turns.interrupt().map { screen.block($0) + "\n" } ?? ""))
        case .left:
            try output.write("\n" + screen.block(options.goodbye))
            return .left
        case .hungUp:
            return .hungUp
        }
        return nil
    }

    private mutating func answer(_ bytes: [UInt8], _ editor: LineEditor) throws(TerminalError) {
        let line = Result { [options] () throws(LineFault) -> String in
            try LineText.read(bytes, limit: options.lineLimit)
        }
        if case .success(let text) = line, history?.keep(text) ?? false { editor.recall([text]) }
        try output.write(screen.block(turns.answer(line)) + "\n")
    }

    /// The terminal as it is now: its window may have changed since the last answer.
    private var screen: Screen {
        let colour = ColourPolicy.allows(isTerminal: output.isTerminal, environment: options.environment)
        return Screen(columns: output.columns, colour: colour)
    }
}
