/// What has been said so far about one point or period: the parts of an expression, put together before they are resolved.
struct Moment: Sendable, Equatable {
    // What the calendar is told.
    var year: Int?
    var month: Int?
    var day: Int?
    var weekday: Int?
    /// A day that needs no more: today, next Wednesday.
    var date: CivilDate?
    /// Which day a weekday beside the date means, where the date only names about when.
    var looseness: Looseness?
    var period: Period?
    var floating: Floating?
    var place: Place?
    var feast: Feast?
    var lunar: LunarWords?
    // What the clock is told.
    var part: DayPart?
    var clock: Clock?
    /// A number whose neighbours decide whether it is an hour or a day.
    var bare: Int?
    // What stands alone.
    var exact: Exact?
    var stretch: Stretch?
    var duration: CalendarDuration?
    // How it is bounded.
    var bound: Bound?
    /// Whether the table of holidays bears on it.
    var countsWork = false

    /// In two weeks it is the weekday of that week; in two months the first from there on.
    enum Looseness: Sendable, Equatable {
        case week, onward
    }

    /// A period of any year.
    enum Floating: Sendable, Equatable {
        case quarter(Int), half(Int)
        /// The first so many quarters.
        case firstQuarters(Int)
    }

    /// A place within a month or a year (or what else is the period).
    enum Place: Sendable, Equatable {
        /// The nth such weekday of a month; -1 is the last.
        case nthWeekday(Int, Int)
        case nthDay(Int)
        case nthMonth(Int)
        /// The nth week that lies in it with most of its days; -1 is the last.
        case nthWeek(Int)
        /// The first half of a month, 15 days, or the rest.
        case halfMonth(Int)
        /// 1 to 3: the first ten days, the second, and the rest of a month.
        case third(Int)
        case start, end
        /// The week that contains the day.
        case week
        /// The nth working day; counted from the end where negative.
        case nthWorkday(Int)
        /// The days off around a feast.
        case holiday
    }

    struct Stretch: Sendable, Equatable {
        let from: CivilDateTime
        let to: CivilDateTime
    }

    struct Exact: Sendable, Equatable {
        let moment: CivilDateTime
        let grain: Grain
    }

    enum Bound: Sendable, Equatable {
        /// From the start of what is said; the same, gone by; after its end; up to its start; up to its end.
        case since, everSince, after, before, until
    }

    var hasDay: Bool {
        date != nil || day != nil || month != nil || year != nil || weekday != nil || period != nil || floating != nil
            || place != nil || feast != nil || lunar != nil
    }

    /// Whether working days or days off around a feast decide what is meant.
    var bearsOnWork: Bool {
        countsWork || (duration?.workingDays ?? 0) > 0 || (feast != nil && bound == .after)
    }

    var hasClock: Bool { clock != nil }
    var isBareOnly: Bool { bare != nil && !hasDay && !hasClock && part == nil && exact == nil && duration == nil }
    var isEmpty: Bool { self == Moment() }

    /// The same without what the clock is told.
    var calendar: Moment {
        var copy = self
        (copy.part, copy.clock, copy.bare, copy.bound) = (nil, nil, nil, nil)
        return copy
    }
}

extension Moment {
    /// Both, or nil where they contradict each other or say the same part twice.
    func joined(_ other: Moment) -> Moment? {
        guard stretch == nil, other.stretch == nil, exact == nil || !other.hasDay, other.exact == nil || !hasDay,
            duration == nil, other.duration == nil,
            bound == nil || other.bound == nil
        else { return nil }
        if let loose = loosely(weekdayOf: other) ?? other.loosely(weekdayOf: self) { return loose }
        var both = self
        both.settleBare(beside: other, isBehind: false)
        var other = other
        other.settleBare(beside: self, isBehind: true)
        guard Self.fill(&both.year, other.year), Self.fill(&both.month, other.month), Self.fill(&both.day, other.day),
            Self.fill(&both.weekday, other.weekday), Self.fill(&both.date, other.date),
            Self.fill(&both.period, other.period), Self.fill(&both.floating, other.floating),
            Self.fill(&both.place, other.place), Self.fill(&both.feast, other.feast),
            Self.fill(&both.lunar, other.lunar), Self.fill(&both.clock, other.clock), Self.fill(&both.bare, other.bare),
            Self.fill(&both.exact, other.exact), Self.fill(&both.bound, other.bound)
        else { return nil }
        guard both.part == nil || both.part == other.part || other.part == nil else {
            return nil
        }
        both.part = both.part ?? other.part
        both.countsWork = countsWork || other.countsWork
        return both.isConsistent ? both : nil
    }

    /// The weekday that another moment says, at about the date of this one: Monday, two weeks from now.
    private func loosely(weekdayOf other: Moment) -> Moment? {
        guard let looseness, let date, let weekday = other.weekday, !hasClock, bound == nil, other.bound == nil else {
            return nil
        }
        var (joined, rest) = (other, other)
        rest.weekday = nil
        guard !rest.hasDay else { return nil }
        joined.weekday = nil
        joined.date =
            looseness == .week
            ? date.startOfWeek.adding(days: weekday - 1) : date.adding(days: (weekday - date.weekday + 7) % 7)
        return joined
    }

    private static func fill<Value>(_ mine: inout Value?, _ theirs: Value?) -> Bool {
        guard let theirs else { return true }
        guard mine == nil else { return false }
        mine = theirs
        return true
    }

    private var isConsistent: Bool {
        if feast != nil || lunar != nil, hasDayBesideYear { return false }
        if date != nil {
            return year == nil && month == nil && day == nil && period == nil && floating == nil && place == nil
                && weekday == nil
        }
        guard let period else { return true }
        return switch period.grain {
        case .week: month == nil && year == nil && day == nil && floating == nil
        case .month: month == nil && year == nil && floating == nil && weekday == nil
        case .year: year == nil && (day == nil || month != nil)
        case .quarter, .halfYear: month == nil && day == nil && weekday == nil && floating == nil
        case .second, .minute, .hour, .dayPart, .day: !hasOtherDay
        }
    }

    /// Whether more than a year, days off or a place in a lunar month stands beside a feast or a lunar date.
    private var hasDayBesideYear: Bool {
        date != nil || day != nil || month != nil || floating != nil || (feast != nil && lunar != nil)
            || (period != nil && period?.grain != .year)
    }

    private var hasOtherDay: Bool {
        year != nil || month != nil || day != nil || weekday != nil || floating != nil || place != nil
    }

    /// Makes a bare number a day beside a month, or an hour beside a part of the day.
    private mutating func settleBare(beside other: Moment, isBehind: Bool) {
        guard let number = bare else { return }
        let needsDay =
            other.month != nil || other.period?.grain == .month
            || (isBehind && other.weekday != nil && other.day == nil)
        if needsDay, day == nil, other.day == nil, (1...31).contains(number) {
            (day, bare) = (number, nil)
        } else if clock == nil, other.clock == nil, other.part != nil || other.date != nil,
            let clock = Clock(hour: number)
        {
            (self.clock, bare) = (clock, nil)
        }
    }
}
