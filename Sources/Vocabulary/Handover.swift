/// A person's request to be helped by a member of staff, with what was said before it.
package struct Handover: Sendable, Hashable {
    /// Shown as H-12. 0 while it has not been stored.
    package var number: Int64 = 0
    /// nil for somebody who has not signed in.
    package var accountID: Int64?
    /// The place whose staff is in charge; nil where none is known: then every member of staff is.
    package var placeID: Int64?
    package var contactPhone: String?
    /// Line by line, the person's own words and what was answered.
    package var talk: String
    package var askedAt: Instant
    package var answer: String?
    package var answeredAt: Instant?
    package var answererID: Int64?

    package init(accountID: Int64?, placeID: Int64?, contactPhone: String?, talk: String, askedAt: Instant) {
        self.accountID = accountID
        self.placeID = placeID
        self.contactPhone = contactPhone
        self.talk = talk
        self.askedAt = askedAt
    }
}
