// 下午三点半, 3点一刻, 八点差五分, 差一刻三点, 17点55分23秒, 正午.
extension Scan {
    func chineseClock(_ start: Int) -> Phrase? {
        if let lacking = lackingFirst(start) { return lacking }
        guard let hour = number(start), isFree(start), hour <= 24, let hourEnd = hourEnd(start) else { return nil }
        guard let tail = clockTail(hourEnd, hour) else { return nil }
        let isBare = tail.end == hourEnd && hourEnd == start + 2
        if isBare, !isLikelyHour(start, hour, hourEnd) { return nil }
        var clock = Clock(hour: hour, minute: max(tail.minute, 0), second: tail.second)
        if tail.minute < 0 { clock = Clock(hour: hour == 0 ? 23 : hour - 1, minute: 60 + tail.minute) }
        if case .digits(_, 2) = kind(start), hour < 10 { clock?.half = .written }
        return clockPhrase(clock, tail.end)
    }

    /// The index behind 点, 点钟, 点整 or 时.
    private func hourEnd(_ start: Int) -> Int? {
        let isHour = isKey(start + 1, .hourMark) || isKey(start + 1, .hourOfficial)
        guard isHour, !isKey(start - 1, .ordinalMark), !isKey(start + 2, .hourMark),
            !isKey(start + 2, .fiveMinutes)
        else { return nil }
        return isKey(start + 2, .clockBell) || isKey(start + 2, .sharp) ? start + 3 : start + 2
    }

    private struct Tail {
        var minute = 0
        var second = 0
        var end: Int
    }

    /// What follows the hour: 半, 一刻, 十五分三十秒, 过五分, 差五分 (minutes below zero), 零五.
    private func clockTail(_ start: Int, _ hour: Int) -> Tail? {
        if isKey(start, .half) { return Tail(minute: 30, end: past(start + 1, .clockBell)) }
        if isKey(start, .quarterMark) { return Tail(minute: 15, end: start + 1) }
        if isKey(start, .tapped) { return tapped(start + 1) }
        if isKey(start, .lacking), let (minute, end) = minutes(start + 1) { return Tail(minute: -minute, end: end) }
        let index = isKey(start, .past) ? start + 1 : start
        guard let (minute, end) = minutes(index), isGlued(index) else { return Tail(end: start) }
        guard let second = number(end), second < 60, isKey(end + 1, .secondMark) else {
            return Tail(minute: minute, end: end)
        }
        return Tail(minute: minute, second: second, end: end + 2)
    }

    /// 十五, 15分, 一刻, 零五.
    private func minutes(_ start: Int) -> (minute: Int, end: Int)? {
        if isKey(start, .and), let five = number(start + 1) { return minuteValue(five, start + 1) }
        if case .number(let value, true) = kind(start), value < 10 { return minuteValue(value, start) }
        guard let value = number(start) else { return nil }
        let measure = past(start + 1, .piece)
        if isKey(measure, .quarterMark), value <= 3 { return (value * 15, measure + 1) }
        if isKey(measure, .fiveMinutes), value <= 11 { return (value * 5, measure + 1) }
        return minuteValue(value, start)
    }

    private func minuteValue(_ value: Int, _ index: Int) -> (minute: Int, end: Int)? {
        guard value < 60 else { return nil }
        if isKey(index + 1, .minuteMark) || kind(index + 1) == .unit(.minute) { return (value, index + 2) }
        // Without 分, a lone figure is a fifth of the face where a part of the day is said (晏昼三点三), else nothing.
        if case .number(let figure, false) = kind(index), figure < 10 {
            guard case .part = kind(index - 3), !isCounted(index + 1) else { return nil }
            return (figure * 5, index + 1)
        }
        if case .digits(_, 1) = kind(index) { return nil }
        return isCounted(index + 1) ? nil : (value, index + 1)
    }

    private func tapped(_ index: Int) -> Tail? {
        if isKey(index, .half) { return Tail(minute: 30, end: index + 1) }
        guard let figure = number(index), (1...11).contains(figure) else { return nil }
        return Tail(minute: figure * 5, end: index + 1)
    }

