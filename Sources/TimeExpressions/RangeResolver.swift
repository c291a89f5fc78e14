// From two ends to a span.
extension Resolver {
    /// What "from one to the other" means; nil where the ends do not make a span of time.
    func read(from left: Moment, to right: Moment) -> Reading? {
        let (left, right) = Self.decided(left, right)
        guard left.bare == nil, right.bare == nil, left.duration == nil, right.duration == nil else { return nil }
        if left.hasClock, right.hasClock { return clocks(left, right) }
        guard !left.hasClock, !right.hasClock, left.hasDay, right.hasDay else { return nil }
        return days(left, right)
    }

    /// A span from a moment with a clock time, as long as a duration.
    func read(from start: Moment, lasting duration: CalendarDuration) -> Reading? {
        guard start.hasClock || start.bare != nil, let begin = read(Self.decided(start, hourOnly).0) else { return nil }
        guard let value = span(begin.value, duration) else { return nil }
        return Reading(value: value, alternative: begin.alternative.flatMap { span($0, duration) })
    }

    private var hourOnly: Moment {
        var moment = Moment()
        moment.clock = Clock(hour: 12)
        return moment
    }

    private func span(_ start: TimeValue, _ duration: CalendarDuration) -> TimeValue? {
        switch start {
        case .instant(let moment, let grain): .span(from: moment, to: duration.added(to: moment), grain)
        case .timeOfDay(let time):
            .clockSpan(from: time, to: CivilTime(secondOfDay: time.secondOfDay + Int(duration.totalSeconds)))
        case .span, .clockSpan, .openEnd, .openStart, .duration: nil
        }
    }

    /// A bare number is what its other end is: an hour beside an hour, a day beside a day.
    private static func decided(_ left: Moment, _ right: Moment) -> (Moment, Moment) {
        (decided(left, beside: right), decided(right, beside: left))
    }

    private static func decided(_ moment: Moment, beside other: Moment) -> Moment {
        guard let number = moment.bare else { return moment }
        var moment = moment
        if other.hasClock || other.part != nil || moment.part != nil {
            guard let clock = Clock(hour: number) else { return moment }
            (moment.clock, moment.bare) = (clock, nil)
        } else if other.month != nil, other.day == nil, other.place == nil, !moment.hasDay, (1...12).contains(number) {
            (moment.month, moment.bare) = (number, nil)
        } else if other.day != nil, moment.day == nil, (1...31).contains(number) {
            (moment.day, moment.bare) = (number, nil)
        } else if other.weekday != nil, other.day == nil, moment.weekday == nil, (1...7).contains(number) {
            (moment.weekday, moment.bare) = (number, nil)
        }
        return moment
    }

    // MARK: Clock spans

    private func clocks(_ left: Moment, _ right: Moment) -> Reading? {
        guard let (from, to) = times(left, right) else { return nil }
        let (leftDay, rightDay) = (left.calendar, right.calendar)
        if !leftDay.hasDay, !rightDay.hasDay { return Reading(value: .clockSpan(from: from, to: to), alternative: nil) }
        if leftDay.hasDay, rightDay.hasDay, leftDay.joined(rightDay) == nil {
            return apart(left, right)
        }
        guard let day = leftDay.joined(rightDay), let settled = settle(day, time: from), settled.primary.grain == .day
        else {
            return nil
        }
        let (first, second) = ordered(settled)
        // Where only the end has a day, a start that is later on the clock lies on the day before: 晚上11点到明早8点.
        let shift = !leftDay.hasDay && to <= from ? -1 : 0
        return Reading(
            value: onOneDay(first.from.adding(days: shift), from, to),
            alternative: second.map { onOneDay($0.from.adding(days: shift), from, to) })
    }

    private func onOneDay(_ date: CivilDate, _ from: CivilTime, _ to: CivilTime) -> TimeValue {
        let end = to > from ? date : date.adding(days: 1)
        return .span(from: CivilDateTime(date, from), to: CivilDateTime(end, to), .minute)
    }

    /// Two ends on days of their own: each clock time is read by itself.
    private func apart(_ left: Moment, _ right: Moment) -> Reading? {
        guard let from = left.clock?.resolved(left.part).time, let to = right.clock?.resolved(right.part).time,
            let start = settle(left.calendar, time: from)?.primary.from,
            let end = settle(right.calendar, time: to)?.primary.from, start <= end
        else { return nil }
        return Reading(
            value: .span(from: CivilDateTime(start, from), to: CivilDateTime(end, to), .minute), alternative: nil)
    }

