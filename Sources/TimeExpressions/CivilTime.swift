/// A time of day on a clock face of 24 hours, without a date or a zone.
package struct CivilTime: Sendable, Hashable, Comparable, Codable {
    // Small, since what times mean is copied often while they are looked for.
    private let shortSecond: Int32

    /// 0 to 23.
    package var hour: Int { secondOfDay / 3600 }
    package var minute: Int { secondOfDay / 60 % 60 }
    package var second: Int { secondOfDay % 60 }

    /// The time with these numbers, or nil where a clock shows none such.
    package init?(hour: Int, minute: Int = 0, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.init(secondOfDay: hour * 3600 + minute * 60 + second)
    }

    /// The time that many seconds after midnight, counted round the clock.
    package init(secondOfDay: Int) {
        shortSecond = Int32(truncatingIfNeeded: ((secondOfDay % 86_400) + 86_400) % 86_400)
    }

    package static let midnight = Self(secondOfDay: 0)
    package static let noon = Self(secondOfDay: 43_200)

    package var secondOfDay: Int { Int(shortSecond) }

    package static func < (left: Self, right: Self) -> Bool { left.secondOfDay < right.secondOfDay }

    /// "15:00:00".
    package var isoText: String { padded(hour, 2) + ":" + padded(minute, 2) + ":" + padded(second, 2) }
}

extension CivilTime {
    private enum CodingKeys: CodingKey {
        case hour, minute, second
    }

    package init(from decoder: any Decoder) throws {
        let numbers = try decoder.container(keyedBy: CodingKeys.self)
        func number(_ key: CodingKeys) throws -> Int { try numbers.decode(Int.self, forKey: key) }
        guard let time = Self(hour: try number(.hour), minute: try number(.minute), second: try number(.second)) else {
            throw DecodingError.dataCorruptedError(forKey: .hour, in: numbers, debugDescription: "no such time")
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var numbers = encoder.container(keyedBy: CodingKeys.self)
        try numbers.encode(hour, forKey: .hour)
        try numbers.encode(minute, forKey: .minute)
        try numbers.encode(second, forKey: .second)
    }
}

/// A day and a time of day on a local clock.
package struct CivilDateTime: Sendable, Hashable, Comparable, Codable {
    package let date: CivilDate
    package let time: CivilTime

    package init(_ date: CivilDate, _ time: CivilTime) {
        self.date = date
        self.time = time
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.date, left.time) < (right.date, right.time)
    }

    package func adding(seconds: Int) -> Self {
        let held = min(max(seconds, -400_000_000_000), 400_000_000_000)
        let total = date.daysSinceEpoch * 86_400 + time.secondOfDay + held
        let secondOfDay = ((total % 86_400) + 86_400) % 86_400
        return Self(
            CivilDate(daysSinceEpoch: (total - secondOfDay) / 86_400), CivilTime(secondOfDay: secondOfDay))
    }

    /// "2026-11-24T15:00:00".
    package var isoText: String { date.isoText + "T" + time.isoText }
}
