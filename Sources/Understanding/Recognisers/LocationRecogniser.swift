import Vocabulary

/// Spots inside a compound: 3号楼2单元501, B座, "Building 3 Unit 2 Room 501", "block 7", 地下车库.
struct LocationRecogniser: Sendable {
    enum Part: Sendable {
        case building, unit, floor, room
    }

    /// Words after a number (号楼, 单元) and before one ("building", "unit"), folded; names of spots.
    private let after: PhraseTrie<Part>
    private let before: PhraseTrie<Part>
    private let spots: PhraseTrie<String>

    init(
        after: [(word: [UInt16], part: Part)], before: [(word: [UInt16], part: Part)],
        spots: [(word: [UInt16], name: String)]
    ) {
        self.after = PhraseTrie(after.map { (phrase: $0.word, payload: $0.part) })
        self.before = PhraseTrie(before.map { (phrase: $0.word, payload: $0.part) })
        self.spots = PhraseTrie(spots.map { (phrase: $0.word, payload: $0.name) })
    }

    func mentions(in units: [UInt16]) -> [Mention] {
        var found: [Mention] = []
        var position = 0
        while position < units.count {
            if let (location, end) = location(in: units, at: position) {
                found.append(Mention(.location, position..<end, .location(location)))
                position = end
            } else {
                position += 1
            }
        }
        return found
    }

    /// The longest run of parts from `start`.
    private func location(in units: [UInt16], at start: Int) -> (Location, Int)? {
        var location = Location()
        var end = start
        var position = start
        while let step = part(in: units, at: position, following: location) {
            guard location.take(step.part, step.name) else { break }
            end = step.end
            position = Self.skipJoints(in: units, from: end)
        }
        return end > start ? (location, end) : nil
    }

    private enum Kind {
        case numbered(Part)
        case spot
    }

    private func part(in units: [UInt16], at start: Int, following location: Location) -> (
        part: Part?, name: String, end: Int
    )? {
        guard start < units.count, start == 0 || !(units[start].isWordUnit && units[start - 1].isWordUnit) else {
            return nil
        }
        if let step = labelled(in: units, at: start) ?? counted(in: units, at: start) { return step }
        if let step = bareRoom(in: units, at: start, following: location) { return step }
        return spot(in: units, at: start)
    }

    /// A word, then its number: "building 3", "unit b", 楼号3.
    private func labelled(in units: [UInt16], at start: Int) -> (part: Part?, name: String, end: Int)? {
        var result: (part: Part?, name: String, end: Int)?
        before.forEachMatch(in: units, at: start) { range, part in
            var position = range.upperBound
            while position < units.count, units[position].isSpace || units[position] == UInt16(ascii: "#") {
                position += 1
            }
            guard let (name, end) = Self.label(in: units, at: position) else { return }
            result = (part, name, end)
        }
        return result
    }

    /// A number, then its word: 3号楼, 十二层, b座, "3rd floor".
    private func counted(in units: [UInt16], at start: Int) -> (part: Part?, name: String, end: Int)? {
        guard let (name, labelEnd) = Self.label(in: units, at: start) else { return nil }
        var position = labelEnd
        if Self.isOrdinalEnding(units, position) { position += 2 }
        while position < units.count, units[position].isSpace { position += 1 }
        var result: (part: Part?, name: String, end: Int)?
        guard position < units.count else { return nil }
        after.forEachMatch(in: units, at: position) { range, part in result = (part, name, range.upperBound) }
        return result
    }

    /// 501 after a building or a unit.
    private func bareRoom(
        in units: [UInt16], at start: Int, following location: Location
    ) -> (part: Part?, name: String, end: Int)? {
        guard location.building != nil || location.unit != nil, location.room == nil,
            let number = Numerals.digits(in: units, at: start), (3...4).contains(number.end - start),
            number.end == units.count || !units[number.end].isWordUnit
        else { return nil }
        return (.room, String(number.value), number.end)
    }

    private func spot(in units: [UInt16], at start: Int) -> (part: Part?, name: String, end: Int)? {
        var result: (part: Part?, name: String, end: Int)?
        spots.forEachMatch(in: units, at: start) { range, name in result = (nil, name, range.upperBound) }
        return result
    }

    /// A number or up to two Latin letters with digits ("3", "12", "b", "a2"), as it will be shown.
    private static func label(in units: [UInt16], at start: Int) -> (name: String, end: Int)? {
        if let number = Numerals.number(in: units, at: start) {
            guard number.end == units.count || !units[number.end].isASCIILetter || isOrdinalEnding(units, number.end)
            else {
                return nil
            }
            return (String(number.value), number.end)
        }
        guard start < units.count, units[start].isASCIILetter else { return nil }
        var end = start + 1
        while end < units.count, end - start < 4, units[end].isASCIIDigit { end += 1 }
        guard end == units.count || !units[end].isWordUnit else { return nil }
        return (String(decoding: units[start..<end], as: UTF16.self).uppercased(), end)
    }

    private static func isOrdinalEnding(_ units: [UInt16], _ start: Int) -> Bool {
        guard start + 1 < units.count else { return false }
        let pair = String(decoding: units[start...(start + 1)], as: UTF16.self)
        return ["st", "nd", "rd", "th"].contains(pair) && (start + 2 == units.count || !units[start + 2].isWordUnit)
    }

    private static func skipJoints(in units: [UInt16], from start: Int) -> Int {
        var position = start
        while position < units.count, units[position].isSpace || [0x2C, 0x2D, 0x7684].contains(units[position]) {
            position += 1  // , - 的
        }
        return position
    }
}

extension Location {
    /// Fills the part unless it is filled already; `nil` stands for a spot.
    fileprivate mutating func take(_ part: LocationRecogniser.Part?, _ name: String) -> Bool {
        let path: WritableKeyPath<Location, String?> =
            switch part {
            case .building: \.building
            case .unit: \.unit
            case .floor: \.floor
            case .room: \.room
            case nil: \.spot
            }
        guard self[keyPath: path] == nil else { return false }
        self[keyPath: path] = name
        return true
    }
}
