/// Telephone numbers: mobiles of eleven digits with or without 86 in front, and land lines with their area code.
enum PhoneRecogniser {
    /// The most digits that a number can have: the country's code and a mobile.
    private static let mostDigits = 13

    static func mentions(in units: [UInt16]) -> [Mention] {
        var found: [Mention] = []
        var position = 0
        while position < units.count {
            guard units[position].isASCIIDigit else {
                position += 1
                continue
            }
            if let (number, end) = phone(in: units, at: position) {
                found.append(Mention(.phone, position..<end, .phone(number)))
                position = end
            } else {
                position = group(in: units, at: position)
            }
        }
        return found
    }

    /// The number that begins at `start` and ends with a group of digits, a single hyphen or space between groups.
    private static func phone(in units: [UInt16], at start: Int) -> (number: String, end: Int)? {
        var digits = ""
        var position = start
        while position < units.count, units[position].isASCIIDigit {
            let end = group(in: units, at: position)
            guard digits.utf8.count + end - position <= mostDigits else { return nil }
            digits += String(decoding: units[position..<end], as: UTF16.self)
            if let number = number(digits) { return (number, end) }
            guard end < units.count, units[end] == UInt16(ascii: "-") || units[end].isSpace else { return nil }
            position = end + 1
        }
        return nil
    }

    /// The end of the digits that begin at `start`.
    private static func group(in units: [UInt16], at start: Int) -> Int {
        var end = start
        while end < units.count, units[end].isASCIIDigit { end += 1 }
        return end
    }

    /// The digits without the country's code; nil where nobody has such a number.
    private static func number(_ digits: String) -> String? {
        let count = digits.utf8.count
        if count == 13, digits.hasPrefix("861") { return number(String(digits.dropFirst(2))) }
        if count == 11, digits.hasPrefix("1") { return digits.hasPrefix("10") || digits.hasPrefix("12") ? nil : digits }
        return digits.hasPrefix("0") && (10...12).contains(count) ? digits : nil
    }
}
