package import Vocabulary

/// When two reports may speak of the same problem.
package enum DuplicateRule {
    /// Whether two locations in one place do not contradict each other: where both name a building, unit, floor,
    /// room or spot, they name the same.
    package static func isCompatible(_ one: Location, _ other: Location) -> Bool {
        let parts: [KeyPath<Location, String?>] = [\.building, \.unit, \.floor, \.room, \.spot]
        return parts.allSatisfy { part in
            guard let left = one[keyPath: part], let right = other[keyPath: part] else { return true }
            return left.lowercased() == right.lowercased()
        }
    }

    /// The entry that is most likely the same problem: the newest one that says as much of the location.
    ///
    /// - Parameter entries: open entries of the category in the place within the window, newest first.
    package static func pick(_ entries: [LedgerEntry], for location: Location) -> LedgerEntry? {
        let compatible = entries.filter { isCompatible($0.location, location) }
        return compatible.first { $0.location.building == location.building } ?? compatible.first
    }
}
