/// A day of the proleptic Gregorian calendar, without a time or a zone.
package struct CivilDate: Sendable, Hashable, Comparable, Codable {
    // Small, since what times mean is copied often while they are looked for.
    private let shortYear: UInt16
    private let shortMonth, shortDay: UInt8

    package var year: Int { Int(shortYear) }
    /// 1 to 12.
    package var month: Int { Int(shortMonth) }
    /// 1 to the length of the month.
    package var day: Int { Int(shortDay) }

    /// The day with these numbers, or nil where the calendar has none (years 1 to 9999).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(year: year, month: month)
        else { return nil }
        self.init(checkedYear: year, month: month, day: day)
    }

    private init(checkedYear year: Int, month: Int, day: Int) {
        shortYear = UInt16(truncatingIfNeeded: year)
        shortMonth = UInt8(truncatingIfNeeded: month)
        shortDay = UInt8(truncatingIfNeeded: day)
    }

    /// The day that many days after 1970-01-01 (negative before it), held within years 1 to 9999.
    package init(daysSinceEpoch days: Int) {
        // Years are counted from 1 March, so that the leap day ends one; 400 of them have 146,097 days.
        let shifted = min(max(days, Self.first), Self.last) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            checkedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static let first = -719_162
    private static let last = 2_932_896

    /// Days since 1970-01-01; negative before it.
    package var daysSinceEpoch: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// 1 for Monday to 7 for Sunday.
    package var weekday: Int {
        let remainder = (daysSinceEpoch + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The length of a month; `month` is 1 to 12.
    package static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilDate {
    private enum CodingKeys: CodingKey {
        case year, month, day
    }

    package init(from decoder: any Decoder) throws {
        let numbers = try decoder.container(keyedBy: CodingKeys.self)
        func number(_ key: CodingKeys) throws -> Int { try numbers.decode(Int.self, forKey: key) }
        guard let date = Self(year: try number(.year), month: try number(.month), day: try number(.day)) else {
            throw DecodingError.dataCorruptedError(forKey: .day, in: numbers, debugDescription: "no such day")
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var numbers = encoder.container(keyedBy: CodingKeys.self)
        try numbers.encode(year, forKey: .year)
        try numbers.encode(month, forKey: .month)
        try numbers.encode(day, forKey: .day)
    }
}

extension CivilDate {
    package func adding(days: Int) -> Self {
        Self(daysSinceEpoch: daysSinceEpoch + Self.held(days))
    }

    /// The same day of a later month, or that month's last day where it is shorter.
    package func adding(months: Int) -> Self {
        let count = min(max(year * 12 + month - 1 + Self.held(months), 12), 9999 * 12 + 11)
        let length = Self.daysInMonth(year: count / 12, month: count % 12 + 1)
        return Self(checkedYear: count / 12, month: count % 12 + 1, day: min(day, length))
    }

    /// The same day of a later year; 29 February becomes the 28th where there is none.
    package func adding(years: Int) -> Self {
        adding(months: Self.held(years) * 12)
    }

    private static func held(_ count: Int) -> Int { min(max(count, -4_000_000), 4_000_000) }

    package var startOfMonth: Self { Self(checkedYear: year, month: month, day: 1) }
    package var endOfMonth: Self {
        Self(checkedYear: year, month: month, day: Self.daysInMonth(year: year, month: month))
    }
    package var startOfYear: Self { Self(checkedYear: year, month: 1, day: 1) }
    /// The Monday of this day's week.
    package var startOfWeek: Self { adding(days: 1 - weekday) }
    package var startOfDay: CivilDateTime { CivilDateTime(self, .midnight) }

    /// "2026-11-24".
    package var isoText: String {
        padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
}

/// A number in decimal with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
