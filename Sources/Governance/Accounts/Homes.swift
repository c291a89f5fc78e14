package import Vocabulary

/// How a person's list of homes changes.
package enum Homes {
    /// The homes in their new order, that of `placeID` first; a new one has the id 0.
    ///
    /// A home in the same place and the same building takes what is new of the location. Beyond the limit the last
    /// home gives way to the new one.
    package static func adding(
        _ placeID: Int64, _ location: Location, to homes: [Home], of accountID: Int64, limit: Int
    ) -> [Home] {
        var others = homes
        var home = Home(id: 0, accountID: accountID, placeID: placeID, location: location, position: 0)
        if let index = homes.firstIndex(where: { $0.placeID == placeID && isSame($0.location, location) }) {
            home = others.remove(at: index)
            home.location = merged(home.location, location)
        } else if homes.count >= limit, let last = others.popLast() {
            home.id = last.id
        }
        return ([home] + others).enumerated().map { position, home in
            var home = home
            home.position = position
            return home
        }
    }

    /// Whether two locations may be one home: neither contradicts the other.
    private static func isSame(_ one: Location, _ other: Location) -> Bool {
        let parts: [KeyPath<Location, String?>] = [\.building, \.unit, \.floor, \.room]
        return parts.allSatisfy { part in
            guard let left = one[keyPath: part], let right = other[keyPath: part] else { return true }
            return left == right
        }
    }

    private static func merged(_ old: Location, _ new: Location) -> Location {
        Location(
            building: new.building ?? old.building, unit: new.unit ?? old.unit, floor: new.floor ?? old.floor,
            room: new.room ?? old.room)
    }
}
