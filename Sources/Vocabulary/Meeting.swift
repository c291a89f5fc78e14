/// Somebody who is invited to a joint meeting.
package struct Invitee: Sendable, Hashable {
    package var party: MeetingParty
    /// For `.company` always given.
    package var companyID: Int64?
    /// Where the body belongs: the compound of an owners' committee, the county of a department.
    package var placeID: Int64?
    /// For `.other` always given.
    package var name: String?

    package init(party: MeetingParty, companyID: Int64? = nil, placeID: Int64? = nil, name: String? = nil) {
        self.party = party
        self.companyID = companyID
        self.placeID = placeID
        self.name = name
    }
}

/// A joint meeting.
package struct Meeting: Sendable, Hashable {
    /// 0 while it has not been stored.
    package var id: Int64 = 0
    package var placeID: Int64
    package var startsAt: Instant
    /// Later than the start.
    package var endsAt: Instant
    package var venue: String?
    package var topic: String?
    package var state: MeetingState = .scheduled
    package var convenerID: Int64?
    package var createdAt: Instant
    package var agenda: [String] = []
    package var invitees: [Invitee] = []

    package init(placeID: Int64, startsAt: Instant, endsAt: Instant, createdAt: Instant) {
        self.placeID = placeID
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.createdAt = createdAt
    }
}