    /// 差一刻三点, 差五分八点.
    private func lackingFirst(_ start: Int) -> Phrase? {
        guard isKey(start, .lacking), let (minute, end) = minutes(start + 1), let hour = number(end), minute > 0,
            hour <= 24,
            isKey(end + 1, .hourMark)
        else { return nil }
        return clockPhrase(Clock(hour: hour == 0 ? 23 : hour - 1, minute: 60 - minute), past(end + 2, .clockBell))
    }

    /// Whether N点 with nothing behind it is an hour: 一点 is more often a little, 两点建议 two points.
    private func isLikelyHour(_ start: Int, _ hour: Int, _ end: Int) -> Bool {
        if case .digits = kind(start) { return !Self.pointWords.contains(unit(after: end - 1)) }
        if isKey(start + 1, .hourOfficial), hour < 3 { return isTimeBefore(start) }
        if isTimeBefore(start) || isTimeAfter(end) { return true }
        return hour != 1 && !Self.pointWords.contains(unit(after: end - 1))
    }

    private func isTimeBefore(_ start: Int) -> Bool {
        switch kind(start - 1) {
        case .part, .relativePart, .relativeDay, .weekday: true
        case .key(let key):
            [.at, .from, .to, .about, .until, .dayMark, .sharp].contains(key) || isWeekdayEnd(start - 1)
        case .number: isKey(start - 2, .week)
        case .mark(let mark): mark == 45 || mark == 126
        default: false
        }
    }

    private func isWeekdayEnd(_ index: Int) -> Bool { isKey(index, .dayCount) && isKey(index - 1, .week) }

    private func isTimeAfter(_ end: Int) -> Bool {
        switch kind(end) {
        case .key(let key): [.to, .before, .after, .about, .since, .clockBell].contains(key)
        case .mark(let mark): mark == 45 || mark == 126
        default: Self.meetingWords.contains(unit(after: end - 1))
        }
    }

    private static let meetingWords = Set("开见集出碰".utf16)
    private static let pointWords = Set("建意要问原说希疑内请求经体是不都也小利好".utf16)

    /// 正午, 午夜.
    func namedClock(_ start: Int) -> Phrase? {
        var moment = Moment()
        if language == .chinese, isGlued(start + 1), let clock = chineseClock(start + 1) {
            moment.part = isKey(start, .noon) ? .noon : .smallHours
            return moment.joined(clock.moment).map { Phrase($0, clock.end) }
        }
        switch kind(start) {
        case .key(.noon): moment.clock = Clock(hour: 12, half: .afternoon)
        case .key(.midnight): moment.clock = Clock(hour: 0, half: .written)
        default: return nil
        }
        return Phrase(moment, start + 1)
    }

    /// 下午, 早上. A single letter of it, 早 or 晚, counts only before a clock time.
    func dayPartPhrase(_ start: Int) -> Phrase? {
        guard case .part(let part) = kind(start) else { return nil }
        let isShort = language == .chinese && tokens[start].end - tokens[start].start == 1
        if isShort {
            guard isGlued(start + 1),
                colonClock(start + 1) != nil || isKey(start + 2, .hourMark) || leadsToClock(start + 2)
            else { return nil }
        }
        var moment = Moment()
        moment.part = part
        return Phrase(moment, start + 1)
    }

    /// at the moment, at this minute, at present.
    private func atTheMoment(_ start: Int) -> Int? {
        guard language == .english, isKey(start, .at) else { return nil }
        let index = kind(start + 1) == .shift(0) ? start + 2 : past(start + 1, .the)
        let isMinute = index > start + 1 && kind(index) == .unit(.minute)
        return isMinute || isKey(index, .moment) ? index + 1 : nil
    }

    /// 现在, now, at the moment.
    func nowPhrase(_ start: Int) -> Phrase? {
        guard let end = isKey(start, .now) ? start + 1 : atTheMoment(start) else { return nil }
        var moment = Moment()
        moment.exact = Moment.Exact(moment: reference, grain: .second)
        return Phrase(moment, end)
    }
}
