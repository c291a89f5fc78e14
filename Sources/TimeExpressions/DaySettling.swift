// From calendar words to days.
extension Resolver {
    /// The days that a moment's calendar words mean. `time` tells whether a weekday that is today has passed.
    func settle(_ moment: Moment, time: CivilTime? = nil) -> Settled? {
        if let date = moment.date { return single(date) }
        if moment.place == .holiday { return holiday(moment) }
        if let place = moment.place { return placed(place, moment, time) }
        if let feast = moment.feast { return self.feast(feast, moment) }
        if let lunar = moment.lunar { return self.lunar(lunar, moment) }
        if let floating = moment.floating { return floated(floating, moment) }
        if let period = moment.period { return within(period, moment) }
        if let year = moment.year { return dated(year, moment) }
        if let month = moment.month { return monthly(month, moment) }
        if let day = moment.day { return daily(day, moment.weekday) }
        return moment.weekday.map { weekly($0, time) }
    }

    func day(_ date: CivilDate) -> Period { .days(date, date.adding(days: 1)) }

    private func single(_ date: CivilDate) -> Settled { Settled(primary: day(date)) }

    // MARK: A period that is known

    private func within(_ period: Period, _ moment: Moment) -> Settled? {
        if let weekday = moment.weekday { return single(period.from.adding(days: weekday - 1)) }
        if let month = moment.month { return dated(period.from.year, monthOf(moment, month)) }
        guard let number = moment.day else { return Settled(primary: period) }
        return CivilDate(year: period.from.year, month: period.from.month, day: number).map(single)
    }

    private func monthOf(_ moment: Moment, _ month: Int) -> Moment {
        var plain = Moment()
        (plain.month, plain.day) = (month, moment.day)
        return plain
    }

    private func dated(_ year: Int, _ moment: Moment) -> Settled? {
        guard let month = moment.month else { return moment.day == nil ? Settled(primary: .year(year)) : nil }
        guard let number = moment.day else { return Settled(primary: .month(year, month)) }
        return CivilDate(year: year, month: month, day: number).map(single)
    }

    // MARK: What comes again

    /// A month, or a day of a month, of no year: the next from today on, and the last before it.
    private func monthly(_ month: Int, _ moment: Moment) -> Settled? {
        guard let number = moment.day else {
            let year = month >= today.month ? today.year : today.year + 1
            return Settled(primary: .month(year, month), past: .month(year - 1, month))
        }
        let years = (today.year - 8)...(today.year + 8)
        let dates = years.compactMap { CivilDate(year: $0, month: month, day: number) }
        if let weekday = moment.weekday {
            let matching = dates.filter { $0.weekday == weekday }
            return matching.min { distance($0) < distance($1) }.map(single) ?? next(dates)
        }
        return next(dates)
    }

    private func distance(_ date: CivilDate) -> Int { abs(date.daysSinceEpoch - today.daysSinceEpoch) }

    /// The first of some days that is not before today, and the last before it.
    func next(_ dates: [CivilDate]) -> Settled? {
        guard let ahead = dates.first(where: { $0 >= today }) else { return nil }
        return Settled(primary: day(ahead), past: dates.last { $0 < today }.map(day))
    }

    /// A day of a month not named, on a weekday where one was said.
    private func daily(_ number: Int, _ weekday: Int?) -> Settled? {
        let reach = weekday == nil ? 3 : 24
        let dates = (-reach...reach).compactMap { offset -> CivilDate? in
            let month = today.startOfMonth.adding(months: offset)
            guard let date = CivilDate(year: month.year, month: month.month, day: number) else { return nil }
            return weekday == nil || date.weekday == weekday ? date : nil
        }
        return next(dates)
    }

    /// The next such weekday, today until its time has passed, and the last one before today.
    private func weekly(_ weekday: Int, _ time: CivilTime?) -> Settled {
        var ahead = (weekday - today.weekday + 7) % 7
        let isOver = ahead == 0 && time.map { $0 <= reference.time } ?? false
        if isOver { ahead = 7 }
        let date = today.adding(days: ahead)
        let past = isOver ? today : date.adding(days: -7)
        return Settled(primary: day(date), past: day(past))
    }

