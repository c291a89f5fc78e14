/// Telephone numbers: mobiles of eleven digits, and land lines with or without their area code.
enum PhoneRecogniser {
    static func mentions(in units: [UInt16]) -> [Mention] {
        var found: [Mention] = []
        var position = 0
        while position < units.count {
            guard units[position].isASCIIDigit else {
                position += 1
                continue
            }
            let (digits, end) = run(in: units, at: position)
            if isPhone(digits) {
                found.append(Mention(.phone, position..<end, .phone(digits)))
            }
            position = end
        }
        return found
    }

    /// The digits from `start`, single hyphens and spaces between them allowed.
    private static func run(in units: [UInt16], at start: Int) -> (digits: String, end: Int) {
        var digits = ""
        var position = start
        var end = start
        while position < units.count {
            let unit = units[position]
            if unit.isASCIIDigit {
                digits.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
                end = position + 1
            } else if position == end, unit == UInt16(ascii: "-") || unit.isSpace {
                // A separator counts only where a digit follows it.
            } else {
                break
            }
            position += 1
        }
        return (digits, end)
    }

    private static func isPhone(_ digits: String) -> Bool {
        let count = digits.utf8.count
        if count == 11, digits.hasPrefix("1") { return !digits.hasPrefix("10") && !digits.hasPrefix("12") }
        if digits.hasPrefix("0") { return count == 11 || count == 12 || count == 10 }
        return false
    }
}
