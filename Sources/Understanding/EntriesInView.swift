/// The ledger entries that words may point at without their numbers.
package struct EntriesInView: Sendable, Hashable {
    /// Those of the list that was shown last, in its order: 第二个, "the last one".
    package var listed: [Int]
    /// The one that was talked of last: 它, 这件, "that one".
    package var talkedOf: Int?

    package static let none = EntriesInView(listed: [], talkedOf: nil)

    package init(listed: [Int], talkedOf: Int?) {
        self.listed = listed
        self.talkedOf = talkedOf
    }
}
