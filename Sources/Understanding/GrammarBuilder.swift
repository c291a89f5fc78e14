import Scripts
import TemplateGrammar

/// Makes one language's grammar from the words of all intents.
struct GrammarBuilder {
    private let catalog: IntentCatalog
    private let language: WordsLanguage

    init(_ catalog: IntentCatalog, _ language: WordsLanguage) {
        self.catalog = catalog
        self.language = language
    }

    /// The grammar of whole sentences.
    var source: GrammarSource { source(of: catalog.intents.map { intent($0, \.sentences) }) }

    /// The grammar of parts of messages; nil where no intent has any.
    var parts: GrammarSource? {
        let intents = catalog.intents.filter { $0.words[language]?.parts.isEmpty == false }
        guard !intents.isEmpty else { return nil }
        var source = source(of: intents.map { intent($0, \.parts) })
        source.lists[Self.rest] = .wildcard
        return source
    }

    /// What a part's template calls the words around it that say something else.
    private static let rest = "rest"

    private func source(of intents: [IntentSource]) -> GrammarSource {
        let shared = catalog.shared[language] ?? SharedWords()
        return GrammarSource(
            language: language.rawValue, ignoresWhitespace: language == .zh, intents: intents,
            lists: shared.lists.mapValues(Self.list), rules: shared.rules.mapValues(Self.sentence),
            skipWords: shared.skipWords)
    }

    private func intent(_ definition: IntentDefinition, _ lines: KeyPath<IntentWords, [SourceLine]>) -> IntentSource {
        guard let words = definition.words[language] else { return IntentSource(name: definition.name, blocks: []) }
        var block = Block(sentences: words[keyPath: lines].map(Self.sentence))
        block.rules = words.rules.mapValues(Self.sentence)
        block.lists = words.lists.mapValues(Self.list)
        for slot in definition.slots {
            if let list = list(of: slot, words) { block.lists[slot.name] = list }
        }
        return IntentSource(name: definition.name, blocks: [block])
    }

    /// nil where the list of that name stands in the files themselves.
    private func list(of slot: SlotDefinition, _ words: IntentWords) -> ListSource? {
        switch slot.kind {
        case .text: .wildcard
        case .flag: nil
        case .choice:
            slot.list.flatMap { words.lists[$0] ?? catalog.shared[language]?.lists[$0] }.map(Self.list)
        default: .external(slot.kind.spans)
        }
    }

    private static func list(_ values: [WordListValue]) -> ListSource {
        .values(values.map { ListValue(sentence($0.text), out: .string($0.value)) })
    }

    private static func sentence(_ line: SourceLine) -> Sentence { Sentence(line.text, at: line.origin) }
}

extension SlotKind {
    /// The kind of span that its mentions are to the grammar.
    var spans: SpanKind {
        let number: UInt8 =
            switch self {
            case .place: 0
            case .company: 1
            case .location: 2
            case .category: 3
            case .ticket: 4
            case .handover: 5
            case .meeting: 6
            case .code: 7
            case .time: 8
            case .period: 9
            case .phone: 10
            case .number: 11
            case .money: 12
            case .percentage: 13
            case .rating: 14
            case .text: 15
            case .choice: 16
            case .flag: 17
            }
        return SpanKind(rawValue: number)
    }
}
