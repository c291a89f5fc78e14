// Nov 24, 24th of November 2026, the 24th, next Wednesday, first Monday of June.
extension Scan {
    /// November 24, Nov. 24th, november the twenty-first, june, march (where it is a month).
    func englishMonthFirst(_ start: Int) -> Phrase? {
        guard case .month(let month, let isPlain) = kind(start) else { return nil }
        var moment = Moment()
        moment.month = month
        let isDashed = isMark(start + 1, "-") && isGlued(start + 1) && isGlued(start + 2) && isDayAndYear(start + 2)
        let index = isMark(start + 1, ".") || isMark(start + 1, "/") || isDashed ? start + 2 : start + 1
        if let yearMiddle = yearMiddle(moment, start + 1) { return yearMiddle }
        if let (day, end) = dayNumber(past(index, .the)), !isClockNumber(past(index, .the)) {
            moment.day = day
            return withYear(moment, end)
        }
        if let year = yearTail(index) { return finished(moment, year) }
        guard isPlain || isMonthHere(start) else { return nil }
        return Phrase(moment, start + 1)
    }

    /// The 24-2026 of nov-24-2026.
    private func isDayAndYear(_ index: Int) -> Bool {
        guard dayNumber(index) != nil, isMark(index + 1, "-") else { return false }
        return plainYear(index + 2) != nil
    }

    /// Sep-2020-23, september/2020/23.
    private func yearMiddle(_ month: Moment, _ index: Int) -> Phrase? {
        guard isMark(index, "-") || isMark(index, "/"), case .digits(let year, 4) = kind(index + 1),
            (1900...2199).contains(year), kind(index + 2) == kind(index), let (day, end) = dayNumber(index + 3)
        else { return nil }
        var moment = month
        (moment.year, moment.day) = (year, day)
        return Phrase(moment, end)
    }

    private func finished(_ moment: Moment, _ year: (year: Int, end: Int)) -> Phrase {
        var moment = moment
        moment.year = year.year
        return Phrase(moment, year.end)
    }

    private func withYear(_ moment: Moment, _ end: Int) -> Phrase {
        yearTail(end).map { finished(moment, $0) } ?? Phrase(moment, end)
    }

    /// May, march, sat and sun are other words unless a preposition or a direction leads in, or nothing else is said.
    func isMonthHere(_ start: Int) -> Bool {
        if isKey(start - 1, .and), isMonth(start - 2) { return true }
        if isMonth(start + 2), isKey(start + 1, .to) || isKey(start + 1, .and) && isKey(start - 1, .between) {
            return true
        }
        if start == 0 { return kind(1) == .none || isMark(1, ",") || isMark(1, ".") }
        switch kind(start - 1) {
        case .shift, .ordinal, .number: return true
        case .key(let key):
            let leads: [Keyword] = [
                .inside, .of, .on, .since, .until, .by, .from, .to, .before, .after, .last, .previous, .coming,
                .between,
                .about, .end, .start,
            ]
            return leads.contains(key)
        default: return false
        }
    }

    /// A day of the month: 24, 24th, twenty-fourth, fifteen.
    func dayNumber(_ index: Int) -> (day: Int, end: Int)? {
        if let day = ordinal(index), (1...31).contains(day) { return (day, index + 1) }
        if case .digits(let day, let width) = kind(index), width <= 2, (1...31).contains(day) {
            return (day, index + 1)
        }
        if case .number(let day, _) = kind(index), (1...31).contains(day), !yearWords(index) { return (day, index + 1) }
        return nil
    }

    private func yearWords(_ index: Int) -> Bool { spelledYear(index) != nil }

    private func isClockNumber(_ index: Int) -> Bool {
        guard case .digits = kind(index) else { return false }
        return (isMark(index + 1, ":") && isGlued(index + 1)) || meridiem(index + 1) != nil
    }

    /// A year behind a date, with ", " or "of" or "in" before it.
    func yearTail(_ start: Int) -> (year: Int, end: Int)? {
        var index = start
        if isMark(index, ",") || isMark(index, "/") || isMark(index, "-") || isMark(index, ".") { index += 1 }
        let isLed = isKey(index, .of) || isKey(index, .inside)
        if isLed { index += 1 }
        if let (year, end) = plainYear(index) { return (year, end) }
        if isMark(index, "'"), isSpaced(index), case .digits(let value, 2) = kind(index + 1), isGlued(index + 1) {
            return (Self.fullYear(value, 2), index + 2)
        }
        guard case .digits(let value, 2) = kind(index), isLed || value > 31, !isMark(index + 1, ":"),
            meridiem(index + 1) == nil
        else { return nil }
        return (Self.fullYear(value, 2), index + 1)
    }

    /// 2026, two thousand and fifteen, nineteen seventy eight.
    func plainYear(_ index: Int) -> (year: Int, end: Int)? {
        switch kind(index) {
        case .digits(let value, 4) where (1900...2199).contains(value) && !isContinued(index + 1):
            return (value, index + 1)
        case .number(let value, _) where (1900...2199).contains(value): return (value, index + 1)
        default: return spelledYear(index)
        }
    }

