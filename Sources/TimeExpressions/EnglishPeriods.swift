// this week, last month, the year after next, third quarter, end of the month, next 3 days, w/c Feb 4.
extension Scan {
    func englishPeriod(_ start: Int) -> Phrase? {
        weekOf(start) ?? wholeOrRest(start) ?? afterNext(start) ?? englishRolling(start) ?? englishShifted(start)
            ?? englishQuarter(start)
            ?? englishEdge(start) ?? partOfDay(start)
    }

    private func steps(_ index: Int) -> Int? {
        switch kind(index) {
        case .shift(let steps): steps
        case .key(.last), .key(.previous), .key(.past): -1
        case .key(.coming): 1
        case .key(.my): 0
        default: nil
        }
    }

    /// last month, this calendar year, my week, the month (after "of"), last september, next evening.
    private func englishShifted(_ start: Int) -> Phrase? {
        let first = past(start, .the)
        var moment = Moment()
        if first > start, isKey(start - 1, .of) || kind(first) == .unit(.weekend), case .unit(let unit) = kind(first) {
            moment.period = Period.unit(unit, from: today, steps: 0)
            return moment.period == nil ? nil : Phrase(moment, first + 1)
        }
        guard let steps = steps(first) else { return nil }
        let index = kind(first + 1) == .other && isCalendarWord(first + 1) ? first + 2 : first + 1
        switch kind(index) {
        case .unit(.day) where isKey(first, .my): moment.date = today
        case .unit(let unit): moment.period = Period.unit(unit, from: today, steps: steps)
        case .month(let month, _) where isKey(first, .last) || isKey(first, .previous):
            (moment.year, moment.month) = (today.year - 1, month)
        case .month(let month, _): moment.month = month
        default: return nil
        }
        return moment.isEmpty || (isKey(first, .my) && kind(index) == .unit(.year)) ? nil : Phrase(moment, index + 1)
    }

    private func isCalendarWord(_ index: Int) -> Bool {
        tokens[index].end - tokens[index].start == 8 && units[tokens[index].start] == 99
    }

    /// this morning, last night, next evening.
    private func partOfDay(_ start: Int) -> Phrase? {
        guard let steps = steps(start), !isKey(start, .my) else { return nil }
        var moment = Moment()
        switch kind(start + 1) {
        case .part(let part): moment.part = part
        case .unit(.day) where isNight(start + 1): moment.part = .evening
        default: return nil
        }
        moment.date = today.adding(days: steps)
        return Phrase(moment, start + 2)
    }

    func isNight(_ index: Int) -> Bool {
        tokens.indices.contains(index) && kind(index) == .unit(.day) && units[tokens[index].start] == 110
    }

    /// next 3 days, past 2 weeks, next 4 business days.
    private func englishRolling(_ start: Int) -> Phrase? {
        let first = past(start, .the)
        guard let steps = steps(first), steps != 0, let amount = englishAmount(first + 1),
            number(first + 1) != nil || isKey(first + 1, .few) || isKey(first + 1, .couple)
        else { return nil }
        guard amount.duration.isWholeDays else { return rollingHours(amount, steps > 0) }
        if steps > 0, isKey(amount.end, .after), let anchored = anchored(amount.duration, amount.end) {
            return anchored
        }
        var moment = Moment()
        let isAhead = steps > 0
        let base = isAhead ? today.adding(days: 1) : today
        if amount.duration.workingDays > 0 {
            let edge = calendar.adding(workingDays: amount.duration.workingDays * steps, to: today)
            moment.period = isAhead ? .days(base, edge.adding(days: 1)) : .days(edge, today)
            moment.countsWork = true
            return Phrase(moment, amount.end)
        }
        let duration = amount.duration
        let edge = isAhead ? duration.added(to: base.startOfDay) : duration.subtracted(from: base.startOfDay)
        moment.period = isAhead ? .days(base, edge.date) : .days(edge.date, base)
        return Phrase(moment, amount.end)
    }

    /// the last 2 hours, the next 30 minutes.
    private func rollingHours(_ amount: Amount, _ isAhead: Bool) -> Phrase {
        let other = isAhead ? amount.duration.added(to: reference) : amount.duration.subtracted(from: reference)
        var moment = Moment()
        moment.stretch =
            isAhead ? Moment.Stretch(from: reference, to: other) : Moment.Stretch(from: other, to: reference)
        return Phrase(moment, amount.end)
    }

