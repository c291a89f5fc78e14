/// Who usually deals with an entry, from below.
package enum Office: String, Sendable, Codable, CaseIterable {
    case company, neighbourhood, street

    /// The level of the place whose staff deals with complaints about it.
    package var levelAbove: PlaceLevel {
        switch self {
        case .company: .neighbourhood
        case .neighbourhood: .street
        case .street: .county
        }
    }
}