    /// Both times: an end that leaves its half of the day open takes the one nearest to the other end.
    private func times(_ left: Moment, _ right: Moment) -> (CivilTime, CivilTime)? {
        guard let first = left.clock, let second = right.clock else { return nil }
        let isLeftOpen = first.isOpen && left.part == nil
        let isRightOpen = second.isOpen && right.part == nil
        if isLeftOpen, !isRightOpen {
            let end = second.resolved(right.part).time
            return (first.latest(before: end), end)
        }
        let start = first.resolved(left.part).time
        return (start, isRightOpen ? second.soonest(after: start) : second.resolved(right.part).time)
    }

    // MARK: Day spans

    private func days(_ left: Moment, _ right: Moment) -> Reading? {
        let (left, right) = completed(left.calendar, right.calendar)
        guard let start = settle(left)?.primary, let end = following(start, right) else { return nil }
        let isYearless = left.month != nil && right.month != nil && left.year == nil && right.year == nil
        if isYearless { return recurring(start.from, end.to) }
        var (from, to) = (start.from, end.to)
        if from >= to, left.weekday != nil || right.weekday != nil { to = to.adding(days: 7) }
        if from >= to, left.year == nil {
            from = from.adding(years: to.year - from.year)
            if from >= to { from = from.adding(years: -1) }
        }
        if from >= to, right.year == nil { to = to.adding(years: 1) }
        guard from < to else { return nil }
        return Reading(value: .span(from: from.startOfDay, to: to.startOfDay, .day), alternative: nil)
    }

    /// An end that is a feast or a lunar date is the next from the start on.
    private func following(_ start: Period, _ end: Moment) -> Period? {
        guard end.feast != nil || end.lunar != nil else { return settle(end)?.primary }
        return Resolver(reference: start.from.startOfDay, prefersPast: false, calendar: calendar).settle(end)?.primary
    }

    /// Fills in what one end leaves to the other: 11月1日到5日, Nov 1-5, 13 to 15 July 2026.
    private func completed(_ left: Moment, _ right: Moment) -> (Moment, Moment) {
        var (left, right) = (left, right)
        if right.lunar?.month == nil {
            right.lunar?.month = left.feast == nil ? left.lunar?.month : 1
            if left.lunar != nil { (right.year, right.period) = (left.year, left.period) }
        }
        if right.day != nil, right.month == nil, right.period == nil, right.date == nil {
            (right.month, right.period) = (left.month, left.period)
        }
        if left.day != nil, left.month == nil, left.period == nil, left.date == nil {
            (left.month, left.period) = (right.month, right.period)
        }
        if left.month != nil, left.year == nil, left.period == nil {
            left.year = right.year.map { startYear($0, left, right) }
        }
        if right.month != nil, right.year == nil, right.period == nil {
            right.year = left.year.map { endYear($0, left, right) }
        }
        return (left, right)
    }

    private func startYear(_ year: Int, _ left: Moment, _ right: Moment) -> Int {
        (left.month ?? 1, left.day ?? 1) > (right.month ?? 12, right.day ?? 31) ? year - 1 : year
    }

    private func endYear(_ year: Int, _ left: Moment, _ right: Moment) -> Int {
        (left.month ?? 1, left.day ?? 1) > (right.month ?? 12, right.day ?? 31) ? year + 1 : year
    }

    /// Days of no year: the span that ends next, and the one a year before where this one is still to come.
    private func recurring(_ from: CivilDate, _ to: CivilDate) -> Reading? {
        var (from, to) = (from, to)
        if from >= to { to = to.adding(years: 1) }
        while to.adding(years: -1) > today { (from, to) = (from.adding(years: -1), to.adding(years: -1)) }
        if from.adding(years: 1) < to { from = from.adding(years: 1) }
        let ahead = TimeValue.span(from: from.startOfDay, to: to.startOfDay, .day)
        guard from >= today else { return Reading(value: ahead, alternative: nil) }
        let behind = TimeValue.span(from: from.adding(years: -1).startOfDay, to: to.adding(years: -1).startOfDay, .day)
        return prefersPast ? Reading(value: behind, alternative: ahead) : Reading(value: ahead, alternative: behind)
    }
}
