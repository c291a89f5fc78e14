/// A node of the tree of places, from the city down to a compound.
package struct Place: Sendable, Hashable {
    package var id: Int64
    /// `nil` for the city only.
    package var parent: Int64?
    package var level: PlaceLevel
    package var name: LocalName
    /// The ids from the root to this place, such as `/1/4/27/`; every place below has this as a prefix.
    package var path: String

    package init(id: Int64, parent: Int64?, level: PlaceLevel, name: LocalName, path: String) {
        self.id = id
        self.parent = parent
        self.level = level
        self.name = name
        self.path = path
    }

    /// Whether `other` is this place or lies anywhere below it.
    package func contains(_ other: Place) -> Bool { other.path.hasPrefix(path) }

    /// The ids from the root to this place.
    package var lineage: [Int64] { path.split(separator: "/").compactMap { Int64($0) } }
}

/// A property-service company.
package struct Company: Sendable, Hashable {
    package var id: Int64
    package var name: LocalName

    package init(id: Int64, name: LocalName) {
        self.id = id
        self.name = name
    }
}
