/// A fixed distance from UTC. China has kept one since 1991, so no table of zones is needed.
package struct ZoneOffset: Sendable, Hashable, Codable {
    /// Seconds east of UTC.
    package let seconds: Int

    /// An offset of at most 18 hours either way; nil beyond.
    package init?(seconds: Int) {
        guard abs(seconds) <= 64_800 else { return nil }
        self.init(checked: seconds)
    }

    private init(checked seconds: Int) { self.seconds = seconds }

    package static let shanghai = Self(checked: 28_800)
    package static let utc = Self(checked: 0)

    /// What a clock with this offset shows at an instant, in seconds since 1970-01-01T00:00:00Z.
    package func clock(atEpoch seconds: Int64) -> CivilDateTime {
        let held = min(max(seconds, -70_000_000_000), 260_000_000_000)
        return CivilDateTime(CivilDate(daysSinceEpoch: 0), .midnight).adding(seconds: Int(held) + self.seconds)
    }

    /// The instant at which a clock with this offset shows that, in seconds since 1970-01-01T00:00:00Z.
    package func epoch(of clock: CivilDateTime) -> Int64 {
        Int64(clock.date.daysSinceEpoch * 86_400 + clock.time.secondOfDay - seconds)
    }

    /// "+08:00"; "Z" for UTC.
    package var isoText: String {
        guard seconds != 0 else { return "Z" }
        let minutes = abs(seconds) / 60
        return (seconds < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)
    }
}
