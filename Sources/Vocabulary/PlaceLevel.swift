/// The levels of the tree of places, from the root to the leaves.
package enum PlaceLevel: String, Sendable, Codable, CaseIterable, Comparable {
    case city, county, street, neighbourhood, compound

    package static func < (one: PlaceLevel, other: PlaceLevel) -> Bool { one.depth < other.depth }

    /// 0 for the city, 4 for a compound.
    package var depth: Int {
        switch self {
        case .city: 0
        case .county: 1
        case .street: 2
        case .neighbourhood: 3
        case .compound: 4
        }
    }
}
