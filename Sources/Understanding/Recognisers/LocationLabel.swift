/// What tells one building, unit, floor or room from the others: "3", "12", "B", "A2", 东.
struct LocationLabel {
    /// As it will be shown.
    let name: String
    let end: Int
    /// Whether it says already that it is a floor: 12f, 5/f.
    private(set) var isFloor = false
    /// Whether it is a side of the house.
    private(set) var isSide = false

    /// A number, up to three digits behind a Latin letter, or where `allowsSides` a side (东). In English letters it is
    /// "three", or "third" where `isCounting`.
    init?(in units: [UInt16], at start: Int, allowsSides: Bool = false, isCounting: Bool = false) {
        guard start < units.count else { return nil }
        if let number = Numerals.number(in: units, at: start) {
            guard let end = Self.end(ofNumber: number.end, in: units) else { return nil }
            (name, self.end, isFloor) = (String(number.value), end.position, end.isFloor)
            return
        }
        if allowsSides, let side = Self.side(units[start]) {
            (name, end, isSide) = (side, start + 1, true)
            return
        }
        guard units[start].isASCIILetter else { return nil }
        if let number = Self.spelled(in: units, at: start, isCounting ? Self.ordinals : Self.cardinals) {
            (name, end) = (String(number.value), number.end)
            return
        }
        var end = start + 1
        while end < units.count, end - start < 4, units[end].isASCIIDigit { end += 1 }
        guard end == units.count || !units[end].isWordUnit else { return nil }
        (name, self.end) = (String(decoding: units[start..<end], as: UTF16.self).uppercased(), end)
    }

    /// What a label may begin with.
    static let beginnings = Numerals.beginnings + Array("东西南北中abcdefghijklmnopqrstuvwxyz".utf16)

    private static func spelled(
        in units: [UInt16], at start: Int, _ words: PhraseTrie<Int>
    ) -> (value: Int, end: Int)? {
        var number: (value: Int, end: Int)?
        words.forEachMatch(in: units, at: start) { number = ($1, $0.upperBound) }
        return number
    }

    private static let cardinals = numbered(EnglishNumerals.cardinals)
    private static let ordinals = numbered(EnglishNumerals.ordinals)

    private static func numbered(_ words: [String]) -> PhraseTrie<Int> {
        PhraseTrie(words.enumerated().map { (phrase: Array($1.utf16), payload: $0 + 1) })
    }

    private static func side(_ unit: UInt16) -> String? {
        switch unit {
        case 0x4E1C: "东"
        case 0x897F: "西"
        case 0x5357: "南"
        case 0x5317: "北"
        case 0x4E2D: "中"
        default: nil
        }
    }

    /// Past the "rd" of 3rd and the "f" of 12f; nil where another word goes on.
    private static func end(ofNumber end: Int, in units: [UInt16]) -> (position: Int, isFloor: Bool)? {
        guard end < units.count else { return (end, false) }
        if isOrdinalEnding(units, end) { return (end + 2, false) }
        let f = units[end] == UInt16(ascii: "/") ? end + 1 : end
        if f < units.count, units[f] == UInt16(ascii: "f"), f + 1 == units.count || !units[f + 1].isWordUnit {
            return (f + 1, true)
        }
        return units[end].isASCIILetter ? nil : (end, false)
    }

    /// st, nd, rd or th, and no more.
    private static func isOrdinalEnding(_ units: [UInt16], _ start: Int) -> Bool {
        guard start + 1 < units.count, start + 2 == units.count || !units[start + 2].isWordUnit else { return false }
        switch (units[start], units[start + 1]) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return true
        default: return false
        }
    }
}
