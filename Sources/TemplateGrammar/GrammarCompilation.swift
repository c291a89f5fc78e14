/// A grammar while it is compiled.
struct GrammarCompilation {
    private let parsed: ParsedGrammar
    private let spelling: Spelling
    private(set) var builder: NetBuilder
    private(set) var gates = Gates()
    private(set) var blocks: [BlockPlan] = []
    private(set) var sentences: [SentencePlan] = []
    private var texts: [Sentence] = []
    private var starts: [Int32] = []

    init(_ parsed: ParsedGrammar, spelling: Spelling) {
        self.parsed = parsed
        self.spelling = spelling
        builder = NetBuilder(spelling, scope: parsed.globalScope)
    }

    /// Adds all sentences; those that grow too large are handed to `refuse` and left out.
    mutating func addSentences(refuse: (GrammarError) throws(GrammarError) -> Void) throws(GrammarError) {
        for index in parsed.blocks.indices {
            let block = parsed.blocks[index]
            let demand = gates.index(of: block.source, spelling: spelling)
            let scope = parsed.scope(of: index)
            blocks.append(BlockPlan(block, demand: demand))
            for sentence in block.sentences {
                do {
                    starts.append(try builder.add(sentence, in: scope, index: sentences.count))
                } catch {
                    try refuse(error)
                    continue
                }
                texts.append(sentence.sentence)
                let edges = SentencePlan.Edges(sentence.expression, in: scope)
                let kind = gates.kind(of: block.source, demand: demand, edges: edges)
                sentences.append(
                    SentencePlan(
                        origin: sentence.sentence.origin, block: index, gate: Gates.bit(of: demand), kind: kind,
                        edges: edges))
            }
        }
    }

    /// - Throws: `.tooComplex` where one sentence alone is too much.
    func automata(
        workLimit: Int = AutomatonBuilder.workLimit, shelf: GrammarShelf = .none
    ) throws(GrammarError) -> [Automaton] {
        let lists = builder.slots.slots.map { Int32($0.index) }
        let format = AutomatonFormat(
            key: key(lists, workLimit),
            bounds: AutomatonFormat.Bounds(
                sentences: sentences.count, slots: lists.count, lists: Int(lists.max() ?? -1) + 1))
        if let kept = shelf.load().flatMap(format.decoded) { return kept }
        let made = try built(lists, workLimit)
        shelf.store(format.encoded(made))
        return made
    }

    /// Another number where anything that the automata are made from has changed.
    private func key(_ lists: [Int32], _ workLimit: Int) -> UInt64 {
        var hash = WordHash()
        hash.add(UInt64(workLimit))
        for item in builder.net.items {
            hash.add(UInt64(item.kind.rawValue) << 32 | UInt64(UInt32(bitPattern: item.value)))
            hash.add(UInt64(UInt32(bitPattern: item.next)))
        }
        for numbers in [builder.net.edges, starts, lists] { hash.add(numbers) }
        for sentence in sentences {
            hash.add(sentence.gate)
            hash.add(UInt64(UInt32(bitPattern: sentence.kind)))
        }
        return hash.value
    }

    private func built(_ lists: [Int32], _ workLimit: Int) throws(GrammarError) -> [Automaton] {
        do {
            return try AutomatonBuilder.automata(
                of: builder.net, starts: starts[...], slotLists: lists, sentences: sentences,
                workLimit: workLimit)
        } catch {
            throw GrammarError(
                .tooComplex(limit: workLimit), in: texts[error.sentence], column: 1)
        }
    }

    func lists() throws(GrammarError) -> [CompiledList] {
        try builder.lists.compiled(ListCompiler(spelling: spelling, gates: gates))
    }

    /// The sentences and values that grow too large.
    static func oversized(in parsed: ParsedGrammar) -> [GrammarError] {
        var compilation = GrammarCompilation(parsed, spelling: Spelling(parsed.source) { $0 })
        var errors: [GrammarError] = []
        do {
            try compilation.addSentences { (error) throws(GrammarError) in
                if !errors.contains(error) { errors.append(error) }
            }
            if errors.isEmpty { _ = try compilation.automata() }
            _ = try compilation.lists()
        } catch {
            errors.append(error)
        }
        return errors
    }
}
