/// Why a compound is on a list.
package enum ListingBasis: String, Sendable, Codable, CaseIterable {
    case score, veto
    case threeQuarters = "three-quarters"
}

/// How a company's or a committee's Party organisation was built: 单独建, 联合建, 挂靠建.
package enum PartyMode: String, Sendable, Codable, CaseIterable {
    case alone, joint, attached
}

/// Which way a cross-appointment goes: a cadre into the owners' committee, or a company head or committee member
/// into the neighbourhood's two committees.
package enum CrossDirection: String, Sendable, Codable, CaseIterable {
    case toCommittee = "to-committee"
    case toNeighbourhood = "to-neighbourhood"
}

/// The state of a joint meeting.
package enum MeetingState: String, Sendable, Codable, CaseIterable {
    case scheduled, held, closed, cancelled
}

/// A kind of body that is invited to a joint meeting.
package enum MeetingParty: String, Sendable, Codable, CaseIterable {
    case company, housing, other
    case neighbourhoodCommittee = "neighbourhood-committee"
    case ownersCommittee = "owners-committee"
    case civilAffairs = "civil-affairs"
    case urbanManagement = "urban-management"

    /// Whether it is a department of the county rather than a body of the place.
    package var isDepartment: Bool { self == .housing || self == .civilAffairs || self == .urbanManagement }
}
