/// Which days are worked: Monday to Friday, but for holidays and the weekend days worked in their place.
package struct WorkCalendar: Sendable, Equatable {
    private let holidays: Set<CivilDate>
    private let makeUpDays: Set<CivilDate>
    private let years: Set<Int>

    /// `years` are those whose tables are complete; days in other years are judged by their weekday alone.
    package init(holidays: Set<CivilDate>, makeUpDays: Set<CivilDate>, years: Set<Int>) {
        self.holidays = holidays
        self.makeUpDays = makeUpDays
        self.years = years
    }

    /// A calendar whose years are those that its days name.
    package init(holidays: Set<CivilDate> = [], makeUpDays: Set<CivilDate> = []) {
        self.init(holidays: holidays, makeUpDays: makeUpDays, years: Set(holidays.union(makeUpDays).map(\.year)))
    }

    /// Whether the holidays of a year are known; otherwise answers about it are a guess from weekdays.
    package func knows(year: Int) -> Bool { years.contains(year) }

    package func isWorkingDay(_ date: CivilDate) -> Bool {
        if makeUpDays.contains(date) { return true }
        return date.weekday <= 5 && !holidays.contains(date)
    }

    /// The days off in a row that contain a day; nil where it is no official holiday.
    package func holiday(around date: CivilDate) -> Range<CivilDate>? {
        guard holidays.contains(date) else { return nil }
        var (first, end) = (date, date.adding(days: 1))
        while holidays.contains(first.adding(days: -1)) { first = first.adding(days: -1) }
        while holidays.contains(end) { end = end.adding(days: 1) }
        return first..<end
    }

    /// The day that many working days after `date` (before it where negative), `date` itself not counted.
    ///
    /// Zero gives `date` unchanged. At most 10,000 working days are counted.
    package func adding(workingDays: Int, to date: CivilDate) -> CivilDate {
        let step = workingDays < 0 ? -1 : 1
        var (left, day) = (min(abs(workingDays), 10_000), date)
        while left > 0 {
            let next = day.adding(days: step)
            guard next != day else { return day }
            day = next
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }
}
