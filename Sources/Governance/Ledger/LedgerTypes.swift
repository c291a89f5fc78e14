package import Vocabulary

/// What somebody reports.
package struct NewEntry: Sendable, Hashable {
    package var placeID: Int64
    package var category: Category
    /// The person's own words, kept verbatim but for NUL.
    package var description: String
    package var location = Location()
    package var urgency: Urgency = .ordinary
    package var source: EntrySource = .resident
    package var contactPhone: String?
    package var isAnonymous = false
    package var foundAt: Instant?
    /// The office that it is about, which then does not deal with it.
    package var about: Office?

    package init(placeID: Int64, category: Category, description: String) {
        self.placeID = placeID
        self.category = category
        self.description = description
    }
}

/// An entry that has just been stored.
package struct Filed: Sendable, Hashable {
    package var entry: LedgerEntry
    package var place: Place
    /// By which somebody without an account follows it; `nil` where the reporter has one.
    package var code: String?
    /// The company that answers for it; `nil` for an unmanaged place.
    package var company: Company?
    /// The neighbourhood, or the place itself above neighbourhoods; it answers where no company does.
    package var responsible: Place
    /// Whether it went one level up, since it is about who would have dealt with it.
    package var isOneLevelUp = false
    package var deadline: Deadline
}

/// One page of a list of entries.
package struct EntryListing: Sendable, Hashable {
    /// How many the filter finds altogether, and how many of them are overdue.
    package var total: Int
    package var overdue: Int
    package var items: [LedgerEntry]
}

/// What came of supporting an entry.
package enum SupportOutcome: Sendable, Hashable {
    /// How many people support it now, the reporter not counted.
    case added(count: Int)
    /// They already did, or reported it themselves.
    case already
}
