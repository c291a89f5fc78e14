/// A grammar while it is compiled.
struct GrammarCompilation {
    private let parsed: ParsedGrammar
    private let spelling: Spelling
    private(set) var builder: NetBuilder
    private(set) var gates = Gates()
    private(set) var blocks: [BlockPlan] = []
    private(set) var sentences: [SentencePlan] = []
    private var starts: [Int32] = []

    init(_ parsed: ParsedGrammar, spelling: Spelling) {
        self.parsed = parsed
        self.spelling = spelling
        builder = NetBuilder(spelling, scope: parsed.globalScope)
    }

    mutating func addSentences() throws(GrammarError) {
        for index in parsed.blocks.indices {
            let block = parsed.blocks[index]
            let demand = gates.index(of: block.source, spelling: spelling)
            let kind = gates.kind(of: block.source, demand: demand)
            let scope = parsed.scope(of: index)
            blocks.append(BlockPlan(block, demand: demand))
            for sentence in block.sentences {
                starts.append(try builder.add(sentence, in: scope, index: sentences.count))
                sentences.append(
                    SentencePlan(
                        origin: sentence.sentence.origin, block: index, gate: Gates.bit(of: demand), kind: kind))
            }
        }
    }

    /// - Throws: `.tooComplex` where one sentence alone is too much.
    func automata() throws(GrammarError) -> [Automaton] {
        let lists = builder.slots.slots.map { Int32($0.index) }
        let made = AutomatonBuilder.automata(
            of: builder.net, starts: starts, slotLists: lists, sentences: sentences)
        guard let made else { throw largest }
        return made
    }

    private var largest: GrammarError {
        let all = parsed.blocks.flatMap(\.sentences).map(\.sentence)
        let longest = all.max { $0.text.utf16.count < $1.text.utf16.count }
        let nowhere = Sentence("", at: Origin(file: "", line: 0))
        return GrammarError(.tooComplex(limit: AutomatonBuilder.workLimit), in: longest ?? nowhere, column: 1)
    }

    /// The sentences and values that grow too large.
    static func oversized(in parsed: ParsedGrammar) -> [GrammarError] {
        let spelling = Spelling(parsed.source) { $0 }
        var builder = NetBuilder(spelling, scope: parsed.globalScope)
        var errors: [GrammarError] = []
        func note(_ error: GrammarError) {
            if !errors.contains(error) { errors.append(error) }
        }
        for (index, block) in parsed.blocks.enumerated() {
            for sentence in block.sentences {
                do {
                    _ = try builder.add(sentence, in: parsed.scope(of: index), index: 0)
                } catch {
                    note(error)
                }
            }
        }
        do {
            _ = try builder.lists.compiled(ListCompiler(spelling: spelling, gates: Gates()))
        } catch {
            note(error)
        }
        return errors
    }
}
