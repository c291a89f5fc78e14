/// A sentence that a message agrees with.
package struct GrammarMatch: Sendable, Hashable {
    package var intent: String
    /// Where the sentence is written.
    package var origin: Origin
    /// The metadata of the sentence's block.
    package var metadata: [String: GrammarValue]
    /// In the order of the message; then those filled by the context and by default.
    package var slots: [SlotMatch]
    /// What `{list:@name}` and `{@name}` matched: no slots of the intent.
    package var captures: [SlotMatch]
    package var wildcardCount: Int
    /// Characters of the sentence itself that the message contains, spaces and punctuation aside.
    package var literalCount: Int
    /// UTF-16 units covered by spans handed in with the message.
    package var externalLength: Int
    /// UTF-16 units covered by wildcards.
    package var wildcardLength: Int
    /// The message's context and that of every list value used.
    package var context: [String: GrammarValue]
}

/// What a match says of one slot.
package struct SlotMatch: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
        case value(GrammarValue)
        /// The `id` of a span handed in with the message.
        case external(Int)
        /// The words at `range` themselves, matched by a wildcard.
        case text
    }

    package var slot: String
    /// The list that the template names; empty where the context or a default fills the slot.
    package var list: String
    /// In UTF-16 units of the message; nil where the context or a default fills the slot.
    package var range: Range<Int>?
    package var value: Value
    /// The metadata of the list value.
    package var metadata: [String: GrammarValue] = [:]

    package var isWildcard: Bool { value == .text }
}
