/// What kind of thing a span of a message is: a number of the giver's own. Kinds below 64 are told apart the fastest.
package struct SpanKind: RawRepresentable, Sendable, Hashable {
    package var rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The bit that stands for it, which it may share with others.
    var bit: UInt64 { 1 << UInt64(rawValue & 63) }
}

/// A message to be matched.
package struct Message: Sendable {
    /// A stretch of the message that others recognised.
    package struct External: Sendable, Hashable {
        /// External lists of this kind have it as an item.
        package var kind: SpanKind
        /// In UTF-16 units of the message. A range outside the message is ignored.
        package var range: Range<Int>
        /// The giver's own number for it; where several of a kind cover one range, the first given is reported.
        package var id: Int

        package init(_ kind: SpanKind, range: Range<Int>, id: Int) {
            self.kind = kind
            self.range = range
            self.id = id
        }
    }

    /// The UTF-16 units of the text, folded as the grammar's texts were.
    package var units: [UInt16]
    package var externals: [External]
    package var context: [String: GrammarValue]

    package init(units: [UInt16], externals: [External] = [], context: [String: GrammarValue] = [:]) {
        self.units = units
        self.externals = externals
        self.context = context
    }

    package init(_ text: String, externals: [External] = [], context: [String: GrammarValue] = [:]) {
        self.init(units: Array(text.utf16), externals: externals, context: context)
    }
}
