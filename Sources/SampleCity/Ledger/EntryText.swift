import Vocabulary

/// A description with the spot that it speaks of.
struct EntryText {
    var description: String
    var location: Location

    init(description: String, location: Location) {
        self.description = description
        self.location = location
    }

    /// Fills a shape of `EntryWords` with numbers that suit a compound with or without lifts.
    init(shape: String, isTall: Bool, chance: inout Chance) {
        let floor = chance.within(1...(isTall ? 26 : 6))
        let values: [Character: Int] = [
            "b": chance.within(1...18), "u": chance.within(1...4), "f": floor, "r": floor * 100 + chance.within(1...4),
            "n": chance.within(2...9), "d": chance.within(2...12),
        ]
        let parts = shape.split(separator: "@")
        description = ""
        location = Location(spot: parts.count > 1 ? String(parts[1]) : nil)
        for piece in parts[0].split(separator: "{", omittingEmptySubsequences: false) {
            guard let key = piece.first, piece.dropFirst().first == "}", let value = values[key] else {
                description += piece
                continue
            }
            description += String(value) + piece.dropFirst(2)
            locate(key, String(value))
        }
    }

    private mutating func locate(_ key: Character, _ value: String) {
        switch key {
        case "b": location.building = value
        case "u": location.unit = value
        case "f": location.floor = value
        case "r": location.room = value
        default: break
        }
    }
}
