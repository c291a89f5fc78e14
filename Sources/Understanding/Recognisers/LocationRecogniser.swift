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
    /// What a location may begin with: nearly all units of a text are none of it.
    private let beginnings: UnitSet

    init(
        after: [(word: [UInt16], part: Part)], before: [(word: [UInt16], part: Part)],
        spots: [(word: [UInt16], name: String)]
    ) {
        self.after = PhraseTrie(after.map { (phrase: $0.word, payload: $0.part) })
        self.before = PhraseTrie(before.map { (phrase: $0.word, payload: $0.part) })
        self.spots = PhraseTrie(spots.map { (phrase: $0.word, payload: $0.name) })
        beginnings = UnitSet(self.before.beginnings + self.spots.beginnings + LocationLabel.beginnings + [Self.ordinal])
    }

    private static let ordinal: UInt16 = 0x7B2C  // 第

    func mentions(in units: [UInt16]) -> [Mention] {
        var found: [Mention] = []
        var position = 0
        while position < units.count {
            guard beginnings.contains(units[position]), !Self.isInWord(units, position) else {
                position += 1
                continue
            }
            if let (location, end) = location(in: units, at: position) {
                found.append(Mention(.location, position..<end, .location(location)))
                position = end
            } else if let (location, end, isSure) = Self.bareNumbers(in: units, at: position) {
                found.append(Mention(.location, position..<end, .location(location), isWeak: !isSure))
                position = end
            } else {
                position += 1
            }
        }
        return found
    }

    /// The longest run of parts from `start`, in any order.
    private func location(in units: [UInt16], at start: Int) -> (Location, Int)? {
        // Nearly everywhere there is none.
        guard var step = part(in: units, at: start, following: Self.nowhere) else { return nil }
        var location = Location()
        var end = start
        while location.take(step.part, step.name) {
            end = step.end
            let position = Self.skipJoints(in: units, from: end)
            guard let next = part(in: units, at: position, following: location) else { break }
            step = next
        }
        return end > start ? (location, end) : nil
    }

    private static let nowhere = Location()

    private typealias Step = (part: Part?, name: String, end: Int)

    private func part(in units: [UInt16], at start: Int, following location: Location) -> Step? {
        guard start < units.count, !Self.isInWord(units, start) else { return nil }
        return labelled(in: units, at: start) ?? counted(in: units, at: start)
            ?? bareRoom(in: units, at: start, following: location) ?? spot(in: units, at: start)
    }

    /// Whether a Latin word or a number goes on there.
    private static func isInWord(_ units: [UInt16], _ at: Int) -> Bool {
        at > 0 && units[at].isWordUnit && units[at - 1].isWordUnit
    }

    /// A word, then its number: "building 3", "unit b", "bldg. no. 3", 楼号3.
    private func labelled(in units: [UInt16], at start: Int) -> Step? {
        var word: (end: Int, part: Part)?
        before.forEachMatch(in: units, at: start) { word = ($0.upperBound, $1) }
        guard let word else { return nil }
        var position = Self.skipSigns(in: units, from: word.end)
        if Self.isNumberWord(units, position) { position = Self.skipSigns(in: units, from: position + 2) }
        return LocationLabel(in: units, at: position).map { (word.part, $0.name, $0.end) }
    }

    /// A number, then its word: 3号楼, 第十二层, b座, 东单元, "3rd floor", 12f.
    private func counted(in units: [UInt16], at start: Int) -> Step? {
        let isOrdinal = units[start] == Self.ordinal && start + 1 < units.count
        let at = isOrdinal ? start + 1 : start
        guard let label = LocationLabel(in: units, at: at, allowsSides: true, isCounting: true) else { return nil }
        if label.isFloor { return (.floor, label.name, label.end) }
        var position = label.end
        while position < units.count, units[position].isSpace { position += 1 }
        guard position < units.count else { return nil }
        var result: Step?
        after.forEachMatch(in: units, at: position) { range, part in
            if !label.isSide || part == .unit { result = (part, label.name, range.upperBound) }
        }
        return result
    }

    /// 501 after a building or a unit.
    private func bareRoom(in units: [UInt16], at start: Int, following location: Location) -> Step? {
        guard location.building != nil || location.unit != nil, location.room == nil,
            let number = Numerals.digits(in: units, at: start), (3...4).contains(number.end - start),
            number.end == units.count || !units[number.end].isWordUnit
        else { return nil }
        return (.room, String(number.value), number.end)
    }

    private func spot(in units: [UInt16], at start: Int) -> Step? {
        var result: Step?
        spots.forEachMatch(in: units, at: start) { range, name in result = (nil, name, range.upperBound) }
        return result
    }

    /// 3-2-501 and 3-501: building, perhaps unit, and room. Sure where no date or score can be meant.
    private static func bareNumbers(in units: [UInt16], at start: Int) -> (Location, Int, isSure: Bool)? {
        guard units[start].isASCIIDigit, start == 0 || !isNumeric(units[start - 1]) else { return nil }
        var numbers: [(value: Int, length: Int)] = []
        var end = start
        while numbers.count < 3, let number = Numerals.digits(in: units, at: end) {
            numbers.append((number.value, number.end - end))
            end = number.end
            guard end + 1 < units.count, units[end] == UInt16(ascii: "-"), units[end + 1].isASCIIDigit else { break }
            end += 1
        }
        guard numbers.count > 1, end == units.count || !isNumeric(units[end]), let room = numbers.last,
            (3...4).contains(room.length), (1...300).contains(numbers[0].value), numbers[0].length < 4
        else { return nil }
        var location = Location(building: String(numbers[0].value), room: String(room.value))
        guard numbers.count == 3 else { return (location, end, false) }
        guard numbers[1].length < 3, (1...30).contains(numbers[1].value) else { return nil }
        location.unit = String(numbers[1].value)
        return (location, end, !(1900...2100).contains(room.value))
    }

    private static func isNumeric(_ unit: UInt16) -> Bool { unit.isWordUnit || unit == UInt16(ascii: "-") }

    private static func skipSigns(in units: [UInt16], from start: Int) -> Int {
        var position = start
        while position < units.count,
            units[position].isSpace || units[position] == UInt16(ascii: "#") || units[position] == UInt16(ascii: ".")
        {
            position += 1
        }
        return position
    }

    /// The "no" of "building no. 3".
    private static func isNumberWord(_ units: [UInt16], _ start: Int) -> Bool {
        start + 2 < units.count && units[start] == UInt16(ascii: "n") && units[start + 1] == UInt16(ascii: "o")
            && !units[start + 2].isASCIILetter
    }

    /// Past , - 的 and white space, and the "of" and "in" of "room 501 in building 3".
    private static func skipJoints(in units: [UInt16], from start: Int) -> Int {
        var position = start
        while position < units.count {
            switch units[position] {
            case 0x20, 0x09, 0x2C, 0x2D, 0x7684: position += 1
            default:
                guard position > start, isLink(units, position) else { return position }
                position += 3
            }
        }
        return position
    }

    private static func isLink(_ units: [UInt16], _ at: Int) -> Bool {
        guard at + 2 < units.count, units[at + 2].isSpace, units[at - 1].isSpace else { return false }
        return units[at] == UInt16(ascii: "o") && units[at + 1] == UInt16(ascii: "f")
            || units[at] == UInt16(ascii: "i") && units[at + 1] == UInt16(ascii: "n")
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
