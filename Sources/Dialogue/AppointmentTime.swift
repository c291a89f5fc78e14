package import TimeExpressions

/// When something shall be, from words that may leave out the day or the hour.
package struct AppointmentTime {
    /// nil where no hour was said.
    package private(set) var start: CivilDateTime?
    package private(set) var end: CivilDateTime?
    /// The day that was said, or the beginning of the part of it (下午), for the question after the hour.
    package private(set) var day: CivilDateTime?

    /// - Parameter day: the day said in an earlier turn, or the part of it, whose hour is meant then; without one, an hour
    ///   means the next time it strikes.
    /// - Parameter words: what the value was read from; they tell the part of the day, which the value does not.
    package init(_ value: TimeValue, saidAs words: String, day: CivilDateTime?, now: CivilDateTime) {
        switch value {
        case .instant(let clock, .dayPart):
            self.day = Self.beginning(of: words, clock)
        case .instant(let clock, let grain):
            self.day = clock
            start = grain.isFineEnough ? clock : nil
        case .timeOfDay(let time):
            start = Self.next(time, day, now)
        case .span(let from, let to, let grain):
            self.day = from
            (start, end) = grain.isFineEnough ? (from, to) : (nil, nil)
        case .clockSpan(let from, let to):
            let begin = Self.next(from, day, now)
            start = begin
            end = Self.next(to, day ?? CivilDateTime(begin.date, .midnight), now)
        case .openEnd(.moment(let clock), let grain), .openStart(.moment(let clock), let grain):
            self.day = clock
            start = grain.isFineEnough ? clock : nil
        case .openEnd(.clock(let time), _), .openStart(.clock(let time), _):
            start = Self.next(time, day, now)
        case .duration(let duration):
            let later = duration.added(to: now)
            self.day = later
            start = later
        }
    }

    /// The whole time as one value; nil where no hour is known.
    var value: TimeValue? {
        guard let start else { return nil }
        return end.map { .span(from: start, to: $0, .minute) } ?? .instant(start, .minute)
    }

    /// Days that somebody may be wrong about the date by: a day so lately past is meant rather than next year's.
    private static let lately = 60

    /// Of the coming and the past reading the one that people mean: the coming one, unless it is far off and the past
    /// one lies only just behind.
    package static func meant(_ value: TimeValue, or past: TimeValue?, now: CivilDateTime) -> TimeValue {
        guard let past, case .moment(let before) = past.start, case .moment(let after) = value.start else {
            return value
        }
        let behind = now.date.daysSinceEpoch - before.date.daysSinceEpoch
        let ahead = after.date.daysSinceEpoch - now.date.daysSinceEpoch
        return (1...lately).contains(behind) && ahead > 180 ? past : value
    }

    /// Words for the parts of a day whose hours are counted from noon, and when they begin.
    private static let parts: [(words: [String], hour: Int)] = [
        (["晚", "夜", "黄昏", "黃昏", "evening", "night"], 18), (["下午", "午后", "午後", "下昼", "下晝", "晏", "afternoon"], 12),
    ]

    private static func beginning(of words: String, _ day: CivilDateTime) -> CivilDateTime {
        let said = words.lowercased()
        guard let part = parts.first(where: { $0.words.contains(where: said.contains) }) else { return day }
        return CivilDateTime(day.date, CivilTime(secondOfDay: part.hour * 3_600))
    }

    private static func next(_ time: CivilTime, _ day: CivilDateTime?, _ now: CivilDateTime) -> CivilDateTime {
        if let day {
            // 晚上, then 八点: the eight of that part. Ten in the morning after an afternoon is a change of mind.
            let hours = day.time.hour >= 17 ? 5...11 : day.time.hour >= 12 ? 1...6 : 0...0
            let isLater = time.hour > 0 && hours.contains(time.hour)
            return CivilDateTime(day.date, time).adding(seconds: isLater ? 43_200 : 0)
        }
        let today = CivilDateTime(now.date, time)
        return today > now ? today : CivilDateTime(now.date.adding(days: 1), time)
    }
}

extension Grain {
    /// Whether it names an hour of the clock.
    var isFineEnough: Bool {
        switch self {
        case .second, .minute, .hour: true
        case .dayPart, .day, .week, .month, .quarter, .halfYear, .year: false
        }
    }
}
