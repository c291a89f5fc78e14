// 三天, 两个半小时, 一年又一个月21天, 三天后, 10分钟之前, 三天内.
extension Scan {
    /// An amount with what it leads to: a moment before or after now, or a duration.
    func chineseDuration(_ start: Int) -> Phrase? {
        guard isCountStart(start), let amount = chineseAmount(start) else { return nil }
        if isKey(amount.end, .ago) || isBefore(amount.end) {
            return Phrase(offset(amount.duration, from: reference, isPast: true), amount.end + 1)
        }
        if isKey(amount.end, .after) || isKey(amount.end, .later) {
            return Phrase(offset(amount.duration, from: reference, isPast: false), amount.end + 1)
        }
        var moment = Moment()
        moment.duration = amount.duration
        return Phrase(moment, past(amount.end, .within))
    }

    /// 再过三天, 过两小时: so much from now, where the text or its part begins so.
    func passing(_ start: Int) -> Phrase? {
        let isAgain = start > 0 && isGlued(start) && units[tokens[start].start - 1] == 0x518D
        let isOpening: Bool = if case .mark = kind(start - 1) { true } else { start == 0 }
        guard isAgain || isOpening, let amount = chineseAmount(start + 1), unit(after: amount.end - 1) != 0x4E86 else {
            return nil
        }
        return Phrase(offset(amount.duration, from: reference, isPast: false), past(amount.end, .after))
    }

    private func isBefore(_ index: Int) -> Bool { isKey(index, .before) }

    /// Nothing before the number makes it something else: 第三天, 每三天, 这两天.
    private func isCountStart(_ start: Int) -> Bool {
        guard isDetached(start) else { return false }
        guard start > 0, isGlued(start) else { return true }
        if isKey(start - 1, .ordinalMark) { return false }
        let before = units[tokens[start].start - 1]
        return !Self.countersBefore.contains(before)
    }

    private static let countersBefore = Set("每第几某哪同另".utf16)

    /// 三天, 8天又二十个小时, 两年零三个月.
    func chineseAmount(_ start: Int) -> Amount? {
        guard var amount = chineseUnitAmount(start) else { return nil }
        for _ in 1..<Self.mostParts {
            let isZero = kind(amount.end) == .number(0, isSpelled: false)
            let index = isZero ? amount.end + 1 : past(amount.end, .and)
            guard let next = chineseUnitAmount(index) else { break }
            amount = Amount(duration: amount.duration + next.duration, end: next.end)
        }
        return amount
    }

    private func chineseUnitAmount(_ start: Int) -> Amount? {
        if let half = leadingHalf(start) { return half }
        guard let (count, after) = quantity(start) else { return nil }
        let index = past(after, .piece)
        let isPiece = index > after
        // 两个半小时: the half stands before the unit.
        if isKey(index, .half), let (unit, end) = chineseUnit(index + 1, isPiece: true) {
            return Amount(duration: unit.times(count + 0.5), end: end)
        }
        if isKey(index, .business) {
            return Amount(duration: CalendarDuration(workingDays: Int(count)), end: index + 1)
        }
        guard let (unit, end) = chineseUnit(index, isPiece: isPiece), !isMisread(start, unit, count, end) else {
            return nil
        }
        // 三年半, 一分半钟: the half stands behind it.
        if isKey(end, .half), unit != .second {
            return Amount(duration: unit.times(count + 0.5), end: past(end + 1, .clockBell))
        }
        return Amount(duration: unit.times(count), end: end)
    }

