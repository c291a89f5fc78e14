/// How soon an entry has to be dealt with: 一般, 紧急, 特急 (danger to life).
package enum Urgency: String, Sendable, Codable, CaseIterable, Comparable {
    case ordinary, urgent, emergency

    package static func < (one: Urgency, other: Urgency) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .ordinary: 0
        case .urgent: 1
        case .emergency: 2
        }
    }
}

/// Where a ledger entry came from.
package enum EntrySource: String, Sendable, Codable, CaseIterable {
    case resident, hotline, meeting, pilot
    case doorKnock = "door-knock"
    case spotCheck = "spot-check"
}

/// The state of a ledger entry: 登记 → 派单 → 整改 → 复核 → 销号.
///
/// `resolved` waits for verification (已办结); `cancelled` is crossed off (已销号). Neither deletes anything.
package enum EntryState: String, Sendable, Codable, CaseIterable {
    case registered, dispatched, accepted, resolved, cancelled, rejected, merged, withdrawn
    case inProgress = "in-progress"

    /// Whether the problem still stands.
    package var isOpen: Bool {
        switch self {
        case .registered, .dispatched, .accepted, .inProgress, .resolved: true
        case .cancelled, .rejected, .merged, .withdrawn: false
        }
    }
}

/// The two published lists of a quarter.
package enum ListColour: String, Sendable, Codable, CaseIterable {
    case red, black
}
