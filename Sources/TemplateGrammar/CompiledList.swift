/// A list, ready to be matched.
enum CompiledList: Sendable {
    case values(ValueList)
    case range(NumberRange)
    case wildcard
    case external(SpanKind)
}

/// What a list's texts may begin with, so that most lists need not be looked at.
struct ListHead: Sendable {
    /// Bit `unit & 63` for each unit.
    private let units: UInt64
    /// The bit of an external list's kind; all bits for any other.
    private let spans: UInt64

    init(_ list: CompiledList) {
        switch list {
        case .values(let values): (units, spans) = (values.trie.heads | Self.separators, ~0)
        case .range(let range): (units, spans) = (range.heads, ~0)
        case .wildcard: (units, spans) = (~0, ~0)
        case .external(let kind): (units, spans) = (~0, kind.bit)
        }
    }

    /// Spaces of a text may stand as hyphens in a message.
    private static let separators: UInt64 = [UnitClass.space, UnitClass.hyphen, UnitClass.underscore]
        .reduce(0) { $0 | Automaton.State.head($1) }

    /// Whether a text of the list may begin with the unit, or a span of it be among those of these kinds.
    func mayBegin(with unit: UInt16, spans begun: UInt64) -> Bool {
        units & Automaton.State.head(unit) != 0 && (spans == ~0 || spans & begun != 0)
    }
}

/// A text list: every way to say a value, by its units.
final class ValueList: Sendable {
    struct Value: Sendable {
        var meaning: GrammarValue
        var context: [String: GrammarValue]
        var metadata: [String: GrammarValue]
        /// The gates that the value's context leaves open.
        var gates: UInt64
    }

    let trie: Trie
    let values: [Value]

    init(_ parsed: [ParsedValue], in scope: Scope, spelling: Spelling, gates: Gates) throws(GrammarError) {
        var entries: [Trie.Entry] = []
        var values: [Value] = []
        var known: (context: [String: GrammarValue], gates: UInt64) = ([:], gates.open(in: [:]))
        for value in parsed {
            let context = value.value.context
            if context != known.context { known = (context, gates.open(in: context)) }
            for text in try Expansion.texts(of: value.text, in: scope) {
                entries.append(Trie.Entry(text: spelling.units(ofWhole: text), value: Int32(values.count)))
                let said =
                    value.value.out == nil ? text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : ""
                values.append(
                    Value(
                        meaning: value.value.out ?? .string(said), context: context,
                        metadata: value.value.metadata, gates: known.gates))
            }
        }
        trie = Trie(entries)
        self.values = values
    }
}