    private func spelledYear(_ index: Int) -> (year: Int, end: Int)? {
        guard case .number(let century, false) = kind(index), (19...21).contains(century) else { return nil }
        if case .number(let tail, false) = kind(index + 1), (10...99).contains(tail) {
            return (century * 100 + tail, index + 2)
        }
        guard kind(index + 1) == .number(0, isSpelled: false), case .number(let tail, false) = kind(index + 2),
            tail < 10
        else { return nil }
        return (century * 100 + tail, index + 3)
    }

    /// 24 November, 24th of Nov 2026, the first of march, 31-Oct-74, 23/sep/2020, 14april 2015.
    func englishDayFirst(_ start: Int) -> Phrase? {
        let first = past(start, .the)
        guard isDetached(first), !isMark(first - 1, "$"), let (day, end) = dayNumber(first) else { return nil }
        let index = isKey(end, .of) || isMark(end, "-") || isMark(end, "/") ? end + 1 : end
        guard case .month(let month, _) = kind(index), !isMoney(first) else { return nil }
        var moment = Moment()
        (moment.day, moment.month) = (day, month)
        let next = isMark(index + 1, "-") || isMark(index + 1, "/") ? index + 2 : index + 1
        if next > index + 1, case .digits(let year, 2) = kind(next) {
            return finished(moment, (Self.fullYear(year, 2), next + 1))
        }
        return withYear(moment, index + 1)
    }

    private func isMoney(_ index: Int) -> Bool { isMark(index - 1, "$") }

    /// 2019/aug/01, 2019-aug-1, 2016 june, 2020/23/sep.
    func englishYearFirst(_ start: Int) -> Phrase? {
        guard isDetached(start), let (year, end) = plainYear(start) ?? gluedYear(start) else { return nil }
        var index = end
        if isMark(index, "/") || isMark(index, "-") { index += 1 }
        var moment = Moment()
        moment.year = year
        if index > end, let (day, after) = dayNumber(index), isMark(after, "/"),
            case .month(let month, _) = kind(after + 1)
        {
            (moment.day, moment.month) = (day, month)
            return Phrase(moment, after + 2)
        }
        guard case .month(let month, _) = kind(index) else { return nil }
        moment.month = month
        if index > end, isMark(index + 1, "/") || isMark(index + 1, "-"), let (day, after) = dayNumber(index + 2) {
            moment.day = day
            return Phrase(moment, after)
        }
        return Phrase(moment, index + 1)
    }

    private func gluedYear(_ index: Int) -> (year: Int, end: Int)? {
        guard case .digits(let value, 4) = kind(index), (1900...2199).contains(value) else { return nil }
        return (value, index + 1)
    }

    /// in 2019, year 2008, the year of 2008: a year that words around it make one; beside other parts any year will do.
    func englishYear(_ start: Int, isFirst: Bool) -> Phrase? {
        var index = past(start, .the)
        let isNamed = kind(index) == .unit(.year)
        if isNamed { index = past(index + 1, .of) }
        guard let (year, end) = plainYear(index) else { return nil }
        if isFirst, !isNamed {
            guard isMonthHere(start) || isMark(start - 1, "="), isDetached(start) || isMark(start - 1, "=") else {
                return nil
            }
            if !isBoundary(end) { return nil }
        }
        var moment = Moment()
        moment.year = year
        return Phrase(moment, end)
    }

    /// the 24th, on 15, on the twenty-sixth day: a day of a month said elsewhere or not at all.
    func englishDayOnly(_ start: Int, isFirst: Bool) -> Phrase? {
        let hasOn = isKey(start, .on)
        let first = past(hasOn ? start + 1 : start, .the)
        let hasThe = isKey(first - 1, .the) && first > start
        guard let (day, end) = dayNumber(first), isDetached(first) else { return nil }
        let isOrdinal = ordinal(first) != nil
        var moment = Moment()
        moment.day = day
        if isOrdinal, kind(end) == .unit(.day) { return Phrase(moment, end + 1) }
        guard isOrdinal || hasOn || hasThe, isBoundary(end), !isClockNumber(first), !isTied(end) else { return nil }
        if isFirst, case .number = kind(first), !hasThe { return nil }
        if isFirst, case .ordinal(_, true) = kind(first), !hasThe { return nil }
        if isFirst, isKey(first, .secondWord), !hasThe || kind(end) != .none && !isMark(end, ".") { return nil }
        if isFirst, !isOrdinal, hasThe, !hasOn, !isDayLed(start) { return nil }
        return Phrase(moment, end)
    }

    private func isDayLed(_ start: Int) -> Bool {
        switch kind(start - 1) {
        case .key(let key): [.for, .by, .on, .since, .until, .before, .after, .from, .to, .between].contains(key)
        default: false
        }
    }

