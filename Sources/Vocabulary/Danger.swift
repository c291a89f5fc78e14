/// How somebody sounds who is told so in one plain sentence, before they are helped.
package enum Feeling: String, Sendable, Codable, CaseIterable {
    case angry, afraid
}

/// A danger to life that a message speaks of; each has a number to ring first.
package enum Danger: String, Sendable, Codable, CaseIterable {
    case trapped, gas, fire, electricity, injury, crime

    /// What a report is filed under that tells of nothing else: nobody is asked for the kind while life is in danger.
    package var category: Category {
        switch self {
        case .trapped: .lift
        case .gas: .gas
        case .fire: .fireSafety
        case .electricity: .power
        case .injury: .other
        case .crime: .security
        }
    }
}
