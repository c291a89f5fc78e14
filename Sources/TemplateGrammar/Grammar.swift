/// Sentence templates, compiled: the intents that a message may express.
///
/// The language is that of hassil 3.12, read sensibly where it has quirks:
/// - Errors show at load, not when a message comes: unknown rules and lists, empty and mixed groups, loops of rules.
/// - Where a word of the message may begin or end, a space or a punctuation mark of a template needs no counterpart;
///   `-` and `_` in the message count as spaces wherever a template has one.
/// - White space beside a Chinese character is ignored whichever script stands on its other side.
/// - A skip word may be passed over wherever it stands, one occurrence at a time, so "请" may be dropped in front of a
///   sentence that says "申请". A wildcard that is the first or the last part of a sentence keeps it.
/// - Captures work for every kind of list, and spaces do not count among the characters of a sentence.
/// - A sentence gives one match, its best.
/// - A slot that a sentence fills twice is reported twice.
package final class Grammar: Sendable {
    /// Rises with every change of what sentences may say, or of how they are compiled.
    package static var version: UInt64 { AutomatonFormat.magic }

    let blocks: [BlockPlan]
    let sentences: [SentencePlan]
    let automata: [Automaton]
    let slots: [GrammarSlot]
    /// By the name of a slot, which of `slots` bear it.
    let preferences: [String: [Bool]]
    let gates: Gates
    let skipWords: Trie
    let ignoresWhitespace: Bool
    let lists: [CompiledList]
    let heads: [ListHead]
    let memories = RunMemoryPool()
    private let globals: [String: Int]
    private let scope: Scope
    private let compiler: ListCompiler

    /// Compiles a grammar.
    ///
    /// - Parameter folding: makes an author's word comparable to a message's: width, case, script, composition
    ///   (NFC or NFKC). It is given one word at a time.
    /// - Parameter shelf: where the greater part of the work is kept for the next start.
    /// - Throws: the first of `problems(in:)`.
    package convenience init(
        _ source: GrammarSource, shelf: GrammarShelf = .none, folding: @escaping @Sendable (String) -> String
    ) throws(GrammarError) {
        try self.init(source, workLimit: AutomatonBuilder.workLimit, shelf: shelf, folding: folding)
    }

    /// - Parameter workLimit: how much one automaton may take before the sentences are shared out among several.
    init(
        _ source: GrammarSource, workLimit: Int, shelf: GrammarShelf = .none,
        folding: @escaping @Sendable (String) -> String
    ) throws(GrammarError) {
        let parsed = ParsedGrammar(source)
        if let first = parsed.errors.first ?? ReferenceCheck(parsed).errors.first { throw first }
        let spelling = Spelling(source, folding: folding)
        var compilation = GrammarCompilation(parsed, spelling: spelling)
        try compilation.addSentences { (error) throws(GrammarError) in throw error }
        automata = try compilation.automata(workLimit: workLimit, shelf: shelf)
        blocks = compilation.blocks
        sentences = compilation.sentences
        slots = compilation.builder.slots.slots
        preferences = Dictionary(grouping: slots.indices) { [slots] in slots[$0].name }.mapValues { [slots] named in
            slots.indices.map(named.contains)
        }
        gates = compilation.gates
        compiler = ListCompiler(spelling: spelling, gates: gates)
        lists = try compilation.lists()
        heads = lists.map(ListHead.init)
        globals = compilation.builder.lists.globals
        scope = parsed.globalScope
        ignoresWhitespace = source.ignoresWhitespace
        skipWords = Trie(source.skipWords.map { Trie.Entry(text: spelling.units(ofWhole: $0), value: 0) })
    }

    /// The same sentences with other lists at the same places.
    private init(_ other: Grammar, lists: [CompiledList]) {
        self.lists = lists
        heads = lists.map(ListHead.init)
        (blocks, sentences, automata) = (other.blocks, other.sentences, other.automata)
        (slots, preferences, gates) = (other.slots, other.preferences, other.gates)
        (skipWords, ignoresWhitespace) = (other.skipWords, other.ignoresWhitespace)
        (globals, scope, compiler) = (other.globals, other.scope, other.compiler)
    }

    /// The same grammar with other values for lists of these names; only those are compiled. Lists of a block's own,
    /// and names that no sentence uses, stay as they are.
    ///
    /// - Throws: what is wrong with a value.
    package func replacing(_ lists: [String: ListSource]) throws(GrammarError) -> Grammar {
        var replaced = self.lists
        for (name, source) in lists.sorted(by: { $0.key < $1.key }) {
            guard let index = globals[name] else { continue }
            let parsed = ParsedGrammar(GrammarSource(language: compiler.spelling.language, lists: [name: source]))
            if let first = parsed.errors.first { throw first }
            guard let list = parsed.lists[name] else { continue }
            replaced[index] = try compiler.list(list, in: scope)
        }
        return Grammar(self, lists: replaced)
    }

    /// Everything that is wrong with a grammar, in the order: texts that cannot be read, references that lead nowhere,
    /// sentences that grow too large; the latter two only once the former are mended.
    package static func problems(in source: GrammarSource) -> [GrammarError] {
        let parsed = ParsedGrammar(source)
        let errors = parsed.errors + ReferenceCheck(parsed).errors
        guard errors.isEmpty else { return errors }
        return GrammarCompilation.oversized(in: parsed)
    }
}