    /// all week, the rest of the month.
    private func wholeOrRest(_ start: Int) -> Phrase? {
        let first = past(start, .the)
        let isRest = isKey(first, .rest) && isKey(first + 1, .of)
        let index = isRest ? past(first + 2, .the) : first + 1
        guard isRest || isKey(first, .all), case .unit(let unit) = kind(index),
            let period = Period.unit(unit, from: today, steps: 0)
        else { return nil }
        var moment = Moment()
        moment.period = isRest ? .days(today, period.to) : period
        return Phrase(moment, index + 1)
    }

    /// the year after next, the week after next, the month before last.
    private func afterNext(_ start: Int) -> Phrase? {
        let first = past(start, .the)
        guard case .unit(let unit) = kind(first) else { return nil }
        var moment = Moment()
        if isKey(first + 1, .after), kind(first + 2) == .shift(1) {
            moment.period = Period.unit(unit, from: today, steps: 2)
        } else if isKey(first + 1, .before), isKey(first + 2, .last) {
            moment.period = Period.unit(unit, from: today, steps: -2)
        }
        return moment.isEmpty ? nil : Phrase(moment, first + 3)
    }

    /// third quarter, the 3rd qtr, first half (of a year).
    private func englishQuarter(_ start: Int) -> Phrase? {
        let first = past(start, .the)
        var moment = Moment()
        if kind(first) == .unit(.quarter), case .digits(let count, 1) = kind(first + 1), (1...4).contains(count) {
            moment.floating = .quarter(count)
            return Phrase(moment, first + 2)
        }
        guard let count = ordinal(first), count > 0 else { return nil }
        if kind(first + 1) == .unit(.quarter), count <= 4 {
            moment.floating = .quarter(count)
            return Phrase(moment, first + 2)
        }
        guard isKey(first + 1, .half), count <= 2, isKey(first + 2, .of), isYearAhead(first + 3) else { return nil }
        moment.floating = .half(count)
        return Phrase(moment, first + 2)
    }

    private func isYearAhead(_ index: Int) -> Bool {
        let first = past(index, .the)
        return kind(first) == .unit(.year) || kind(first + 1) == .unit(.year) || plainYear(first) != nil
    }

    /// end of the month, beginning of next year.
    private func englishEdge(_ start: Int) -> Phrase? {
        let first = past(start, .the)
        guard isKey(first, .end) || isKey(first, .start), isKey(first + 1, .of) else { return nil }
        let index = past(first + 2, .the)
        var moment = Moment()
        if let steps = steps(index), case .unit(let unit) = kind(index + 1) {
            moment.period = Period.unit(unit, from: today, steps: steps)
        } else if kind(index) == .unit(.day), isKey(first, .end) {
            moment.date = today
            return Phrase(moment, index + 1)
        } else if case .unit(let unit) = kind(index) {
            moment.period = Period.unit(unit, from: today, steps: 0)
        } else if case .month(let month, _) = kind(index) {
            moment.month = month
        } else {
            return nil
        }
        guard !moment.isEmpty else { return nil }
        moment.place = isKey(first, .end) ? .end : .start
        let isPeriod = steps(index) != nil && moment.month == nil
        return Phrase(moment, isPeriod ? index + 2 : index + 1)
    }

    /// early December, mid-December, late October: ten days each, the last the rest.
    func thirdOfMonth(_ start: Int) -> Phrase? {
        let index = isMark(start + 1, "-") ? start + 2 : start + 1
        guard let number = third(start), case .month(let month, _) = kind(index), dayNumber(index + 1) == nil else {
            return nil
        }
        var moment = Moment()
        (moment.month, moment.place) = (month, .third(number))
        return Phrase(moment, index + 1)
    }

    private func third(_ index: Int) -> Int? {
        if kind(index) == .feastWord(.mid) { return 2 }
        guard isKey(index, .about) else { return nil }
        switch units[tokens[index].start..<tokens[index].end] {
        case let word where word.elementsEqual("early".utf16): return 1
        case let word where word.elementsEqual("late".utf16): return 3
        default: return nil
        }
    }

    /// w/c Feb 4, the week of Feb 4, the week starting on Feb 4.
    private func weekOf(_ start: Int) -> Phrase? {
        guard let index = weekLead(start) else { return nil }
        guard let date = englishMonthFirst(index) ?? englishDayFirst(index) ?? monthFirst(index) ?? yearFirst(index),
            date.moment.day != nil
        else { return nil }
        var moment = date.moment
        moment.place = .week
        return Phrase(moment, date.end)
    }

    private func weekLead(_ start: Int) -> Int? {
        if isKey(start, .weekLetter), isMark(start + 1, "/"), kind(start + 2) == .other { return start + 3 }
        let first = past(start, .the)
        guard kind(first) == .unit(.week), isKey(first + 1, .of) || isKey(first + 1, .starting) else { return nil }
        return past(first + 2, .on)
    }
}
