/// Telephone numbers: mobiles of eleven digits with or without 86 in front, land lines with their area code and service
/// numbers (400, 800); a land line without its area code only weakly. Digits may be Chinese (一三八…), and in groups.
struct PhoneRecogniser: Sendable {
    /// The most digits that a number can have: the country's code and a mobile.
    private static let mostDigits = 13

    static func mentions(in units: [UInt16]) -> [Mention] {
        var found: [Mention] = []
        var position = 0
        while position < units.count {
            guard digit(units[position]) != nil else {
                position += 1
                continue
            }
            if let mention = phone(in: units, at: position) {
                found.append(mention)
                position = mention.range.upperBound
            } else {
                position = group(in: units, at: position)
            }
        }
        return found
    }

    /// The number that begins at `start` and ends with a group of digits, one sign or space between groups.
    private static func phone(in units: [UInt16], at start: Int) -> Mention? {
        guard hasEnough(units, start) else { return nil }
        var digits = Digits()
        var position = start
        while position < units.count, digit(units[position]) != nil {
            let end = group(in: units, at: position)
            guard digits.count + end - position <= mostDigits else { return nil }
            digits.append(units[position..<end])
            if let kind = digits.kind {
                let isLocal = kind == .local
                if isLocal, let whole = longer(units, start, end, digits) { return whole }
                return Mention(.phone, start..<end, .phone(digits.number), isWeak: isLocal)
            }
            guard end < units.count, isSeparator(units[end]) else { return nil }
            position = end + 1
        }
        return nil
    }

    /// Whether there are seven digits in all, the first two together.
    private static func hasEnough(_ units: [UInt16], _ start: Int) -> Bool {
        var (position, count) = (start, 0)
        while position < units.count, count < 7 {
            if digit(units[position]) != nil {
                count += 1
            } else if count < 2 || !isSeparator(units[position]) {
                return false
            }
            position += 1
        }
        return count == 7
    }

    /// What looks like a land line may be the beginning of a mobile that was written in groups.
    private static func longer(_ units: [UInt16], _ start: Int, _ end: Int, _ digits: Digits) -> Mention? {
        guard end + 1 < units.count, isSeparator(units[end]), digit(units[end + 1]) != nil else { return nil }
        var digits = digits
        let last = group(in: units, at: end + 1)
        guard digits.count + last - end - 1 <= mostDigits else { return nil }
        digits.append(units[(end + 1)..<last])
        guard let kind = digits.kind, kind != .local else { return nil }
        return Mention(.phone, start..<last, .phone(digits.number))
    }

    private static func isSeparator(_ unit: UInt16) -> Bool {
        unit == UInt16(ascii: "-") || unit == UInt16(ascii: ")") || unit.isSpace
    }

    /// The end of the digits that begin at `start`.
    private static func group(in units: [UInt16], at start: Int) -> Int {
        var end = start
        while end < units.count, digit(units[end]) != nil { end += 1 }
        return end
    }

    /// The digit of a figure in either script; 幺 is a spoken 1. Characters that are digits in words only are none.
    private static func digit(_ unit: UInt16) -> UInt8? {
        if unit.isASCIIDigit { return UInt8(truncatingIfNeeded: unit - 0x30) }
        guard unit > 0x3000 else { return nil }
        if unit == 0x5E7A { return 1 }
        return unit == 0x4E24 ? nil : Numerals.digit(unit)
    }

    /// Digits as they come, group by group.
    private struct Digits {
        enum Kind {
            case mobile, landLine, service, local
        }

        private var digits: [UInt8] = []
        private var groups: [Int] = []

        var count: Int { digits.count }

        mutating func append(_ units: ArraySlice<UInt16>) {
            digits += units.compactMap(PhoneRecogniser.digit)
            groups.append(units.count)
        }

        /// The digits without the country's code.
        var number: String {
            String(decoding: (hasCountry ? digits.dropFirst(2) : digits[...]).map { $0 + 0x30 }, as: UTF8.self)
        }

        private var hasCountry: Bool { digits.count == 13 && digits.starts(with: [8, 6, 1]) }

        /// nil where nobody has such a number.
        var kind: Kind? {
            let own = hasCountry ? digits[2...] : digits[...]
            guard let first = own.first, let second = own.dropFirst().first else { return nil }
            switch own.count {
            case 11 where first == 1: return second > 2 ? .mobile : nil
            case 10...12 where first == 0: return .landLine
            case 10 where own.starts(with: [4, 0, 0]) || own.starts(with: [8, 0, 0]): return .service
            case 7...8 where (2...8).contains(first): return isWrittenAsLocal ? .local : nil
            default: return nil
            }
        }

        /// 8123456, 812 3456, 8123-4567: not a date or an amount.
        private var isWrittenAsLocal: Bool {
            groups.count == 1 || groups.count == 2 && groups[1] == 4 && groups[0] >= 3
        }
    }
}
