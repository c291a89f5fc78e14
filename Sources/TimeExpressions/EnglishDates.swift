// Nov 24, 24th of November 2026, the 24th, 2026/nov/24.
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
        guard let (day, end) = dayNumber(first), isDetached(first), englishPlace(first) == nil else { return nil }
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
}
