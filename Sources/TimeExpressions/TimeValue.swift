/// How exact an expression is.
package enum Grain: String, Sendable, Codable, CaseIterable {
    case second, minute, hour, dayPart, day, week, month, quarter, halfYear, year
}

/// A stretch of the day that has a name.
package enum DayPart: String, Sendable, Codable, CaseIterable {
    case smallHours, morning, noon, afternoon, evening
}

/// A moment with its date, or a time of day whose date was not said.
package enum TimePoint: Sendable, Hashable, Codable {
    case moment(CivilDateTime)
    case clock(CivilTime)

    /// ISO text; "T15:00:00" where there is no date.
    package var isoText: String {
        switch self {
        case .moment(let moment): moment.isoText
        case .clock(let time): "T" + time.isoText
        }
    }
}

/// What an expression of time means.
package enum TimeValue: Sendable, Hashable, Codable {
    /// A moment, or the first moment of a day (grain `.day`, or `.dayPart` where no hour was said).
    case instant(CivilDateTime, Grain)
    case timeOfDay(CivilTime)
    /// From one moment to another: the end is excluded where the grain is a day or coarser, else it is the stated end.
    case span(from: CivilDateTime, to: CivilDateTime, Grain)
    /// From one time of day to another, the date not said. An end before its start lies on the next day.
    case clockSpan(from: CivilTime, to: CivilTime)
    /// From a point on.
    case openEnd(from: TimePoint, Grain)
    /// Up to a point, excluded where the grain is a day or coarser.
    case openStart(to: TimePoint, Grain)
    case duration(CalendarDuration)

    /// Where it begins; nil for a duration and for what has no beginning.
    package var start: TimePoint? {
        switch self {
        case .instant(let moment, _), .span(let moment, _, _): .moment(moment)
        case .timeOfDay(let time), .clockSpan(let time, _): .clock(time)
        case .openEnd(let point, _): point
        case .openStart, .duration: nil
        }
    }

    /// The end as written or implied; nil for single moments, for durations and for what has no end.
    package var end: TimePoint? {
        switch self {
        case .span(_, let moment, _): .moment(moment)
        case .clockSpan(_, let time): .clock(time)
        case .openStart(let point, _): point
        case .instant, .timeOfDay, .openEnd, .duration: nil
        }
    }

    /// Whether its end, where it has both, lies behind its beginning.
    var isForward: Bool {
        if case .span(let from, let to, _) = self { from < to } else { true }
    }

    /// The last day on which something due by this expression is in time, or nil where it names no day.
    ///
    /// A duration counts from the reference; a span or bound ends with its last day.
    package func deadline(
        from reference: CivilDateTime, working calendar: WorkCalendar = WorkCalendar()
    ) -> CivilDate? {
        switch self {
        case .instant(let moment, _), .openEnd(.moment(let moment), _): moment.date
        case .span(_, let end, let grain), .openStart(.moment(let end), let grain):
            grain.isDayOrCoarser || end.time == .midnight ? end.date.adding(days: -1) : end.date
        case .duration(let duration): duration.added(to: reference, working: calendar).date
        case .timeOfDay, .clockSpan, .openEnd(.clock, _), .openStart(.clock, _): nil
        }
    }
}

extension Grain {
    package var isDayOrCoarser: Bool {
        switch self {
        case .second, .minute, .hour, .dayPart: false
        case .day, .week, .month, .quarter, .halfYear, .year: true
        }
    }
}

/// An expression of time found in a text.
package struct TimeMention: Sendable, Hashable {
    /// In UTF-16 units of the text given.
    package let range: Range<Int>
    package let value: TimeValue
    /// The reading on the other side of the reference, where the text leaves it open.
    package let alternative: TimeValue?
    /// The part of the day that was named, whether or not an hour was.
    package let dayPart: DayPart?
    /// The first year whose working days or days off bear on the value and whose table is not known; the value is then
    /// a guess from weekdays and from how days off have lately been given.
    package let unlistedYear: Int?
}
