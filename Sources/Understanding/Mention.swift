/// A thing that a recogniser found in a message.
package struct Mention: Sendable, Hashable {
    package var kind: SlotKind
    /// UTF-16 units of the folded text.
    package var range: Range<Int>
    package var value: SlotValue
    /// Whether the words mean this only where a sentence or a question asks for it (a bare number as a ticket).
    package var isWeak: Bool

    package init(_ kind: SlotKind, _ range: Range<Int>, _ value: SlotValue, isWeak: Bool = false) {
        self.kind = kind
        self.range = range
        self.value = value
        self.isWeak = isWeak
    }
}
