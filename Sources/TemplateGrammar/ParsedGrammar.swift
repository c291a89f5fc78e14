/// A grammar's sentences as trees, with every problem found on the way.
struct ParsedGrammar {
    let source: GrammarSource
    private(set) var rules: [String: ParsedSentence] = [:]
    private(set) var lists: [String: ParsedList] = [:]
    private(set) var blocks: [ParsedBlock] = []
    private(set) var errors: [GrammarError] = []

    init(_ source: GrammarSource) {
        self.source = source
        rules = parse(source.rules)
        lists = parse(source.lists)
        blocks = source.intents.flatMap { intent in
            intent.blocks.map { block in
                ParsedBlock(
                    intent: intent.name, source: block, sentences: block.sentences.compactMap { parse($0) },
                    rules: parse(block.rules), lists: parse(block.lists))
            }
        }
    }

    /// What is visible to the sentences of a block.
    func scope(of block: Int) -> Scope {
        Scope(block: block, local: blocks[block], rules: rules, lists: lists)
    }

    /// What is visible to the grammar's own rules.
    var globalScope: Scope { Scope(block: nil, local: nil, rules: rules, lists: lists) }

    private mutating func parse(_ sentence: Sentence) -> ParsedSentence? {
        do {
            return try SentenceParser.parse(sentence)
        } catch {
            errors.append(error)
            return nil
        }
    }

    private mutating func parse(_ sentences: [String: Sentence]) -> [String: ParsedSentence] {
        var parsed: [String: ParsedSentence] = [:]
        for (name, sentence) in sentences.sorted(by: { $0.key < $1.key }) {
            // A rule that cannot be read is kept as an empty one, so that those who use it are not blamed too.
            parsed[name] = parse(sentence) ?? ParsedSentence(sentence: sentence, expression: .sequence([]))
        }
        return parsed
    }

    private mutating func parse(_ lists: [String: ListSource]) -> [String: ParsedList] {
        var parsed: [String: ParsedList] = [:]
        for (name, list) in lists.sorted(by: { $0.key < $1.key }) {
            parsed[name] = parse(list, named: name)
        }
        return parsed
    }

    private mutating func parse(_ list: ListSource, named name: String) -> ParsedList {
        switch list {
        case .values(let values):
            return .values(values.compactMap { value in parse(value.text).map { ParsedValue(value: value, text: $0) } })
        case .range(let range):
            check(range, named: name)
            return .range(range)
        case .wildcard: return .wildcard
        case .external(let kind): return .external(kind)
        }
    }

    private mutating func check(_ range: RangeSource, named name: String) {
        guard !range.isSound else { return }
        let origin = range.origin ?? Origin(file: "", line: 0)
        let text = "\(name): \(range.from)..\(range.to),\(range.step)"
        errors.append(GrammarError(.badRange(text), in: Sentence("", at: origin), column: 1))
    }
}

struct ParsedBlock {
    var intent: String
    var source: Block
    var sentences: [ParsedSentence]
    var rules: [String: ParsedSentence]
    var lists: [String: ParsedList]
}

enum ParsedList {
    case values([ParsedValue])
    case range(RangeSource)
    case wildcard
    case external(SpanKind)
}

struct ParsedValue {
    var value: ListValue
    var text: ParsedSentence
}

/// The rules and lists that a sentence sees: its block's own first.
struct Scope {
    let block: Int?
    let local: ParsedBlock?
    let rules: [String: ParsedSentence]
    let lists: [String: ParsedList]

    func rule(_ name: String) -> ParsedSentence? { local?.rules[name] ?? rules[name] }

    func list(_ name: String) -> ParsedList? { local?.lists[name] ?? lists[name] }

    func isLocal(list name: String) -> Bool { local?.lists[name] != nil }

    var hasLocals: Bool { local.map { !$0.rules.isEmpty || !$0.lists.isEmpty } ?? false }
}
