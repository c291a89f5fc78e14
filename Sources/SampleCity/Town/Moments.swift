package import TimeExpressions
package import Vocabulary

/// The days and quarters around the moment at which a sample is made, on a Shanghai clock.
package struct Moments: Sendable {
    package let now: Instant
    package let today: CivilDate
    /// The last eight full quarters, oldest first.
    package let quarters: [Quarter]
    /// The last full calendar year; all its quarters are among `quarters`.
    package let starYear: Int

    package init(now: Instant) {
        self.now = now
        today = ZoneOffset.shanghai.clock(atEpoch: now.seconds).date
        let current = Quarter(containing: today)
        quarters = (1...Figures.quarters).reversed().map { current.adding(-$0) }
        starYear = today.year - 1
    }

    /// The position of the star year's first quarter in `quarters`.
    var starQuarters: Range<Int> {
        let first = quarters.firstIndex { $0.year == starYear && $0.number == 1 } ?? 0
        return first..<first + 4
    }

    /// A moment of a day; later than now never.
    func at(_ day: CivilDate, secondOfDay: Int) -> Instant {
        let clock = CivilDateTime(day, CivilTime(secondOfDay: secondOfDay))
        return min(now, Instant(seconds: ZoneOffset.shanghai.epoch(of: clock)))
    }

    /// The first moment after a quarter, or now where that is earlier.
    func end(of quarter: Quarter) -> Instant { at(quarter.next.first, secondOfDay: 0) }

    /// A day so many days ago.
    func day(ago days: Int) -> CivilDate { today.adding(days: -days) }
}
