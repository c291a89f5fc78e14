// 下个工作日, 本月最后一个工作日, 国庆后第一个工作日, the first working day after National Day.
extension Scan {
    /// 第三个工作日, 最后一个工作日, 首个工作日: a place within a period or beside a day, and the index behind it.
    private func chineseWorkdayCount(_ start: Int) -> (count: Int, end: Int)? {
        if isKey(start, .ordinalMark), let count = number(start + 1), count > 0, isKey(start + 2, .business) {
            return (count, start + 3)
        }
        if isKey(start, .start), isKey(start + 1, .business) { return (1, start + 2) }
        guard isKey(start, .last), let count = number(start + 1), count == 1, isKey(start + 2, .business) else {
            return nil
        }
        return (-1, start + 3)
    }

    /// The first working day, the last business day, and the index behind it.
    private func englishWorkdayCount(_ start: Int) -> (count: Int, end: Int)? {
        let index = past(start, .the)
        guard isKey(index + 1, .business), kind(index + 2) == .unit(.day) else { return nil }
        if let count = ordinal(index), count > 0 { return (count, index + 3) }
        return isKey(index, .last) ? (-1, index + 3) : nil
    }

    private func workdayCount(_ start: Int) -> (count: Int, end: Int)? {
        language == .chinese ? chineseWorkdayCount(start) : englishWorkdayCount(start)
    }

    /// A working day of a period said beside it.
    func workdayPlace(_ start: Int) -> Phrase? {
        guard let (count, end) = workdayCount(start) else { return nil }
        if language == .english, !isKey(end, .of), !isKey(end, .inside) { return nil }
        var moment = Moment()
        (moment.place, moment.countsWork) = (.nthWorkday(count), true)
        return Phrase(moment, end)
    }

    /// 下个工作日, 上一个工作日, the next working day, the previous business day.
    func shiftedWorkday(_ start: Int) -> Phrase? {
        let first = language == .english ? past(start, .the) : start
        guard let steps = workdaySteps(first) else { return nil }
        let index = language == .english ? first + 1 : past(first + 1, .piece)
        guard isKey(index, .business), language == .chinese || kind(index + 1) == .unit(.day),
            language == .chinese || !isKey(index + 2, .before) && !isKey(index + 2, .after)
        else { return nil }
        var moment = Moment()
        moment.date = calendar.adding(workingDays: steps, to: today)
        moment.countsWork = true
        return Phrase(moment, language == .chinese ? index + 1 : index + 2)
    }

    private func workdaySteps(_ index: Int) -> Int? {
        switch kind(index) {
        case .shift(let steps) where abs(steps) == 1: steps
        case .key(.previous), .key(.last): language == .english ? -1 : nil
        default: nil
        }
    }

    /// 国庆后第一个工作日, 月底前最后一个工作日: what follows the day.
    func workdayBehind(_ phrase: Phrase, _ resolver: Resolver) -> Phrase? {
        guard language == .chinese, !phrase.moment.hasClock, phrase.moment.hasDay else { return nil }
        let isAfter = isKey(phrase.end, .after)
        guard isAfter || isKey(phrase.end, .before), isGlued(phrase.end),
            let (count, end) = chineseWorkdayCount(past(phrase.end + 1, .of))
        else { return nil }
        return workday(isAfter ? count : -abs(count), beside: phrase.moment, end, resolver)
    }

    /// the first working day after National Day, the last business day before Christmas.
    func workdayAhead(_ start: Int, _ resolver: Resolver) -> Phrase? {
        guard language == .english, let (count, end) = englishWorkdayCount(start),
            isKey(end, .after) || isKey(end, .before), let base = sequence(end + 1, takesBare: false),
            base.moment.hasDay, !base.moment.hasClock
        else { return nil }
        return workday(isKey(end, .after) ? abs(count) : -abs(count), beside: base.moment, base.end, resolver)
    }

    private func workday(_ count: Int, beside moment: Moment, _ end: Int, _ resolver: Resolver) -> Phrase? {
        guard let date = resolver.workday(count, beside: moment) else { return nil }
        var day = Moment()
        (day.date, day.countsWork) = (date, true)
        return Phrase(day, end)
    }
}
