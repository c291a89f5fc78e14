/// Sentence templates, compiled: the intents that a message may express.
///
/// The language is that of hassil 3.12, read sensibly where it has quirks:
/// - Errors show at load, not when a message comes: unknown rules and lists, empty and mixed groups, loops of rules.
/// - Where a word of the message may begin or end, a space or a punctuation mark of a template needs no counterpart;
///   `-` and `_` in the message count as spaces wherever a template has one.
/// - White space beside a Chinese character is ignored whichever script stands on its other side.
/// - A skip word is passed over where the sentence does not go on otherwise, one occurrence at a time, so "请" may be
///   dropped in front of a sentence that says "申请". A wildcard that begins or ends a sentence keeps it.
/// - Captures work for every kind of list, and spaces do not count among the characters of a sentence.
/// - A sentence gives one match, its best; where a block requires a context that only list values bring, a better way
///   through the sentence that does not bring it hides a worse one that would.
/// - A slot that a sentence fills twice is reported twice.
package struct Grammar: Sendable {
    let blocks: [BlockPlan]
    let programs: [Program]
    let lists: [CompiledList]
    let externals: [String: Int]
    let skipWords: Trie
    let ignoresWhitespace: Bool

    /// Compiles a grammar.
    ///
    /// - Parameter folding: makes an author's word comparable to a message's: width, case, script, composition
    ///   (NFC or NFKC). It is given one word at a time.
    /// - Throws: the first of `problems(in:)`.
    package init(_ source: GrammarSource, folding: @escaping (String) -> String) throws(GrammarError) {
        let parsed = ParsedGrammar(source)
        if let first = parsed.errors.first ?? ReferenceCheck(parsed).errors.first { throw first }
        let spelling = Spelling(source, folding: folding)
        var table = ListTable(spelling: spelling)
        var programs: [Program] = []
        for (index, block) in parsed.blocks.enumerated() {
            let scope = parsed.scope(of: index)
            for sentence in block.sentences {
                programs.append(try ProgramBuilder.program(of: sentence, in: scope, spelling: spelling, lists: &table))
            }
        }
        self.programs = programs
        lists = table.lists
        externals = Dictionary(uniqueKeysWithValues: table.externals.enumerated().map { ($1, $0) })
        blocks = parsed.blocks.map { BlockPlan($0, spelling: spelling) }
        ignoresWhitespace = source.ignoresWhitespace
        var skipWords = Trie()
        for word in source.skipWords { skipWords.insert(spelling.units(ofWhole: word), value: 0) }
        self.skipWords = skipWords
    }

    /// Everything that is wrong with a grammar, in the order: texts that cannot be read, references that lead nowhere,
    /// sentences that grow too large; the latter two only once the former are mended.
    package static func problems(in source: GrammarSource) -> [GrammarError] {
        let parsed = ParsedGrammar(source)
        let errors = parsed.errors + ReferenceCheck(parsed).errors
        guard errors.isEmpty else { return errors }
        return oversized(in: parsed)
    }

    private static func oversized(in parsed: ParsedGrammar) -> [GrammarError] {
        let spelling = Spelling(parsed.source) { $0 }
        var table = ListTable(spelling: spelling)
        var errors: [GrammarError] = []
        for (index, block) in parsed.blocks.enumerated() {
            for sentence in block.sentences {
                do {
                    let scope = parsed.scope(of: index)
                    _ = try ProgramBuilder.program(of: sentence, in: scope, spelling: spelling, lists: &table)
                } catch {
                    if !errors.contains(error) { errors.append(error) }
                }
            }
        }
        return errors
    }
}