    /// 半小时, 半个月, 半天, 个半小时, 分半.
    private func leadingHalf(_ start: Int) -> Amount? {
        if isKey(start, .half), !isGluedToCount(start) {
            let index = past(start + 1, .piece)
            return chineseUnit(index, isPiece: true).map {
                Amount(duration: $0.unit.times($0.unit == .day ? 0 : 0.5) + halfDay($0.unit), end: $0.end)
            }
        }
        if isKey(start, .piece), isKey(start + 1, .half), !isGluedToCount(start) {
            return chineseUnit(start + 2, isPiece: true).map { Amount(duration: $0.unit.times(1.5), end: $0.end) }
        }
        guard isKey(start, .minuteMark), isKey(start + 1, .half), !isGluedToCount(start), start == 0 else { return nil }
        return Amount(duration: Unit.minute.times(1.5), end: past(start + 2, .clockBell))
    }

    private func halfDay(_ unit: Unit) -> CalendarDuration {
        unit == .day ? Unit.halfDay.times(1) : CalendarDuration()
    }

    private func isGluedToCount(_ start: Int) -> Bool { number(start - 1) != nil || isKey(start - 1, .hourMark) }

    private func chineseUnit(_ index: Int, isPiece: Bool) -> (unit: Unit, end: Int)? {
        switch kind(index) {
        case .unit(let unit): (unit, index + 1)
        case .key(.dayCount): (.day, index + 1)
        case .key(.week): (.week, index + 1)
        case .key(.yearMark): (.year, index + 1)
        case .key(.secondMark): (.second, index + 1)
        case .key(.minuteMark): (.minute, past(index + 1, .clockBell))
        case .key(.fiveMinutes) where isPiece && isFiveMinutes(index): (.fiveMinutes, past(index + 1, .clockBell))
        case .key(.quarterMark) where isKey(index + 1, .clockBell): (.quarterHour, index + 2)
        case .key(.monthMark) where isPiece: (.month, index + 1)
        case .key(.clockBell) where isPiece: (.hour, index + 1)
        case .key(.dayMark) where isDayCount(index): (.day, index + 1)
        default: nil
        }
    }

    /// 两日, 三日后, 3日内 and 五 日 are counts; 3日 and 3日前 are days of a month.
    private func isDayCount(_ index: Int) -> Bool {
        if isSpaced(index - 1) || isSpaced(index) || isKey(index + 1, .within) || isLiang(index - 1) { return true }
        guard case .number = kind(index - 1), units[tokens[index].start] == 0x65E5 else { return false }
        return isKey(index + 1, .before) || isKey(index + 1, .after)
    }

    /// 三个字 is a quarter of an hour where nothing else is said or a direction follows, else three characters.
    private func isFiveMinutes(_ index: Int) -> Bool {
        if isKey(index + 1, .after) || isKey(index + 1, .before) || isKey(index + 1, .clockBell) { return true }
        return kind(index + 1) == .none && index <= 2
    }

    /// 2015年 is a year, 三季度 a quarter, 两天天 a slip of the pen, 15分 a score.
    private func isMisread(_ start: Int, _ unit: Unit, _ count: Double, _ end: Int) -> Bool {
        switch unit {
        case .year: count > 150 || isYearRead(start)
        case .quarter: !isKey(end - 2, .piece)
        case .day: isKey(end, .dayCount) || isKey(end, .dayMark) && isGlued(end)
        case .week: weekdayCollides(start, end)
        case .minute: isKey(end - 1, .minuteMark) && !isKey(end, .half) && !isMinuteContext(start, end)
        default: false
        }
    }

    private func isYearRead(_ start: Int) -> Bool {
        if case .digits(let value, 2) = kind(start) { return value < 10 }
        return false
    }

    private func weekdayCollides(_ start: Int, _ end: Int) -> Bool {
        if case .number(_, true) = kind(start) { return true }
        return isKey(end, .dayCount) || isKey(end, .dayMark)
    }

    /// 五分三十秒 and 三小时十五分 are time; 五分 alone may be a score.
    private func isMinuteContext(_ start: Int, _ end: Int) -> Bool {
        if number(end) != nil, isKey(end + 1, .secondMark) { return true }
        return kind(start - 1) == .unit(.hour) || isKey(start - 1, .clockBell) || isKey(end, .within)
    }
}
