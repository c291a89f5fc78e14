// 周三, 下下周三, 周六日, 第一个星期一, 今天, 大后天.
extension Scan {
    /// 周三, 星期天, 礼拜日, 周末, with 上, 这, 下, 下下 before.
    func chineseWeekday(_ start: Int) -> Phrase? {
        var (index, steps): (Int, Int?) = (start, nil)
        if case .shift(let shift) = kind(index) { (steps, index) = (shift, index + 1) }
        if isKey(index, .piece) { index += 1 }
        guard !isDetachedWeek(start) else { return nil }
        if isKey(index, .weekend) { return weekendPhrase(steps ?? 0, index + 1) }
        guard isKey(index, .week), isWeekStart(index, start), let weekday = weekdayNumber(index + 1) else { return nil }
        var moment = Moment()
        if weekday == 6, let end = sundayEnd(index + 2) {
            var phrase = weekendPhrase(steps ?? 0, end)
            if steps == nil, today.weekday == 7 { phrase = weekendPhrase(1, end) }
            return phrase
        }
        if let steps {
            moment.date = today.startOfWeek.adding(days: 7 * steps + weekday - 1)
        } else {
            moment.weekday = weekday
        }
        return Phrase(moment, index + 2)
    }

    /// The 日 of 周六日, the 周日 of 周六周日.
    private func sundayEnd(_ start: Int) -> Int? {
        guard isGlued(start) else { return nil }
        let index = past(start, .week)
        guard weekdayNumber(index) == 7, index > start || !isKey(index, .dayCount) else { return nil }
        return index + 1
    }

    private func weekendPhrase(_ steps: Int, _ end: Int) -> Phrase {
        var moment = Moment()
        moment.period = .weekend(today.adding(days: 7 * steps))
        return Phrase(moment, end)
    }

    /// 两周三次 counts weeks; 第三周一 does not name one.
    private func isDetachedWeek(_ start: Int) -> Bool { number(start - 1) != nil && isGlued(start) }

    private func isWeekStart(_ index: Int, _ start: Int) -> Bool {
        index == start || !isKey(index - 1, .piece) || start < index - 1
    }

    private func weekdayNumber(_ index: Int) -> Int? {
        switch kind(index) {
        case .number(let number, false) where (1...6).contains(number) && !isLiang(index):
            let isOther = number == 1 && Self.afterOne.contains(unit(after: index))
            return isOther || isKey(index + 1, .piece) || isKey(index + 1, .yearMark) ? nil : number
        case .digits(let number, 1) where (1...7).contains(number): return number
        case .key(.dayMark) where units[tokens[index].start] == 0x65E5: return 7
        case .key(.dayCount): return 7
        default: return nil
        }
    }

    /// 这周一直漏水 says 这周, 上周一样 no Monday.
    private static let afterOne = Set("直样般致些次共切".utf16)

    /// 第一个星期一, 第三个月, 最后一天: a place within the period said beside it.
    func chinesePlace(_ start: Int) -> Phrase? {
        guard let (count, next) = placeCount(start) else { return nil }
        let index = past(next, .piece)
        var moment = Moment()
        if isKey(index, .week), let weekday = weekdayNumber(index + 1) {
            moment.place = .nthWeekday(count, weekday)
            return Phrase(moment, index + 2)
        }
        if isKey(index, .dayCount), index == next, isPeriodBefore(start) {
            moment.place = .nthDay(count)
            return Phrase(moment, index + 1)
        }
        if isKey(index, .week), isPeriodBefore(start) {
            moment.place = .nthWeek(count)
            return Phrase(moment, index + 1)
        }
        guard isKey(index, .monthMark), index > next, count > 0 else { return nil }
        moment.place = .nthMonth(count)
        return Phrase(moment, index + 1)
    }

    /// 第三, 最后一, 最后: which of its kind; -1 for the last.
    private func placeCount(_ start: Int) -> (count: Int, next: Int)? {
        if isKey(start, .ordinalMark), let count = number(start + 1), count > 0 { return (count, start + 2) }
        guard isKey(start, .last) else { return nil }
        guard let count = number(start + 1) else { return (-1, start + 1) }
        return count == 1 ? (-1, start + 2) : nil
    }

    /// Whether a month or a year stands before, perhaps with 的 between.
    private func isPeriodBefore(_ start: Int) -> Bool {
        let index = isKey(start - 1, .of) ? start - 2 : start - 1
        switch kind(index) {
        case .relativeYear, .month: return true
        case .key(let key): return key == .monthMark || key == .yearMark || key == .week
        default: return false
        }
    }

    /// 今天, 大后天, 今晚, 国庆.
    func namedDay(_ start: Int) -> Phrase? {
        var moment = Moment()
        switch kind(start) {
        case .relativeDay(let days): moment.date = today.adding(days: days)
        case .relativePart(let days, let part):
            moment.date = today.adding(days: days)
            moment.part = part
        case .relativeDays(let first, let count):
            moment.period = .days(today.adding(days: first), today.adding(days: first + count))
        case .yearEdge(let years, let isEnd):
            moment.period = .year(today.year + years)
            moment.month = isEnd ? 12 : 1
            moment.day = isEnd ? 31 : nil
        default: return nil
        }
        return Phrase(moment, start + 1)
    }
}
