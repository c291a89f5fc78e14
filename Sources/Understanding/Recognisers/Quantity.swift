/// A number as people write amounts: 8,000, 3.2万, 三千二, 一百零五, 十二点五, "two thousand five hundred".
struct Quantity {
    /// In ten-thousandths.
    let scaled: Int
    /// Where it ends in the text.
    let end: Int

    static let one = 10_000

    /// The whole number that it is; nil for a fraction.
    var whole: Int? { scaled % Self.one == 0 ? scaled / Self.one : nil }

    private init(scaled: Int, end: Int) {
        self.scaled = scaled
        self.end = end
    }

    /// The number that begins at `start`, with the scale behind it; nil where none begins or where it is beyond reason.
    init?(in units: [UInt16], at start: Int) {
        guard let number = Self.digits(units, start) ?? Self.chinese(units, start) ?? Self.english(units, start) else {
            return nil
        }
        self = Self.withScale(number, units)
    }

    /// What a quantity may begin with.
    static let beginnings = Numerals.beginnings + EnglishNumber.beginnings

    private static let largest = 1_000_000_000_000 * one

    private func times(_ factor: Int, end: Int) -> Quantity? {
        let (product, isOver) = scaled.multipliedReportingOverflow(by: factor)
        return isOver || product > Self.largest ? nil : Quantity(scaled: product, end: end)
    }

    // MARK: - Digits

    private static let mostDigits = 12

    private static func digits(_ units: [UInt16], _ start: Int) -> Quantity? {
        var (value, end, count) = (0, start, 0)
        while end < units.count {
            if units[end].isASCIIDigit {
                value = value * 10 + Int(units[end] - 0x30)
                count += 1
                guard count <= mostDigits else { return nil }
                end += 1
            } else if units[end] == UInt16(ascii: ","), count > 0, isGroup(units, end + 1) {
                end += 1
            } else {
                break
            }
        }
        guard count > 0 else { return nil }
        return fraction(of: Quantity(scaled: value * one, end: end), units)
    }

    /// Three digits and no more, as behind the comma of 8,000.
    private static func isGroup(_ units: [UInt16], _ start: Int) -> Bool {
        let end = start + 3
        guard end <= units.count, units[start..<end].allSatisfy(\.isASCIIDigit) else { return false }
        return end == units.count || !units[end].isASCIIDigit
    }

    private static func fraction(of whole: Quantity, _ units: [UInt16]) -> Quantity {
        guard whole.end + 1 < units.count, units[whole.end] == UInt16(ascii: "."), units[whole.end + 1].isASCIIDigit
        else { return whole }
        var (value, place, end) = (whole.scaled, one / 10, whole.end + 1)
        while end < units.count, units[end].isASCIIDigit {
            value += Int(units[end] - 0x30) * place
            place /= 10
            end += 1
        }
        return Quantity(scaled: value, end: end)
    }

    // MARK: - Scales behind a number

    private static let scales: [(word: [UInt16], factor: Int)] = [
        ("thousand", 1_000), ("million", 1_000_000), ("hundred", 100), ("k", 1_000),
    ].map { (Array($0.0.utf16), $0.1) }

    private static func withScale(_ number: Quantity, _ units: [UInt16]) -> Quantity {
        var result = number
        while result.end < units.count, let factor = hanScale(units[result.end]),
            let scaled = result.times(factor, end: result.end + 1)
        {
            result = scaled
        }
        return result.end > number.end ? tail(of: result, units) : latinScale(number, units)
    }

    private static func hanScale(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x5341: 10  // 十
        case 0x767E: 100
        case 0x5343: 1_000
        case 0x4E07: 10_000
        case 0x4EBF: 100_000_000
        default: nil
        }
    }

    /// The 2 of 1万2, the 5 of 3千5.
    private static func tail(of number: Quantity, _ units: [UInt16]) -> Quantity {
        guard number.end < units.count, units[number.end].isASCIIDigit, let factor = hanScale(units[number.end - 1]),
            number.end + 1 == units.count || !units[number.end + 1].isASCIIDigit
        else { return number }
        let digit = Int(units[number.end] - 0x30)
        return Quantity(scaled: number.scaled + digit * factor / 10 * one, end: number.end + 1)
    }

    private static func latinScale(_ number: Quantity, _ units: [UInt16]) -> Quantity {
        var start = number.end
        if start < units.count, units[start].isSpace { start += 1 }
        for (word, factor) in scales where units[start...].starts(with: word) {
            let end = start + word.count
            guard end == units.count || !units[end].isWordUnit else { continue }
            return number.times(factor, end: end) ?? number
        }
        return number
    }

    // MARK: - Chinese

    private static func chinese(_ units: [UInt16], _ start: Int) -> Quantity? {
        // 几千 and 数百 are no figures.
        guard Numerals.isDigit(units[start]) || units[start] == 0x5341,
            start == 0 || units[start - 1] != 0x51E0 && units[start - 1] != 0x6570
        else { return nil }
        var reader = ChineseNumber()
        var end = start
        while end < units.count, end - start < 20, !isLoosePoint(units, end), reader.take(units[end]) { end += 1 }
        guard end > start, let value = reader.value else { return nil }
        return Quantity(scaled: value, end: end)
    }

    /// Whether it is a 点 with no decimals behind it: 一点 is a little, 三点 an hour.
    private static func isLoosePoint(_ units: [UInt16], _ at: Int) -> Bool {
        units[at] == 0x70B9 && (at + 1 == units.count || !Numerals.isDigit(units[at + 1]))
    }

    // MARK: - English

    private static func english(_ units: [UInt16], _ start: Int) -> Quantity? {
        guard units[start].isASCIILetter, start == 0 || !units[start - 1].isWordUnit else { return nil }
        var reader = EnglishNumber()
        var (position, end) = (start, start)
        while position < units.count, let word = reader.take(units, at: position) {
            if word.isNumber { end = word.end }
            position = word.end
            while position < units.count, units[position].isSpace || units[position] == UInt16(ascii: "-") {
                position += 1
            }
        }
        return reader.value.map { Quantity(scaled: $0 * one, end: end) }
    }
}
