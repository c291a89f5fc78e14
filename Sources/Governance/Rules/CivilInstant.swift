package import TimeExpressions
package import Vocabulary

extension Instant {
    /// What a clock in China shows.
    package var clock: CivilDateTime { ZoneOffset.shanghai.clock(atEpoch: seconds) }

    /// The moment at which a clock in China shows a minute of a day.
    package init(_ day: CivilDate, minuteOfDay: Int = 0) {
        let midnight = ZoneOffset.shanghai.epoch(of: day.startOfDay)
        self.init(seconds: midnight + Int64(minuteOfDay) * 60)
    }
}
