/// Amounts: money (3.2万元, ¥500, "8,000 yuan"), percentages (百分之九十, 90%), ratings (4分, "five stars", 不满意) and, only
/// weakly, plain numbers.
struct AmountRecogniser: Sendable {
    private enum Unit: Sendable {
        case yuan, tenths, percent, tens, points, stars
    }

    /// Words for a rating by themselves; nil for longer words that hold one and mean none (满意度).
    private let ratings: PhraseTrie<Int?>
    /// What an amount may begin with: nearly all units of a text are none of it.
    private let beginnings: UnitSet

    init(ratings: [(word: [UInt16], rating: Int?)]) {
        self.ratings = PhraseTrie(ratings.map { (phrase: $0.word, payload: $0.rating) })
        beginnings = UnitSet(
            self.ratings.beginnings + Self.currencies.beginnings + Quantity.beginnings + [Self.yen, Self.hundred])
    }

    func mentions(in units: [UInt16]) -> [Mention] {
        var found: [Mention] = []
        var position = 0
        while position < units.count {
            if beginnings.contains(units[position]),
                let mention = rating(in: units, at: position) ?? amount(in: units, at: position)
            {
                found.append(mention)
                position = mention.range.upperBound
            } else {
                position = Self.next(units, position)
            }
        }
        return found
    }

    /// The next position but in a number or a Latin word, which are read from their beginnings or not at all.
    private static func next(_ units: [UInt16], _ position: Int) -> Int {
        var next = position + 1
        guard units[position].isWordUnit else { return next }
        while next < units.count, units[next].isWordUnit || isInNumber(units, next) { next += 1 }
        return next
    }

    /// Whether it is the point or the comma of a number.
    private static func isInNumber(_ units: [UInt16], _ at: Int) -> Bool {
        guard units[at] == 0x2E || units[at] == 0x2C, at + 1 < units.count else { return false }
        return units[at - 1].isASCIIDigit && units[at + 1].isASCIIDigit
    }

    private func amount(in units: [UInt16], at start: Int) -> Mention? {
        if let mention = announcedMoney(units, start) ?? announcedPercentage(units, start) { return mention }
        guard start == 0 || !(units[start].isWordUnit && units[start - 1].isWordUnit),
            let number = Quantity(in: units, at: start)
        else { return nil }
        return Self.measured(number, units, start) ?? Self.plain(number, units, start)
    }

    // MARK: - Words in front

    private static let yen: UInt16 = 0xA5
    private static let hundred: UInt16 = 0x767E  // 百

    /// ¥500, "RMB 500".
    private func announcedMoney(_ units: [UInt16], _ start: Int) -> Mention? {
        var position = start
        if units[start] == Self.yen {
            position += 1
        } else if let end = Self.end(of: Self.currencies, in: units, at: start) {
            position = end
        } else {
            return nil
        }
        while position < units.count, units[position].isSpace { position += 1 }
        guard position < units.count, let number = Quantity(in: units, at: position) else { return nil }
        let end = Self.end(of: Self.yuan, in: units, at: number.end) ?? number.end
        return Self.money(number.scaled, start..<end)
    }

    /// 百分之九十, 百分百.
    private func announcedPercentage(_ units: [UInt16], _ start: Int) -> Mention? {
        guard units[start] == Self.hundred, start + 2 < units.count, units[start + 1] == 0x5206 else { return nil }
        if units[start + 2] == 0x767E { return Self.percentage(100 * Quantity.one, start..<start + 3) }
        guard units[start + 2] == 0x4E4B, start + 3 < units.count,
            let number = Quantity(in: units, at: start + 3)
        else { return nil }
        return Self.percentage(number.scaled, start..<number.end)
    }

    private static let currencies = PhraseTrie(["rmb", "cny"].map { (phrase: Array($0.utf16), payload: true) })
    private static let yuan = PhraseTrie(["元", "块钱", "块", "圆", "元钱"].map { (phrase: Array($0.utf16), payload: true) })

    private static func end(of words: PhraseTrie<Bool>, in units: [UInt16], at start: Int) -> Int? {
        guard start < units.count else { return nil }
        var end: Int?
        words.forEachMatch(in: units, at: start) { range, _ in end = range.upperBound }
        return end
    }

    // MARK: - Words behind

