/// A length of time in the units in which it was said, since months differ.
package struct CalendarDuration: Sendable, Hashable, Codable {
    package var years: Double
    package var months: Double
    package var days: Double
    package var seconds: Double
    /// Days that a work calendar counts, on top of the rest.
    package var workingDays: Int

    package init(
        years: Double = 0, months: Double = 0, days: Double = 0, seconds: Double = 0, workingDays: Int = 0
    ) {
        self.years = years
        self.months = months
        self.days = days
        self.seconds = seconds
        self.workingDays = workingDays
    }

    /// Its length in seconds, a month counted as 30 days, a year as 365 and a working day as one.
    ///
    /// Twelve months are a year.
    package var totalSeconds: Double {
        let wholeYears = (months / 12).rounded(.towardZero)
        let (years, months) = (years + wholeYears, months - wholeYears * 12)
        return (years * 365 + months * 30 + days + Double(workingDays)) * 86_400 + seconds
    }

    /// Whether it is made of whole days, so that a moment offset by it is a day.
    package var isWholeDays: Bool { seconds == 0 && fraction(days) == 0 && fraction(months * 30) == 0 }

    /// The moment so much later: years and months keep the day, or take the month's last.
    package func added(to moment: CivilDateTime, working calendar: WorkCalendar = WorkCalendar()) -> CivilDateTime {
        moved(moment, 1, calendar)
    }

    /// The moment so much earlier.
    package func subtracted(
        from moment: CivilDateTime, working calendar: WorkCalendar = WorkCalendar()
    ) -> CivilDateTime {
        moved(moment, -1, calendar)
    }

    package static func + (left: Self, right: Self) -> Self {
        Self(
            years: left.years + right.years, months: left.months + right.months, days: left.days + right.days,
            seconds: left.seconds + right.seconds, workingDays: left.workingDays + right.workingDays)
    }

    private func moved(_ moment: CivilDateTime, _ sign: Int, _ calendar: WorkCalendar) -> CivilDateTime {
        let allMonths = held(years * 12 + months)
        let wholeMonths = allMonths.rounded(.towardZero)
        let allDays = held(days + (allMonths - wholeMonths) * 30)
        let wholeDays = allDays.rounded(.towardZero)
        let rest = held(seconds + (allDays - wholeDays) * 86_400).rounded()
        let date = moment.date.adding(months: sign * Int(wholeMonths)).adding(days: sign * Int(wholeDays))
        let worked = calendar.adding(workingDays: sign * workingDays, to: date)
        return CivilDateTime(worked, moment.time).adding(seconds: sign * Int(rest))
    }

    private func fraction(_ number: Double) -> Double { number - number.rounded(.towardZero) }

    private func held(_ number: Double) -> Double { min(max(number, -1e11), 1e11) }
}
