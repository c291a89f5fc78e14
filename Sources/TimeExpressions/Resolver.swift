/// Places what was said on the calendar, relative to a reference.
struct Resolver {
    let reference: CivilDateTime
    let prefersPast: Bool
    let calendar: WorkCalendar

    var today: CivilDate { reference.date }

    /// The days meant, and those on the other side of the reference where the words leave it open.
    struct Settled {
        var primary: Period
        var past: Period?

        func map(_ change: (Period) -> Period?) -> Settled? {
            change(primary).map { Settled(primary: $0, past: past.flatMap(change)) }
        }
    }

    struct Reading {
        let value: TimeValue
        let alternative: TimeValue?
    }

    /// What a complete expression means; nil where it names no time (a lone part of the day, 31 April).
    func read(_ moment: Moment) -> Reading? {
        if let duration = moment.duration { return Reading(value: .duration(duration), alternative: nil) }
        if let stretch = moment.stretch {
            return Reading(value: .span(from: stretch.from, to: stretch.to, .minute), alternative: nil)
        }
        if let exact = moment.exact { return bounded(moment, .instant(exact.moment, exact.grain), nil) }
        let clock = moment.clock?.resolved(moment.part)
        guard moment.hasDay else {
            guard let clock else { return nil }
            return bounded(moment, .timeOfDay(clock.time), nil)
        }
        guard let settled = settle(whole(moment), time: clock?.time) else { return nil }
        if clock != nil, settled.primary.grain != .day { return nil }
        let (first, second) = ordered(settled, looksBack: moment.bound == .everSince)
        return bounded(moment, value(first, moment, clock), second.map { value($0, moment, clock) })
    }

    /// After a feast means after the days off that it brings.
    private func whole(_ moment: Moment) -> Moment {
        guard moment.bound == .after, moment.feast != nil, moment.place == nil, !moment.hasClock else { return moment }
        var whole = moment
        whole.place = .holiday
        return whole
    }

    /// The preferred reading first. Today is never passed over for a day gone by.
    func ordered(_ settled: Settled, looksBack: Bool = false) -> (Period, Period?) {
        guard prefersPast || looksBack, let past = settled.past, settled.primary.from > today else {
            return (settled.primary, settled.past)
        }
        return (past, settled.primary)
    }

    private func value(_ days: Period, _ moment: Moment, _ clock: (time: CivilTime, nextDay: Bool)?) -> TimeValue {
        if let clock {
            let date = clock.nextDay ? days.from.adding(days: 1) : days.from
            return .instant(CivilDateTime(date, clock.time), moment.clock?.second == 0 ? .minute : .second)
        }
        guard days.grain == .day, days.from.adding(days: 1) == days.to else { return days.value }
        return .instant(days.from.startOfDay, moment.part == nil ? .day : .dayPart)
    }

    // MARK: Bounds

    private func bounded(_ moment: Moment, _ value: TimeValue, _ alternative: TimeValue?) -> Reading {
        guard let bound = moment.bound else { return Reading(value: value, alternative: alternative) }
        return Reading(
            value: Self.bind(value, bound) ?? value, alternative: alternative.flatMap { Self.bind($0, bound) })
    }

    private static func bind(_ value: TimeValue, _ bound: Moment.Bound) -> TimeValue? {
        guard let (start, end, grain) = edges(value) else { return nil }
        return switch bound {
        case .since, .everSince: .openEnd(from: start, grain)
        case .after: .openEnd(from: end, grain)
        case .before: .openStart(to: start, grain)
        case .until: .openStart(to: end, grain)
        }
    }

    private static func edges(_ value: TimeValue) -> (TimePoint, TimePoint, Grain)? {
        switch value {
        case .instant(let moment, let grain):
            let isDay = grain == .day || grain == .dayPart
            let end = isDay ? CivilDateTime(moment.date.adding(days: 1), .midnight) : moment
            return (.moment(moment), .moment(end), grain)
        case .timeOfDay(let time): return (.clock(time), .clock(time), .minute)
        case .span(let from, let to, let grain): return (.moment(from), .moment(to), grain)
        case .clockSpan, .openEnd, .openStart, .duration: return nil
        }
    }
}
