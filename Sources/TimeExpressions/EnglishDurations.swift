// 90 minutes, one and a half hours, 2 years and 3 months, in 3 days, two weeks ago, 3 weeks from tomorrow.
extension Scan {
    func englishDuration(_ start: Int) -> Phrase? {
        guard isDetached(start) || isMark(start - 1, "-") == false else { return nil }
        if isKey(start, .inside) { return inAmount(start + 1) }
        if isKey(start, .within), let amount = englishAmount(past(start + 1, .the)) { return durationPhrase(amount) }
        guard let amount = englishAmount(start) else { return nil }
        return displaced(amount) ?? durationPhrase(amount)
    }

    private func durationPhrase(_ amount: Amount) -> Phrase {
        var moment = Moment()
        moment.duration = amount.duration
        return Phrase(moment, amount.end)
    }

    /// in 3 days, in a fortnight's time, in 15 (minutes).
    private func inAmount(_ start: Int) -> Phrase? {
        guard let amount = englishAmount(start) else {
            guard case .digits(let minutes, 2) = kind(start), kind(start + 1) == .none, minutes < 60 else { return nil }
            return Phrase(offset(Unit.minute.times(Double(minutes)), from: reference, isPast: false), start + 1)
        }
        if let displaced = displaced(amount) { return displaced }
        var end = amount.end
        if isMark(end, "'"), isKey(end + 2, .time) { end += 3 } else if isKey(end, .time) { end += 1 }
        return Phrase(offset(amount.duration, from: reference, isPast: false), end)
    }

    /// What follows an amount and moves it: ago, later, from now, from tomorrow, before May 13.
    private func displaced(_ amount: Amount) -> Phrase? {
        let (duration, end) = (amount.duration, amount.end)
        switch kind(end) {
        case .key(.ago): return Phrase(offset(duration, from: reference, isPast: true), end + 1)
        case .key(.later): return Phrase(offset(duration, from: reference, isPast: false), end + 1)
        case .key(.from), .key(.after), .key(.before), .key(.since): return anchored(duration, end)
        default: return nil
        }
    }

    func anchored(_ duration: CalendarDuration, _ index: Int) -> Phrase? {
        let isPast = isKey(index, .before)
        if isNow(index + 1) {
            let keepsTime = tokens[index + 1].end - tokens[index + 1].start != 3
            let moment = offset(duration, from: reference, isPast: isPast, keepsTime: keepsTime)
            return Phrase(moment, keepsTime ? index + 3 : index + 2)
        }
        if !isKey(index, .from), let clock = anchoredClock(duration, index) { return clock }
        guard let base = anchorDay(index + 1) else { return nil }
        return Phrase(offset(duration, from: base.date.startOfDay, isPast: isPast), base.end)
    }

    /// 2 hours before noon, 15 minutes after 9am.
    private func anchoredClock(_ duration: CalendarDuration, _ index: Int) -> Phrase? {
        guard duration.totalSeconds == duration.seconds, duration.seconds < 86_400,
            let base = meridiemClock(index + 1) ?? colonClock(index + 1) ?? namedClock(index + 1),
            let time = base.moment.clock?.resolved(nil).time
        else { return nil }
        let seconds = Int(duration.seconds) * (isKey(index, .before) ? -1 : 1)
        let shifted = CivilTime(secondOfDay: time.secondOfDay + seconds)
        return clockPhrase(
            Clock(hour: shifted.hour, minute: shifted.minute, second: shifted.second, half: .written), base.end)
    }

    private func isNow(_ index: Int) -> Bool {
        isKey(index, .now) || (kind(index) == .other && isKey(index + 1, .now))
    }

    func anchorDay(_ index: Int) -> (date: CivilDate, end: Int)? {
        guard let phrase = longest(index, Self.englishDays),
            let settled = Resolver(reference: reference, prefersPast: false, calendar: calendar).settle(phrase.moment)
        else { return nil }
        return (settled.primary.from, phrase.end)
    }

    private static let englishDays: [@Sendable (Scan, Int) -> Phrase?] = [
        { $0.namedDay($1) }, { $0.englishFeast($1) }, { $0.yearFirst($1) }, { $0.monthFirst($1) },
        { $0.englishMonthFirst($1) },
        { $0.englishDayFirst($1) }, { $0.englishWeekday($1) }, { $0.englishYear($1, isFirst: false) },
    ]

    /// 2 years and 3 months, 1 month, 21 days, an hour and 30 seconds.
    func englishAmount(_ start: Int) -> Amount? {
        guard var amount = englishUnitAmount(start) else { return nil }
        for _ in 1..<Self.mostParts {
            var index = amount.end
            if isMark(index, ",") { index += 1 }
            index = past(index, .and)
            guard let next = number(index) == nil ? nil : englishUnitAmount(index) else {
                return trailingMinutes(amount, index)
            }
            amount = Amount(duration: amount.duration + next.duration, end: next.end)
        }
        return amount
    }

    /// 1 hour fifteen, 1 hour and fifteen.
    private func trailingMinutes(_ amount: Amount, _ index: Int) -> Amount {
        guard kind(amount.end - 1) == .unit(.hour), case .number(let minutes, _) = kind(index), minutes < 60,
            kind(index + 1) == .none
        else { return amount }
        return Amount(duration: amount.duration + Unit.minute.times(Double(minutes)), end: index + 1)
    }

