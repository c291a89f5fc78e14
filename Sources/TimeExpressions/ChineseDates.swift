// 2026年11月24日, 11月24号, 24号, 周三, 下下周三, 后天, 国庆.
extension Scan {
    func chineseDate(_ start: Int) -> Phrase? {
        chineseYear(start) ?? yearRange(start) ?? chineseMonth(start) ?? chineseDay(start)
    }

    /// 2026年, 二零二六年, 08年, 18年10月: the year, with the month and day that follow at once.
    private func chineseYear(_ start: Int) -> Phrase? {
        guard let year = writtenYear(start) else { return nil }
        var moment = Moment()
        moment.year = year
        let next = past(start + 2, .of)
        guard let month = chineseMonth(next), month.moment.floating == nil else { return Phrase(moment, start + 2) }
        return moment.joined(month.moment).map { Phrase($0, month.end) }
    }

    /// 2024-2026年, 2024到2026年.
    private func yearRange(_ start: Int) -> Phrase? {
        guard case .digits(let first, 4) = kind(start), isRangeMark(start + 1) || isKey(start + 1, .to),
            case .digits(let last, 4) = kind(start + 2), isKey(start + 3, .yearMark), first < last,
            (1900...2199).contains(first), (1900...2199).contains(last)
        else { return nil }
        var moment = Moment()
        moment.period = Period(from: Period.year(first).from, to: Period.year(last).to, grain: .year)
        return Phrase(moment, start + 4)
    }

    private func writtenYear(_ start: Int) -> Int? {
        guard isKey(start + 1, .yearMark) else { return nil }
        switch kind(start) {
        case .digits(let value, 4) where (1900...2199).contains(value): return value
        case .digits(let value, 2) where value < 10 || isMonthNumber(start + 2): return Self.fullYear(value, 2)
        case .number(let value, _) where (1900...2199).contains(value): return value
        case .number(let value, true) where (10...99).contains(value): return Self.fullYear(value, 2)
        default: return nil
        }
    }

    private func isMonthNumber(_ index: Int) -> Bool { number(index) != nil && isKey(index + 1, .monthMark) }

    /// 11月, 十一月, 11月24日, 八月十五, 11月底, 十月的第一个星期一 (its start).
    private func chineseMonth(_ start: Int) -> Phrase? {
        if case .month(let month, _) = kind(start) { return dayOfMonth(month, start + 1) }
        guard let month = number(start), (1...12).contains(month), isFree(start), !isLiang(start) else {
            return nil
        }
        var moment = Moment()
        moment.month = month
        if let place = monthPlace(start + 1) {
            moment.place = place
            return Phrase(moment, start + 2)
        }
        return isKey(start + 1, .monthMark) ? dayOfMonth(month, start + 2) : nil
    }

    private func dayOfMonth(_ month: Int, _ index: Int) -> Phrase {
        var moment = Moment()
        moment.month = month
        guard let (day, end) = dayAfterMonth(index) else { return Phrase(moment, index) }
        moment.day = day
        return Phrase(moment, end)
    }

    func monthPlace(_ index: Int) -> Moment.Place? {
        switch kind(index) {
        case .key(.startOfMonth): .third(1)
        case .key(.midMonth): .third(2)
        case .key(.endOfMonth): .end
        default: nil
        }
    }

    private func dayAfterMonth(_ index: Int) -> (day: Int, end: Int)? {
        guard let day = number(index), (1...31).contains(day) else { return nil }
        if isKey(index + 1, .dayMark) { return (day, index + 2) }
        if case .number = kind(index), !isCounted(index + 1), day > 10 { return (day, index + 1) }
        return isBoundary(index + 1) && !isTied(index + 1) ? (day, index + 1) : nil
    }

    /// Whether a measure follows, so that a number counts something.
    func isCounted(_ index: Int) -> Bool {
        switch kind(index) {
        case .unit, .digits, .number: true
        case .key(let key):
            [.dayCount, .monthMark, .yearMark, .hourMark, .hourOfficial, .minuteMark, .week, .piece, .half].contains(
                key)
        default: false
        }
    }

    /// 24号, 24日: a day of a month not named. A building, gate or shop that follows makes 号 a door number.
    private func chineseDay(_ start: Int) -> Phrase? {
        guard let day = number(start), (1...31).contains(day), isKey(start + 1, .dayMark), isFree(start),
            !isLiang(start), !isLabel(start), !(isKey(start - 1, .monthMark) && number(start - 2) != nil)
        else { return nil }
        if case .number = kind(start), isSpaced(start + 1) || isDayShift(start + 1) { return nil }
        if case .number(1, _) = kind(start), units[tokens[start + 1].start] == 0x65E5 { return nil }
        if Self.doorWords.contains(unit(after: start + 1)), !isKey(start + 2, .at) { return nil }
        if case .digits = kind(start + 2), isGlued(start + 2), !startsClock(start + 2) { return nil }
        var moment = Moment()
        moment.day = day
        return Phrase(moment, start + 2)
    }

    /// 三日后, 三日前: so many days from now.
    private func isDayShift(_ index: Int) -> Bool {
        units[tokens[index].start] == 0x65E5 && (isKey(index + 1, .before) || isKey(index + 1, .after))
    }

    private func startsClock(_ index: Int) -> Bool {
        isKey(index + 1, .hourMark) || isKey(index + 1, .hourOfficial) || isMark(index + 1, ":")
    }

    /// Whether letters or a mark stand directly before: LY-3号, a3号.
    private func isLabel(_ start: Int) -> Bool {
        guard start > 0, isGlued(start) else { return false }
        let unit = units[tokens[start].start - 1]
        return (97...122).contains(unit) || unit == 45 && !isRangeEnd(start) || unit == 35
            || Self.labelWords.contains(unit)
    }

    private static let doorWords = Set(
        "楼栋院线门电单房码车机铺商店岗地桩泵仓库厅井梯馆箱柜座幢室路口柱业别公文令摄台变配区园".utf16)

    private static let labelWords = Set("单件票证编型第".utf16)

    func isLiang(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        return units[tokens[index].start] == 0x4E24 && tokens[index].end - tokens[index].start == 1
    }

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