    /// A quarter or half-year: of the year said, else of this year; one to come may also be last year's.
    private func floated(_ floating: Moment.Floating, _ moment: Moment) -> Settled? {
        let year = moment.year ?? moment.period?.from.year
        let primary = period(floating, year ?? today.year)
        let isOpen = year == nil && primary.from > today
        return Settled(primary: primary, past: isOpen ? period(floating, today.year - 1) : nil)
    }

    private func period(_ floating: Moment.Floating, _ year: Int) -> Period {
        switch floating {
        case .quarter(let number): Quarter(year: year, number: number).map(Period.quarter) ?? .year(year)
        case .half(let number): .half(year, number)
        case .firstQuarters(let count): firstQuarters(count, year)
        }
    }

    private func firstQuarters(_ count: Int, _ year: Int) -> Period {
        let first = CivilDate.startOfMonth(year: year, month: 1)
        return Period(from: first, to: first.adding(months: 3 * count), grain: .day)
    }

    // MARK: Places within a period

    private func placed(_ place: Moment.Place, _ moment: Moment, _ time: CivilTime?) -> Settled? {
        var container = moment
        container.place = nil
        if place == .week { return settle(container)?.map { .week($0.from) } }
        let weekday = container.weekday
        container.weekday = nil
        guard weekday == nil else { return nil }
        guard container.hasDay else { return position(place, .month(today)).map { Settled(primary: $0) } }
        guard let settled = settle(container) else { return nil }
        guard case .nthWeekday = place, moment.month != nil, moment.year == nil, moment.period == nil else {
            return settled.map { position(place, $0) }
        }
        return recurring(place, settled)
    }

    /// The nth weekday of a month of no year: this year's until it is over.
    private func recurring(_ place: Moment.Place, _ settled: Settled) -> Settled? {
        guard let first = position(place, settled.primary) else { return nil }
        if first.from >= today { return Settled(primary: first, past: settled.past.flatMap { position(place, $0) }) }
        let later = Period.month(settled.primary.from.year + 1, settled.primary.from.month)
        return position(place, later).map { Settled(primary: $0, past: first) }
    }

    private func position(_ place: Moment.Place, _ period: Period) -> Period? {
        switch place {
        case .nthWeekday(let count, let weekday): nth(count, weekday, period).map(day)
        case .nthDay(let count): inside(count < 0 ? period.last : period.from.adding(days: count - 1), period).map(day)
        case .nthMonth(let count): month(count, period)
        case .third(let number): third(number, period)
        case .nthWeek(let count):
            .week(count < 0 ? period.last.adding(days: -3) : period.from.adding(days: count * 7 - 4))
        case .halfMonth(let number): halfMonth(number, period)
        case .start: day(period.from)
        case .end: day(period.last)
        case .week: .week(period.from)
        case .nthWorkday(let count): workday(count, in: period).map(day)
        case .holiday: period
        }
    }

    private func nth(_ count: Int, _ weekday: Int, _ period: Period) -> CivilDate? {
        if count < 0 { return period.last.adding(days: -((period.last.weekday - weekday + 7) % 7)) }
        return inside(period.from.adding(days: (weekday - period.from.weekday + 7) % 7 + 7 * (count - 1)), period)
    }

    private func inside(_ date: CivilDate, _ period: Period) -> CivilDate? {
        date >= period.from && date < period.to ? date : nil
    }

    private func month(_ count: Int, _ period: Period) -> Period? {
        inside(period.from.adding(months: count - 1), period).map { .month($0) }
    }

    private func halfMonth(_ number: Int, _ period: Period) -> Period? {
        guard period.grain == .month else { return nil }
        let middle = period.from.adding(days: 15)
        return number == 1 ? .days(period.from, middle) : .days(middle, period.to)
    }

    private func third(_ number: Int, _ period: Period) -> Period? {
        guard period.grain == .month else { return nil }
        let from = period.from.adding(days: 10 * (number - 1))
        return .days(from, number == 3 ? period.to : from.adding(days: 10))
    }
}
