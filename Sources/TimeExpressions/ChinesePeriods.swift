// 上周, 下个月, 今年, 三季度, 上半年, 月底, 上旬, 未来两天.
extension Scan {
    func chinesePeriod(_ start: Int) -> Phrase? {
        shiftedPeriod(start) ?? rollingDays(start) ?? chineseQuarter(start) ?? chineseEdge(start)
    }

    /// 上周, 这一周, 下个月, 本季度, 上上个月, 今年, 下月底.
    private func shiftedPeriod(_ start: Int) -> Phrase? {
        var moment = Moment()
        if case .relativeYear(let years) = kind(start) {
            if let same = sameDay(start + 1, today.adding(years: years)) { return same }
            moment.period = .year(today.year + years)
            return Phrase(moment, start + 1)
        }
        guard case .shift(let steps) = kind(start), !isBoundAbove(start) else { return nil }
        let index = past(start + 1, .piece)
        if let place = monthPlace(index) {
            (moment.place, moment.period) = (place, .month(today.startOfMonth.adding(months: steps)))
            return Phrase(moment, index + 1)
        }
        if case .key(.endOfQuarter) = kind(index) {
            (moment.place, moment.period) = (.end, .unit(.quarter, from: today, steps: steps))
            return Phrase(moment, index + 1)
        }
        guard let unit = periodUnit(index), let period = Period.unit(unit, from: today, steps: steps) else {
            return nil
        }
        if let same = sameDay(index + 1, unit.times(Double(steps)).added(to: reference).date) { return same }
        moment.period = period
        return Phrase(moment, index + 1)
    }

    /// 今天 behind a period is its same day: 下个月的今天, 去年今日.
    private func sameDay(_ start: Int, _ date: CivilDate) -> Phrase? {
        let index = past(start, .of)
        guard case .relativeDay(0) = kind(index), isGlued(index), units[tokens[index].start] == 0x4ECA else {
            return nil
        }
        var moment = Moment()
        moment.date = date
        return Phrase(moment, index + 1)
    }

    /// Whether a shift word belongs to the word before it: 晚上周 reads 晚上.
    private func isBoundAbove(_ start: Int) -> Bool {
        if case .shift = kind(start - 1) { return isGlued(start) }
        return false
    }

    private func periodUnit(_ index: Int) -> Unit? {
        switch kind(index) {
        case .key(.week): .week
        case .key(.weekend): .weekend
        case .key(.monthMark): .month
        case .key(.seasonMark), .unit(.quarter): .quarter
        case .key(.yearMark): .year
        default: nil
        }
    }

    /// 未来两天, 前三个月, 最近一周, 过去30天: whole days that end before today or start after it.
    private func rollingDays(_ start: Int) -> Phrase? {
        guard let isAhead = rollingSide(start), let length = chineseAmount(past(start + 1, .of)) else { return nil }
        guard length.duration.isWholeDays else { return rollingHours(length, isAhead, start) }
        let shifted = CivilDateTime(isAhead ? today.adding(days: 1) : today, .midnight)
        let other = isAhead ? length.duration.added(to: shifted) : length.duration.subtracted(from: shifted)
        var moment = Moment()
        moment.period = isAhead ? .days(shifted.date, other.date) : .days(other.date, shifted.date)
        return Phrase(moment, past(length.end, .within))
    }

    /// 过去24小时, 未来两小时: up to now or from now on.
    private func rollingHours(_ length: Amount, _ isAhead: Bool, _ start: Int) -> Phrase? {
        guard isKey(start, .following) || isKey(start, .recent) else { return nil }
        let other =
            isAhead ? length.duration.added(to: reference) : length.duration.subtracted(from: reference)
        var moment = Moment()
        moment.stretch =
            isAhead ? Moment.Stretch(from: reference, to: other) : Moment.Stretch(from: other, to: reference)
        return Phrase(moment, past(length.end, .within))
    }

    /// Whether a time ends there, so that 后 belongs to it.
    private func isTimeBehind(_ index: Int) -> Bool {
        switch kind(index) {
        case .other, .none, .mark: false
        default: true
        }
    }

    /// Whether rolling days lie ahead; nil where no word tells.
    private func rollingSide(_ start: Int) -> Bool? {
        switch kind(start) {
        case .key(.following): true
        case .key(.recent): false
        case .shift(let steps) where abs(steps) == 1 && !isHalfMonth(start + 1): steps > 0
        case .key(.before): isGlued(start) && number(start - 1) != nil ? nil : false
        case .key(.after): isGlued(start) && (number(start - 1) != nil || isTimeBehind(start - 1)) ? nil : true
        default: nil
        }
    }

    /// 三季度, 第三季度, 第3季, 上半年.
    private func chineseQuarter(_ start: Int) -> Phrase? {
        var moment = Moment()
        if isKey(start, .firstHalf) || isKey(start, .secondHalf) {
            moment.floating = .half(isKey(start, .firstHalf) ? 1 : 2)
            return Phrase(moment, start + 1)
        }
        if isKey(start, .before), let count = number(start + 1), (2...4).contains(count), !isLiang(start + 1),
            kind(start + 2) == .unit(.quarter)
        {
            moment.floating = .firstQuarters(count)
            return Phrase(moment, start + 3)
        }
        let index = past(start, .ordinalMark)
        guard let number = number(index), (1...4).contains(number), !isLiang(index), isDetached(index) else {
            return nil
        }
        let isNamed = kind(index + 1) == .unit(.quarter) || (isKey(index + 1, .seasonMark) && index > start)
        let isEnd = isKey(index + 1, .endOfQuarter)
        guard isNamed || isEnd else { return nil }
        moment.floating = .quarter(number)
        if isEnd { moment.place = .end }
        return Phrase(moment, index + 2)
    }

    /// 月底, 年底, 年初, 季末, 上旬.
    private func chineseEdge(_ start: Int) -> Phrase? {
        var moment = Moment()
        switch kind(start) {
        case .key(.endOfMonth), .key(.startOfMonth), .key(.midMonth): moment.place = monthPlace(start)
        case .key(.endOfYear): (moment.month, moment.day) = (12, 31)
        case .key(.startOfYear): moment.month = 1
        case .key(.endOfQuarter): (moment.period, moment.place) = (.quarter(Quarter(containing: today)), .end)
        case .shift(let steps) where isHalfMonth(start + 1):
            moment.place = .halfMonth(steps < 0 ? 1 : 2)
            return Phrase(moment, start + 3)
        case .shift(-1) where isKey(start + 1, .tenDays): return third(1, start + 2)
        case .shift(1) where isKey(start + 1, .tenDays): return third(3, start + 2)
        default: return nil
        }
        return Phrase(moment, start + 1)
    }

    /// The 半月 of 上半月 and 下半月.
    private func isHalfMonth(_ index: Int) -> Bool { isKey(index, .half) && isKey(index + 1, .monthMark) }

    private func third(_ number: Int, _ end: Int) -> Phrase {
        var moment = Moment()
        moment.place = .third(number)
        return Phrase(moment, end)
    }
}
