/// Ledger numbers: LY-1024, ly1024, #1024, 1024号, 工单1024, "ticket 1024"; a bare number only weakly.
struct TicketRecogniser: Sendable {
    private let before: PhraseTrie<Bool>

    /// `words` stand before a ticket's number (工单, ticket), folded.
    init(words: [[UInt16]]) {
        before = PhraseTrie(words.map { (phrase: $0, payload: true) })
    }

    func mentions(in units: [UInt16]) -> [Mention] {
        var found: [Mention] = []
        var position = 0
        while position < units.count {
            if let mention = announced(in: units, at: position) ?? plain(in: units, at: position) {
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
        var starts: [Int] = []
        if units[start] == UInt16(ascii: "#") { starts.append(start + 1) }
        if let end = prefixEnd(in: units, at: start) { starts.append(end) }
        before.forEachMatch(in: units, at: start) { range, _ in starts.append(range.upperBound) }
        for candidate in starts.reversed() {
            var digits = candidate
            while digits < units.count, units[digits].isTicketSeparator { digits += 1 }
            if let end = prefixEnd(in: units, at: digits) { digits = end }
            if let number = Numerals.digits(in: units, at: digits) { return mention(start..<number.end, number.value) }
        }
        return nil
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

    /// `1024号` where no building follows, or just digits.
    private func plain(in units: [UInt16], at start: Int) -> Mention? {
        guard units[start].isASCIIDigit, start == 0 || !units[start - 1].isWordUnit,
            let number = Numerals.digits(in: units, at: start),
            number.end == units.count || !units[number.end].isWordUnit
        else { return nil }
        let isCalledNumber = number.end < units.count && units[number.end] == 0x53F7  // 号
        guard isCalledNumber else { return mention(start..<number.end, number.value, isWeak: true) }
        let next = number.end + 1 < units.count ? units[number.end + 1] : 0
        let isBuilding = [0x697C, 0x680B, 0x9662, 0x95E8, 0x7EBF, 0x5E62].contains(next)  // 楼 栋 院 门 线 幢
        return mention(start..<(isBuilding ? number.end : number.end + 1), number.value, isWeak: true)
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
        self == UInt16(ascii: "-") || self == UInt16(ascii: "#") || self == UInt16(ascii: ":") || isSpace
    }
}
