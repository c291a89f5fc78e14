// Wednesday, next Wednesday, two Mondays from now, first Monday of June, the day after Christmas.
extension Scan {
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

    func isWeekday(_ index: Int) -> Bool {
        if case .weekday = kind(index) { true } else { false }
    }

    func isMonth(_ index: Int) -> Bool {
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

    /// the day after Christmas, the Friday before National Day.
    private func dayBeside(_ start: Int) -> Phrase? {
        let isAfter = isKey(start + 1, .after)
        guard isAfter || isKey(start + 1, .before), let base = anchorDay(start + 2) else { return nil }
        var moment = Moment()
        switch kind(start) {
        case .unit(.day) where !isNight(start): moment.date = base.date.adding(days: isAfter ? 1 : -1)
        case .weekday(let weekday, true):
            let distance =
                isAfter ? (weekday - base.date.weekday + 6) % 7 + 1 : -((base.date.weekday - weekday + 6) % 7 + 1)
            moment.date = base.date.adding(days: distance)
        default: return nil
        }
        return Phrase(moment, base.end)
    }

    /// the day after tomorrow, the day before yesterday.
    func englishNamedDay(_ start: Int) -> Phrase? {
        let first = past(start, .the)
        if let beside = dayBeside(first) { return beside }
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
