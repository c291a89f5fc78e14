// From feasts, lunar dates and working days to days of the calendar.
extension Resolver {
    /// A feast of the year said, else the next from today on and the last before it.
    func feast(_ feast: Feast, _ moment: Moment) -> Settled? {
        if let year = Self.year(of: moment) { return feast.date(in: year).map { Settled(primary: day($0)) } }
        return next(((today.year - 2)...(today.year + 2)).compactMap(feast.cycle))
    }

    /// A lunar date of the lunar year said, else the next that is not over and the last that is.
    ///
    /// A leap month may be decades away.
    func lunar(_ words: LunarWords, _ moment: Moment) -> Settled? {
        if let year = Self.year(of: moment) { return words.periods(in: year).first.map { Settled(primary: $0) } }
        let reach = words.isLeap ? 40 : 2
        let periods = ((today.year - reach)...(today.year + reach)).flatMap(words.periods)
        guard let ahead = periods.first(where: { $0.to > today }) else { return nil }
        return Settled(primary: ahead, past: periods.last { $0.to <= today })
    }

    private static func year(of moment: Moment) -> Int? {
        moment.year ?? (moment.period?.grain == .year ? moment.period?.from.year : nil)
    }

    /// The days off around a feast, from the official table where there is one for its year.
    func holiday(_ moment: Moment) -> Settled? {
        var feastOnly = moment
        feastOnly.place = nil
        guard let feast = moment.feast, let settled = settle(feastOnly) else { return nil }
        return settled.map { around($0.from, feast) }
    }

    private func around(_ date: CivilDate, _ feast: Feast) -> Period {
        let official = calendar.knows(year: date.year) ? calendar.holiday(around: date) : feast.usualHoliday(date)
        return .days(official?.lowerBound ?? date, official?.upperBound ?? date.adding(days: 1))
    }

    /// The first year without a table of those from the reference to what is meant.
    func unlistedYear(_ value: TimeValue) -> Int? {
        let dates = [value.start, value.end].compactMap { point in
            if case .moment(let moment) = point { moment.date } else { nil }
        }
        let years = dates.isEmpty ? [today.year] : dates.map(\.year)
        return years.first { !calendar.knows(year: $0) }
    }

    /// The nth working day of a period; counted from its end where negative.
    func workday(_ count: Int, in period: Period) -> CivilDate? {
        let base = count > 0 ? period.from.adding(days: -1) : period.to
        let date = calendar.adding(workingDays: count, to: base)
        return date >= period.from && date < period.to ? date : nil
    }

    /// The nth working day after what a moment says, or before it where negative; days off around a feast are passed over.
    func workday(_ count: Int, beside moment: Moment) -> CivilDate? {
        guard let settled = moment.feast == nil ? settle(moment) : holiday(moment) else { return nil }
        let (period, _) = ordered(settled)
        return calendar.adding(workingDays: count, to: count > 0 ? period.last : period.from)
    }
}
