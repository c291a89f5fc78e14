/// A talk without a terminal: one reply for each line as it arrives, and a blank line after each.
struct PipeTalk {
    private var turns: Turns
    private var splitter: LineSplitter
    private let input: Descriptor
    private let output: Descriptor

    init(turns: Turns, options: ReplOptions) {
        self.turns = turns
        splitter = LineSplitter(limit: options.lineLimit)
        input = Descriptor(options.input)
        output = Descriptor(options.output)
    }

    consuming func run() throws(TerminalError) -> ReplEnd {
        while true {
            let bytes = try input.read()
            guard !bytes.isEmpty else { break }
            for line in splitter.feed(bytes) { try answer(line) }
        }
        if let line = splitter.finish() { try answer(line) }
        return .left
    }

    private mutating func answer(_ line: Result<String, LineFault>) throws(TerminalError) {
        try output.write(Screen(columns: nil, colour: false).block(turns.answer(line)) + "\n")
    }
}
