/// Reads 三千二百五十, 一万五, 十二点五, 一百零五 one character after the other.
struct ChineseNumber {
    /// The whole ten-thousands, what is below them, the digits since the last unit, and the unit of that.
    private var (upper, total, plain, unit) = (0, 0, 0, 1)
    private var digits = 0
    private var fraction: Int?
    private var place = Quantity.one / 10
    private var isSound = true
    private var isAfterZero = false

    private static let largest = 1_000_000_000_000

    /// In ten-thousandths; nil for what is no number.
    var value: Int? {
        guard isSound, digits > 0 || total > 0 || upper > 0 else { return nil }
        // 三千二 is 3200, but 三千零二 is 3002.
        let last = unit > 10 && digits == 1 && !isAfterZero && total + upper > 0 ? plain * unit / 10 : plain
        return (upper + total + last) * Quantity.one + (fraction ?? 0)
    }

    /// Whether the character belongs to the number.
    mutating func take(_ character: UInt16) -> Bool {
        if let digit = Self.digit(character) { return take(digit: digit) }
        if character == 0x70B9 { return beginFraction() }  // 点
        guard fraction == nil, let scale = Self.scale(character) else { return false }
        return take(scale: scale)
    }

    private mutating func take(digit: Int) -> Bool {
        if let decimals = fraction {
            fraction = decimals + digit * place
            place /= 10
            return true
        }
        guard digits < 9 else { return false }
        isAfterZero = digit == 0 && digits == 0 || isAfterZero
        plain = plain * 10 + digit
        digits += digit == 0 && plain == 0 && total > 0 ? 0 : 1
        return true
    }

    private mutating func beginFraction() -> Bool {
        guard fraction == nil, digits > 0 || total > 0 else { return false }
        fraction = 0
        return true
    }

    private mutating func take(scale: Int) -> Bool {
        // 两三千 is no number that one could reckon with.
        if digits > 1, plain > 9, scale < 10_000 { isSound = false }
        let below = total + plain
        switch scale {
        case 10_000, 100_000_000:
            guard below > 0 || upper > 0, upper + below <= Self.largest / scale else { return false }
            upper = (upper + below) * scale
            total = 0
        default:
            guard plain < 10_000, total < 10_000_000 else { return false }
            total += (digits == 0 ? 1 : plain) * scale
        }
        (plain, digits, unit, isAfterZero) = (0, 0, scale, false)
        if scale >= 10_000 { total = 0 }
        return true
    }

    private static func digit(_ character: UInt16) -> Int? {
        switch character {
        case 0x3007, 0x96F6: 0  // 〇 零
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2  // 二 两
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    private static func scale(_ character: UInt16) -> Int? {
        switch character {
        case 0x5341: 10
        case 0x767E: 100
        case 0x5343: 1_000
        case 0x4E07: 10_000
        case 0x4EBF: 100_000_000
        default: nil
        }
    }
}

/// Reads "two thousand five hundred and six" one word after the other.
struct EnglishNumber {
    private var (total, current, words) = (0, 0, 0)

    /// nil where no word was taken.
    var value: Int? { words > 0 ? total + current : nil }

    /// The end of the word at `start` where it belongs to the number: a number itself, or the "and" after one.
    mutating func take(_ units: [UInt16], at start: Int) -> (end: Int, isNumber: Bool)? {
        var found: (end: Int, number: Int)?
        Self.numbers.forEachMatch(in: units, at: start) { found = ($0.upperBound, $1) }
        guard let found, words < 12, found.number >= 0 || words > 0, isReasonable(found.number) else { return nil }
        switch found.number {
        case ..<0: return (found.end, false)
        case 100: current = max(current, 1) * 100
        case 1_000, 1_000_000:
            total += max(current, 1) * found.number
            current = 0
        default: current += found.number
        }
        words += 1
        return (found.end, true)
    }

    /// Whether the number stays below a million millions: "hundred hundred hundred" is nobody's figure.
    private func isReasonable(_ number: Int) -> Bool {
        number < 100 || current < 1_000 && (number == 100 || total < 1_000_000_000)
    }

    /// What a number in words may begin with.
    static var beginnings: ArraySlice<UInt16> { numbers.beginnings }

    /// -1 for "and".
    private static let numbers: PhraseTrie<Int> = {
        let small = ["zero"] + EnglishNumerals.cardinals.prefix(19)
        let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        let others = [("hundred", 100), ("thousand", 1_000), ("million", 1_000_000), ("and", -1)]
        let all = small.enumerated().map { ($1, $0) } + tens.enumerated().map { ($1, ($0 + 2) * 10) } + others
        return PhraseTrie(all.map { (phrase: Array($0.0.utf16), payload: $0.1) })
    }()
}