    /// Wednesday, next Wednesday, this week Friday is two parts, coming Thursday, past Wednesday.
    func englishWeekday(_ start: Int) -> Phrase? {
        var moment = Moment()
        let first = past(start, .the)
        if case .weekday(let weekday, let isPlain) = kind(start) {
            guard isPlain || isMonthHere(start) || isDateNear(start) else { return nil }
            if let steps = weeksBeyond(start + 1) {
                moment.date = today.startOfWeek.adding(days: 7 * steps + weekday - 1)
                return Phrase(moment, start + 3)
            }
            moment.weekday = weekday
            return Phrase(moment, isMark(start + 1, ".") && !isSpaced(start + 1) ? start + 2 : start + 1)
        }
        guard case .weekday(let weekday, _) = kind(first + 1) else { return nil }
        let monday = today.startOfWeek
        switch kind(first) {
        case .shift(let steps): moment.date = monday.adding(days: 7 * steps + weekday - 1)
        case .key(.last), .key(.previous): moment.date = monday.adding(days: weekday - 8)
        case .key(.past): moment.date = today.adding(days: -((today.weekday - weekday + 6) % 7 + 1))
        case .key(.coming): moment.date = today.adding(days: (weekday - today.weekday + 6) % 7 + 1)
        default: return nil
        }
        return Phrase(moment, first + 2)
    }

    /// after next, before last: weeks from this one.
    private func weeksBeyond(_ index: Int) -> Int? {
        if isKey(index, .after), kind(index + 1) == .shift(1) { return 2 }
        return isKey(index, .before) && isKey(index + 1, .last) ? -2 : nil
    }

    /// two Mondays from now, three Fridays ago, 2 Sundays later.
    func countedWeekday(_ start: Int) -> Phrase? {
        guard let count = number(start), (1...60).contains(count), isDetached(start),
            case .weekday(let weekday, _) = kind(start + 1)
        else { return nil }
        var moment = Moment()
        let ahead = (weekday - today.weekday + 6) % 7 + 1
        let behind = (today.weekday - weekday + 6) % 7 + 1
        switch kind(start + 2) {
        case .key(.ago): moment.date = today.adding(days: -behind - 7 * (count - 1))
        case .key(.later): moment.date = today.adding(days: ahead + 7 * (count - 1))
        case .key(.from) where isKey(start + 3, .now): moment.date = today.adding(days: ahead + 7 * (count - 1))
        default: return nil
        }
        return Phrase(moment, isKey(start + 2, .from) ? start + 4 : start + 3)
    }

    private func isWeekday(_ index: Int) -> Bool {
        if case .weekday = kind(index) { true } else { false }
    }

    private func isMonth(_ index: Int) -> Bool {
        if case .month = kind(index) { true } else { false }
    }

    private func isDateNear(_ start: Int) -> Bool {
        let index = isMark(start + 1, ",") || isMark(start + 1, ".") ? start + 2 : start + 1
        switch kind(index) {
        case .month, .digits, .ordinal: return true
        case .key(let key): return key == .at || key == .the || key == .to && isWeekday(index + 1)
        case .afternoon, .part: return true
        case .mark(45) where isWeekday(index + 1): return true
        default:
            if isWeekday(start - 2), isRangeMark(start - 1) || isKey(start - 1, .to) { return true }
            switch kind(start - 2) {
            case .month, .digits, .ordinal: return true
            default: return false
            }
        }
    }

    /// first Monday of, the third Wednesday, last day of, 9th month of.
    func englishPlace(_ start: Int) -> Phrase? {
        let first = past(start, .the)
        let count: Int
        if let ordinal = ordinal(first) {
            count = ordinal
        } else if isKey(first, .last) {
            count = -1
        } else {
            return nil
        }
        var moment = Moment()
        switch kind(first + 1) {
        case .weekday(let weekday, _) where isPlaceJoint(first + 2): moment.place = .nthWeekday(count, weekday)
        case .unit(.day) where isPlaceJoint(first + 2): moment.place = .nthDay(count)
        case .unit(.week) where isPeriodAhead(first + 2): moment.place = .nthWeek(count)
        case .unit(.month) where isPlaceJoint(first + 2) && count > 0: moment.place = .nthMonth(count)
        default: return nil
        }
        return Phrase(moment, first + 2)
    }

    /// of December, in next month, of 2026.
    private func isPeriodAhead(_ start: Int) -> Bool {
        guard isKey(start, .of) || isKey(start, .inside) else { return false }
        let index = past(start + 1, .the)
        switch kind(index) {
        case .month, .shift, .key(.last), .key(.previous), .unit(.month), .unit(.year): return true
        default: return plainYear(index) != nil
        }
    }

    private func isPlaceJoint(_ index: Int) -> Bool {
        if partPhrase(index) != nil { return false }
        switch kind(index) {
        case .key(.of), .key(.inside), .digits: return true
        default: return false
        }
    }

    /// the day after tomorrow, the day before yesterday.
    func englishNamedDay(_ start: Int) -> Phrase? {
        let first = past(start, .the)
        guard kind(first) == .unit(.day), case .relativeDay(let day) = kind(first + 2) else { return namedDay(start) }
        var moment = Moment()
        if isKey(first + 1, .after) {
            moment.date = today.adding(days: day + 1)
        } else if isKey(first + 1, .before) {
            moment.date = today.adding(days: day - 1)
        } else {
            return nil
        }
        return Phrase(moment, first + 3)
    }
}
