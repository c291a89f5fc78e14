/// An amount of time, and the index of the token after it.
struct Amount {
    var duration: CalendarDuration
    var end: Int
}

extension Unit {
    func times(_ count: Double) -> CalendarDuration {
        switch self {
        case .second: CalendarDuration(seconds: count)
        case .minute: CalendarDuration(seconds: count * 60)
        case .fiveMinutes: CalendarDuration(seconds: count * 300)
        case .quarterHour: CalendarDuration(seconds: count * 900)
        case .hour: CalendarDuration(seconds: count * 3600)
        case .halfDay: CalendarDuration(seconds: count * 43_200)
        case .day: CalendarDuration(days: count)
        case .weekend: CalendarDuration(days: count * 2)
        case .week: CalendarDuration(days: count * 7)
        case .fortnight: CalendarDuration(days: count * 14)
        case .month: CalendarDuration(months: count)
        case .quarter: CalendarDuration(months: count * 3)
        case .halfYear: CalendarDuration(months: count * 6)
        case .year: CalendarDuration(years: count)
        }
    }
}

extension Scan {
    /// How many parts an amount may have: a year, two days, three hours …
    static let mostParts = 6

    /// A number with a decimal fraction or as a fraction: 2.5, 1/2, 3/4.
    func quantity(_ start: Int) -> (value: Double, end: Int)? {
        guard let whole = number(start) else { return nil }
        guard case .digits = kind(start), isGlued(start + 1), isGlued(start + 2),
            case .digits(let tail, let width) = kind(start + 2), width <= 4
        else { return (Double(whole), start + 1) }
        if isMark(start + 1, ".") {
            return (Double(whole) + Double(tail) / Self.power(width), start + 3)
        }
        if isMark(start + 1, "/"), tail > 0, whole < tail { return (Double(whole) / Double(tail), start + 3) }
        return (Double(whole), start + 1)
    }

    private static func power(_ width: Int) -> Double {
        var result = 1.0
        for _ in 0..<width { result *= 10 }
        return result
    }

    private static func looseness(_ duration: CalendarDuration) -> Moment.Looseness? {
        if duration.years > 0 || duration.months > 0 { return .onward }
        return duration.days >= 7 && duration.days.truncatingRemainder(dividingBy: 7) == 0 ? .week : nil
    }

    /// The moment an amount lies away: whole days keep no time.
    func offset(_ duration: CalendarDuration, from base: CivilDateTime, isPast: Bool, keepsTime: Bool = false) -> Moment
    {
        let target =
            isPast
            ? duration.subtracted(from: base, working: calendar) : duration.added(to: base, working: calendar)
        var moment = Moment()
        moment.countsWork = duration.workingDays > 0
        if duration.isWholeDays, !keepsTime {
            moment.date = target.date
            moment.looseness = Self.looseness(duration)
        } else {
            moment.exact = Moment.Exact(moment: target, grain: duration.seconds == 0 ? .second : .minute)
        }
        return moment
    }
}