    private func englishUnitAmount(_ start: Int) -> Amount? {
        guard let (count, after) = englishCount(start) else { return nil }
        var index = isMark(after, "-") && isGlued(after) ? after + 1 : after
        index = past(index, .additional)
        if isKey(index, .business), kind(index + 1) == .unit(.day) {
            return Amount(duration: CalendarDuration(workingDays: Int(count)), end: index + 2)
        }
        guard let (unit, end) = englishUnit(index, after) else { return nil }
        if unit == .hour, isKey(end - 1, .hourLetter), isGlued(end), case .digits(let minutes, 2) = kind(end),
            minutes < 60, !isKey(end + 1, .minuteLetter)
        {
            return Amount(duration: unit.times(count) + Unit.minute.times(Double(minutes)), end: end + 1)
        }
        let halves = unit == .day && count == 0.5 ? Unit.halfDay.times(1) : unit.times(count)
        guard let (extra, extraEnd) = fractionTail(end) else { return Amount(duration: halves, end: end) }
        return Amount(duration: halves + unit.times(extra), end: extraEnd)
    }

    /// One hour and half, one year and a quarter.
    private func fractionTail(_ index: Int) -> (value: Double, end: Int)? {
        guard isKey(index, .and) else { return nil }
        let next = past(index + 1, .article)
        if isKey(next, .half) { return (0.5, next + 1) }
        return kind(next) == .unit(.quarter) ? (0.25, next + 1) : nil
    }

    /// 3, 2.5, a, half a, half, 5 and a half, one and three quarters of, twenty and four, whole.
    private func englishCount(_ start: Int) -> (value: Double, end: Int)? {
        switch kind(start) {
        case .key(.couple): return (2, past(start + 1, .of))
        case .key(.few): return (3, start + 1)
        case .key(.dozen): return (12, start + 1)
        case .key(.article):
            let isVague = isKey(start + 1, .couple) || isKey(start + 1, .few) || isKey(start + 1, .dozen)
            return isVague ? englishCount(start + 1) : quarterOf(start + 1) ?? (1, start + 1)
        case .unit(.quarter): return quarterOf(start)
        case .key(.whole): return (1, start + 1)
        case .key(.half): return (0.5, past(past(start + 1, .of), .article))
        default: break
        }
        guard let (value, end) = quantity(start) else { return nil }
        if isKey(end, .dozen) { return (value * 12, end + 1) }
        if let (quarters, next) = quarterCount(start) { return (Double(quarters) / 4, next) }
        guard isKey(end, .and) else { return (value, end) }
        let next = past(end + 1, .article)
        if isKey(next, .half) { return (value + 0.5, next + 1) }
        if kind(next) == .unit(.quarter) { return (value + 0.25, past(next + 1, .of)) }
        if let (quarters, after) = quarterCount(end + 1) { return (value + Double(quarters) / 4, after) }
        if value == 20 || value == 30, let unit = number(end + 1), unit < 10, isTimeUnit(end + 2) {
            return (value + Double(unit), end + 2)
        }
        return (value, end)
    }

    /// a quarter of an hour.
    private func quarterOf(_ start: Int) -> (value: Double, end: Int)? {
        guard kind(start) == .unit(.quarter), isKey(start + 1, .of), isKey(start + 2, .article),
            isTimeUnit(start + 3)
        else { return nil }
        return (0.25, start + 3)
    }

    /// three-quarters of an, two quarters (of), where a unit follows.
    private func quarterCount(_ start: Int) -> (quarters: Int, end: Int)? {
        guard let count = number(start), (1...3).contains(count) else { return nil }
        let index = isMark(start + 1, "-") ? start + 2 : start + 1
        guard kind(index) == .unit(.quarter) else { return nil }
        let next = past(past(index + 1, .of), .article)
        return isTimeUnit(next) ? (count, next) : nil
    }

    /// 1530h is a time of day.
    private func isLong(_ index: Int) -> Bool {
        if case .digits(_, 4) = kind(index) { true } else { false }
    }

    private func englishUnit(_ index: Int, _ after: Int) -> (unit: Unit, end: Int)? {
        let counted: Bool = if case .digits = kind(after - 1) { true } else { false }
        switch kind(index) {
        case .unit(let unit): return (unit, index + 1)
        case .key(.secondWord) where !isKey(after - 1, .article): return (.second, index + 1)
        case .key(.hourLetter) where counted && !isMark(after - 2, ":") && !isLong(after - 1): return (.hour, index + 1)
        case .key(.minuteLetter) where counted: return (.minute, index + 1)
        case .key(.dayLetter) where counted && isGlued(index): return (.day, index + 1)
        case .key(.weekLetter) where counted && isGlued(index): return (.week, index + 1)
        case .mark(39) where counted && isGlued(index) && kind(index + 1) == .none: return (.minute, index + 1)
        case .mark(34) where counted && isGlued(index) && index == 1: return (.second, index + 1)
        default: return nil
        }
    }
}
