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
    func automata(workLimit: Int = AutomatonBuilder.workLimit) throws(GrammarError) -> [Automaton] {
        let lists = builder.slots.slots.map { Int32($0.index) }
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
