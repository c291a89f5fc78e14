/// What `{name}` in a template may stand for.
package enum ListSource: Sendable {
    case values([ListValue])
    case range(RangeSource)
    /// Any text of at least one visible character.
    case wildcard
    /// Spans of this kind that others found in the message beforehand and hand over in `Message.externals`.
    case external(SpanKind)
}

/// One value of a text list.
package struct ListValue: Sendable {
    /// How it is said: a template without lists.
    package var text: Sentence
    /// What it means; nil stands for the text as said, in the author's spelling.
    package var out: GrammarValue?
    /// Merged into the context of a match that uses this value.
    package var context: [String: GrammarValue]
    package var metadata: [String: GrammarValue]

    package init(
        _ text: Sentence, out: GrammarValue? = nil,
        context: [String: GrammarValue] = [:], metadata: [String: GrammarValue] = [:]
    ) {
        self.text = text
        self.out = out
        self.context = context
        self.metadata = metadata
    }
}

/// Numbers from `from` to `to`, both included.
package struct RangeSource: Sendable, Hashable {
    /// The parts of a whole that may follow the decimal point.
    package enum Fractions: Sendable, Hashable {
        case halves
        case tenths
    }

    package var from: Int
    package var to: Int
    package var step: Int
    /// The value is the number said times this.
    package var multiplier: Double?
    package var fractions: Fractions?
    /// Whether digits are read.
    package var digits = true
    /// Whether spelled numbers are read, in the grammar's language.
    package var words = true
    /// A language for spelled numbers other than the grammar's.
    package var wordsLanguage: String?
    /// Where the range is written; inline ranges need none.
    package var origin: Origin?

    package init(from: Int, to: Int, step: Int = 1, multiplier: Double? = nil, fractions: Fractions? = nil) {
        self.from = from
        self.to = to
        self.step = step
        self.multiplier = multiplier
        self.fractions = fractions
    }
}
