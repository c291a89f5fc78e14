/// Ledger numbers: LY-1024, ly1024, #1024, 1024号, 工单1024, "ticket 1024"; a bare number only weakly.
struct TicketRecogniser: Sendable {
    private let before: PhraseTrie<Bool>
    /// What a ticket may begin with: nearly all units of a text are none of it.
    private let beginnings: UnitSet

    /// `words` stand before a ticket's number (工单, ticket), folded.
    init(words: [[UInt16]]) {
        before = PhraseTrie(words.map { (phrase: $0, payload: true) })
        beginnings = UnitSet(before.beginnings + Array("ln#0123456789".utf16))
    }

    func mentions(in units: [UInt16]) -> [Mention] {
        var found: [Mention] = []
        var position = 0
        while position < units.count {
            if beginnings.contains(units[position]),
                let mention = announced(in: units, at: position) ?? plain(in: units, at: position)
            {
                found.append(mention)
                position = mention.range.upperBound
            } else {
                position += 1
            }
        }
        return found
    }

    /// `#1024`, `ly-1024`, or a word for a ticket before the number.
    private func announced(in units: [UInt16], at start: Int) -> Mention? {
        if let end = wordEnd(in: units, at: start), let mention = number(in: units, from: end, start) { return mention }
        if let end = prefixEnd(in: units, at: start) ?? numeroEnd(in: units, at: start) {
            return number(in: units, from: end, start)
        }
        return units[start] == UInt16(ascii: "#") ? number(in: units, from: start + 1, start) : nil
    }

    private func wordEnd(in units: [UInt16], at start: Int) -> Int? {
        var end: Int?
        before.forEachMatch(in: units, at: start) { range, _ in end = range.upperBound }
        return end
    }

    /// The number behind what announces it: its own prefix may stand between, and 号 behind it.
    private func number(in units: [UInt16], from end: Int, _ start: Int) -> Mention? {
        var digits = end
        while digits < units.count, units[digits].isTicketSeparator { digits += 1 }
        if let end = prefixEnd(in: units, at: digits) ?? numeroEnd(in: units, at: digits) { digits = end }
        guard let number = Self.spelled(in: units, at: digits) else { return nil }
        let isCalled = number.end < units.count && units[number.end] == Self.called && !isHouse(units, number.end + 1)
        return mention(start..<(isCalled ? number.end + 1 : number.end), number.value)
    }

    /// Digits of either script; of Chinese ones at least three, since 工单一直 is no number.
    private static func spelled(in units: [UInt16], at start: Int) -> (value: Int, end: Int)? {
        if let number = Numerals.digits(in: units, at: start) { return number }
        return Numerals.chinese(in: units, at: start).flatMap { $0.end - start > 2 && $0.value > 0 ? $0 : nil }
    }

    /// The end of "ly", "ly-" or "ly " at `start`.
    private func prefixEnd(in units: [UInt16], at start: Int) -> Int? {
        guard start + 1 < units.count, units[start] == UInt16(ascii: "l"), units[start + 1] == UInt16(ascii: "y"),
            start == 0 || !units[start - 1].isWordUnit
        else { return nil }
        var end = start + 2
        while end < units.count, units[end].isTicketSeparator { end += 1 }
        return end < units.count && units[end].isASCIIDigit ? end : nil
    }

    /// The end of "no. " at `start`, behind a word for a ticket or by itself.
    private func numeroEnd(in units: [UInt16], at start: Int) -> Int? {
        guard start + 3 < units.count, units[start] == UInt16(ascii: "n"), units[start + 1] == UInt16(ascii: "o"),
            units[start + 2] == UInt16(ascii: "."), start == 0 || !units[start - 1].isWordUnit
        else { return nil }
        let end = start + (units[start + 3].isSpace ? 4 : 3)
        // "no. 3" is rather a house.
        return end + 2 < units.count && units[end..<(end + 3)].allSatisfy(\.isASCIIDigit) ? end : nil
    }

    /// `1024号工单`, `1024号` where no building follows, or just digits.
    private func plain(in units: [UInt16], at start: Int) -> Mention? {
        guard units[start].isASCIIDigit, start == 0 || !units[start - 1].isWordUnit,
            let number = Numerals.digits(in: units, at: start),
            number.end == units.count || !units[number.end].isWordUnit
        else { return nil }
        let isCalled = number.end < units.count && units[number.end] == Self.called
        if let end = wordEnd(in: units, at: isCalled ? number.end + 1 : number.end, behind: start) {
            return mention(start..<end, number.value)
        }
        let isTicket = isCalled && !isHouse(units, number.end + 1)
        return mention(start..<(isTicket ? number.end + 1 : number.end), number.value, isWeak: true)
    }

    /// The end of a word for a ticket behind its number, where no other number follows that it may announce.
    private func wordEnd(in units: [UInt16], at start: Int, behind first: Int) -> Int? {
        guard start < units.count, units[start].isHan, let end = wordEnd(in: units, at: start),
            self.number(in: units, from: end, first) == nil
        else { return nil }
        return end
    }

    private static let called: UInt16 = 0x53F7  // 号

    /// Whether what follows 号 makes it a number of a house: 楼 栋 院 门 线 幢
    private func isHouse(_ units: [UInt16], _ at: Int) -> Bool {
        at < units.count && [0x697C, 0x680B, 0x9662, 0x95E8, 0x7EBF, 0x5E62].contains(units[at])
    }

    private func mention(_ range: Range<Int>, _ number: Int, isWeak: Bool = false) -> Mention {
        Mention(.ticket, range, .ticket(number), isWeak: isWeak)
    }
}

extension UInt16 {
    init(ascii character: Unicode.Scalar) {
        self = UInt16(truncatingIfNeeded: character.value)
    }

    var isTicketSeparator: Bool {
        switch self {
        case 0x2D, 0x23, 0x3A, 0x2013, 0x2014, 0x662F, 0x4E3A: true  // - # : – — 是 为
        default: isSpace
        }
    }
}
