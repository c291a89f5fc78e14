/// A stretch of whole days, the end excluded.
struct Period: Sendable, Equatable {
    let from: CivilDate
    let to: CivilDate
    let grain: Grain

    static func days(_ from: CivilDate, _ to: CivilDate) -> Self { Self(from: from, to: to, grain: .day) }

    static func week(_ date: CivilDate) -> Self {
        let monday = date.startOfWeek
        return Self(from: monday, to: monday.adding(days: 7), grain: .week)
    }

    static func weekend(_ date: CivilDate) -> Self {
        let monday = date.startOfWeek
        return days(monday.adding(days: 5), monday.adding(days: 7))
    }

    static func month(_ year: Int, _ month: Int) -> Self {
        let first = CivilDate.startOfMonth(year: year, month: month)
        return Self(from: first, to: first.adding(months: 1), grain: .month)
    }

    static func month(_ date: CivilDate) -> Self { month(date.year, date.month) }

    static func quarter(_ quarter: Quarter) -> Self {
        Self(from: quarter.dates.lowerBound, to: quarter.dates.upperBound, grain: .quarter)
    }

    static func half(_ year: Int, _ number: Int) -> Self {
        let first = CivilDate.startOfMonth(year: year, month: number * 6 - 5)
        return Self(from: first, to: first.adding(months: 6), grain: .halfYear)
    }

    static func year(_ year: Int) -> Self {
        let first = CivilDate.startOfMonth(year: year, month: 1)
        return Self(from: first, to: first.adding(years: 1), grain: .year)
    }

    /// The unit that lies some steps from the one that contains a day; nil for units that have no calendar period.
    static func unit(_ unit: Unit, from date: CivilDate, steps: Int) -> Self? {
        switch unit {
        case .week: week(date.adding(days: 7 * steps))
        case .weekend: weekend(date.adding(days: 7 * steps))
        case .month: month(date.startOfMonth.adding(months: steps))
        case .quarter: quarter(Quarter(containing: date).adding(steps))
        case .year: year(date.year + steps)
        case .second, .minute, .fiveMinutes, .quarterHour, .hour, .halfDay, .day, .fortnight, .halfYear: nil
        }
    }

    var value: TimeValue { .span(from: from.startOfDay, to: to.startOfDay, grain) }
    var last: CivilDate { to.adding(days: -1) }
}
