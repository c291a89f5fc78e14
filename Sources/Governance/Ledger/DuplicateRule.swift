import TimeExpressions
package import Vocabulary

/// An open entry that a new report seems to repeat, and why it seems so.
package struct Duplicate: Sendable, Hashable {
    package var entry: LedgerEntry
    /// Whether both name the same building or spot.
    package var isSameSpot: Bool
    /// Whether both use the same words.
    package var isAlike: Bool
    /// Whether it was filed in the talk in which the new one is told.
    package var isOfTalk: Bool
    /// Days of the calendar since it was registered; 0 for today.
    package var days: Int
}

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

    /// The entry that is most likely the same problem: one of the same talk before others, then at the same spot, then in
    /// the likest words, then the newest. One of which only one report says where it is must be told in like words or in
    /// the same talk.
    ///
    /// - Parameters:
    ///   - entries: open entries of the category in the place within the window, newest first.
    ///   - talk: the numbers of those that were filed in this talk.
    package static func pick(
        _ entries: [LedgerEntry], for new: NewEntry, filedIn talk: Set<Int> = [], _ rules: LedgerRules, at now: Instant
    ) -> Duplicate? {
        let candidates = entries.compactMap { entry -> (duplicate: Duplicate, likeness: Double)? in
            guard isCompatible(entry.location, new.location) else { return nil }
            let likeness = likeness(entry.description, new.description)
            let isAlike = likeness * 100 >= Double(rules.duplicateLikeness)
            let isSameSpot = sharesSpot(entry.location, new.location)
            let isOfTalk = talk.contains(Int(entry.number))
            let saysNowhere = entry.location.isEmpty && new.location.isEmpty
            let isOneSilent = entry.location.isEmpty || new.location.isEmpty
            // People's conduct is told apart by the words only.
            guard isAlike || new.about == nil && (isSameSpot || saysNowhere || isOfTalk && isOneSilent) else {
                return nil
            }
            let days = now.clock.date.daysSinceEpoch - entry.registeredAt.clock.date.daysSinceEpoch
            let duplicate = Duplicate(
                entry: entry, isSameSpot: isSameSpot, isAlike: isAlike, isOfTalk: isOfTalk, days: days)
            return (duplicate, likeness)
        }
        let best = candidates.enumerated().max { one, other in
            let (left, right) = (one.element, other.element)
            return (left.duplicate.rank, left.likeness, -one.offset)
                < (right.duplicate.rank, right.likeness, -other.offset)
        }
        return best?.element.duplicate
    }

    private static func sharesSpot(_ one: Location, _ other: Location) -> Bool {
        [\Location.building, \.spot].contains { part in
            one[keyPath: part] != nil && one[keyPath: part]?.lowercased() == other[keyPath: part]?.lowercased()
        }
    }

    /// How much of what two texts say in pairs of neighbouring characters is the same, 0…1.
    static func likeness(_ one: String, _ other: String) -> Double {
        let (left, right) = (pairs(one), pairs(other))
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        return Double(left.intersection(right).count) / Double(left.union(right).count)
    }

    private static func pairs(_ text: String) -> Set<String> {
        let characters = text.lowercased().filter { $0.isLetter || $0.isNumber }
        return Set(zip(characters, characters.dropFirst()).map { String([$0, $1]) })
    }
}

extension Duplicate {
    fileprivate var rank: Int { (isOfTalk ? 2 : 0) + (isSameSpot ? 1 : 0) }
}
