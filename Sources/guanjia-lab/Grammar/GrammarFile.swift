import Foundation
import TemplateGrammar

/// A grammar in the JSON form of the template language: lists, expansion rules and intents with blocks of sentences.
struct GrammarFile: Sendable {
    let source: GrammarSource

    /// Reads a grammar. Intents come in the order of their names, in which ties between them are settled.
    ///
    /// - Parameter openLists: lists that the sentences may name although the grammar gives them no values, because the
    ///   caller does.
    init(path: String, openLists: some Sequence<String>) throws(CaseFileError) {
        let grammar = try JSONFile.read(GrammarJSON.self, from: path)
        var lists = grammar.lists ?? [:]
        for name in openLists where lists[name] == nil { lists[name] = ListJSON(values: []) }
        let texts = SourceTexts(file: path)
        source = GrammarSource(
            language: grammar.language, ignoresWhitespace: grammar.settings?.ignoresWhitespace ?? false,
            intents: (grammar.intents ?? [:]).sorted { $0.key < $1.key }.map { name, intent in
                IntentSource(name: name, blocks: intent.data.map { texts.block($0) })
            },
            lists: lists.mapValues(texts.list), rules: (grammar.rules ?? [:]).mapValues(texts.sentence),
            skipWords: grammar.skipWords ?? [])
    }
}

/// Turns what the file says into sources; a JSON file tells no lines, so that every place is its first.
private struct SourceTexts {
    let file: String

    func sentence(_ text: String) -> Sentence { Sentence(text, at: Origin(file: file, line: 1)) }

    func block(_ json: BlockJSON) -> Block {
        var block = Block(sentences: json.sentences.map(sentence))
        block.slots = values(json.slots)
        block.requiresContext = values(json.requiresContext)
        block.excludesContext = values(json.excludesContext)
        block.requiredKeywords = json.requiredKeywords ?? []
        block.rules = (json.rules ?? [:]).mapValues(sentence)
        block.lists = (json.lists ?? [:]).mapValues(list)
        block.metadata = values(json.metadata)
        return block
    }

    func list(_ json: ListJSON) -> ListSource {
        if json.wildcard == true { return .wildcard }
        if let range = json.range { return .range(range.source) }
        return .values((json.values ?? []).map(value))
    }

    private func value(_ json: ListValueJSON) -> ListValue {
        ListValue(
            sentence(json.text), out: json.out?.value, context: values(json.context), metadata: values(json.metadata))
    }

    private func values(_ json: [String: AnyJSON]?) -> [String: GrammarValue] { (json ?? [:]).mapValues(\.value) }
}
