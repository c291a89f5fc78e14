/// A list, ready to be matched.
enum CompiledList: Sendable {
    case values(ValueList)
    case range(NumberRange)
    case wildcard
    /// The index among the grammar's external lists.
    case external(Int)
}

/// A text list: every way to say a value, by its units.
struct ValueList: Sendable {
    struct Value: Sendable {
        var meaning: GrammarValue
        var context: [String: GrammarValue]
        var metadata: [String: GrammarValue]
    }

    /// Two bits of every text, for `Needs`; nil where there are too many texts to be worth it.
    private(set) var marks: Bloom? = Bloom()
    private(set) var trie = Trie()
    private(set) var values: [Value] = []

    private static let markedTexts = 40

    init(_ parsed: [ParsedValue], in scope: Scope, spelling: Spelling) throws(GrammarError) {
        for value in parsed {
            for text in try Expansion.texts(of: value.text, in: scope) {
                add(text, of: value.value, spelling: spelling)
            }
        }
    }

    private mutating func add(_ text: String, of value: ListValue, spelling: Spelling) {
        let units = spelling.units(ofWhole: text)
        let said = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        trie.insert(units, value: Int32(values.count))
        let meaning = value.out ?? .string(said)
        values.append(Value(meaning: meaning, context: value.context, metadata: value.metadata))
        if let bit = Bloom.first(of: units), values.count <= Self.markedTexts {
            marks?.formUnion(bit)
        } else {
            marks = nil
        }
    }
}