    private static let units = PhraseTrie<Unit>(
        [
            (["元", "块", "块钱", "圆", "元钱", "元人民币", "人民币", "块人民币", "yuan", "rmb", "cny", "kuai"], Unit.yuan),
            (["毛", "毛钱", "角", "角钱"], .tenths), (["%", "percent", "per cent", "个百分点"], .percent), (["成"], .tens),
            (["分", "points", "point", "out of 5", "out of five"], .points),
            (["星", "颗星", "星级", "个星", "stars", "star"], .stars),
        ].flatMap { words, unit in words.map { (phrase: Array($0.utf16), payload: unit) } })

    /// The number with the word for what it counts behind it.
    private static func measured(_ number: Quantity, _ units: [UInt16], _ start: Int) -> Mention? {
        var position = number.end
        // 两千多元 is said where the exact figure does not matter.
        if position < units.count, units[position] == 0x591A || units[position] == 0x4F59 { position += 1 }
        if position < units.count, units[position].isSpace || units[position] == 0x2D { position += 1 }
        guard position < units.count else { return nil }
        var word: (end: Int, unit: Unit)?
        Self.units.forEachMatch(in: units, at: position) { word = ($0.upperBound, $1) }
        guard let word else { return nil }
        return mention(number, word.unit, units, start..<word.end)
    }

    private static func mention(
        _ number: Quantity, _ unit: Unit, _ units: [UInt16], _ range: Range<Int>
    ) -> Mention? {
        switch unit {
        case .yuan:
            let rest = tenths(behind: range.upperBound, units)
            // 一块 is more often a piece than a yuan.
            if rest == nil, range.count == 2, units[range.lowerBound] == 0x4E00, units[range.lowerBound + 1] == 0x5757 {
                return nil
            }
            return money(number.scaled + (rest?.scaled ?? 0), range.lowerBound..<(rest?.end ?? range.upperBound))
        case .tenths: return money(number.scaled / 10, range)
        case .percent: return percentage(number.scaled, range)
        case .tens:
            let rest = tenths(behind: range.upperBound, units)
            let scaled = (number.scaled + (rest?.scaled ?? 0)) * 10
            return percentage(scaled, range.lowerBound..<(rest?.end ?? range.upperBound))
        case .points, .stars:
            guard let whole = number.whole, (1...5).contains(whole) else { return nil }
            return Mention(.rating, range, .rating(whole), isWeak: unit == .points)
        }
    }

    /// The 五 of 三块五 and of 九成五, the 五毛 of 三块五毛.
    private static func tenths(behind start: Int, _ units: [UInt16]) -> (scaled: Int, end: Int)? {
        guard start < units.count, let digit = Numerals.number(in: units, at: start), digit.end == start + 1,
            (1...9).contains(digit.value)
        else { return nil }
        let isCounted = digit.end < units.count && (units[digit.end] == 0x6BDB || units[digit.end] == 0x89D2)
        guard isCounted || digit.end == units.count || !units[digit.end].isWordUnit else { return nil }
        return (digit.value * Quantity.one / 10, isCounted ? digit.end + 1 : digit.end)
    }

    /// A number by itself means something only where one is asked for; from 1 to 5 it may be a rating as well.
    private static func plain(_ number: Quantity, _ units: [UInt16], _ start: Int) -> Mention? {
        guard let whole = number.whole else { return nil }
        let isAlone = units[..<start].allSatisfy(\.isSpace) && units[number.end...].allSatisfy(\.isSpace)
        if isAlone, (1...5).contains(whole) {
            return Mention(.rating, start..<number.end, .rating(whole), isWeak: true)
        }
        guard isAlone || units[start].isASCIIDigit else { return nil }
        return Mention(.number, start..<number.end, .number(whole), isWeak: true)
    }

    /// Ten-thousandths of a yuan are hundredths of a fen.
    private static func money(_ scaled: Int, _ range: Range<Int>) -> Mention {
        Mention(.money, range, .money(scaled / 100))
    }

    /// Ten-thousandths of a per cent are hundredths of a basis point.
    private static func percentage(_ scaled: Int, _ range: Range<Int>) -> Mention? {
        scaled <= 1_000 * Quantity.one ? Mention(.percentage, range, .percentage(scaled / 100)) : nil
    }

    // MARK: - Ratings in words

    private func rating(in units: [UInt16], at start: Int) -> Mention? {
        var longest: (range: Range<Int>, rating: Int?)?
        ratings.forEachMatch(in: units, at: start) { longest = ($0, $1) }
        guard let longest, let rating = longest.rating else { return nil }
        return Mention(.rating, longest.range, .rating(rating))
    }
}
