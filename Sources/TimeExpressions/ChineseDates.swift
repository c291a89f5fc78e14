// 2026年11月24日, 11月24号, 24号.
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
        moment.period = .days(Period.year(first).from, Period.year(last).to)
        return Phrase(moment, start + 4)
    }

    private func writtenYear(_ start: Int) -> Int? {
        guard isKey(start + 1, .yearMark) else { return nil }
        switch kind(start) {
        case .digits(let value, 4) where (1900...2199).contains(value): return value
        case .digits(let value, 2) where value < 10 || isPartOfYear(start + 2): return Self.fullYear(value, 2)
        case .number(let value, _) where (1900...2199).contains(value): return value
        case .number(let value, true) where (10...99).contains(value): return Self.fullYear(value, 2)
        default: return nil
        }
    }

    /// Whether a month, a quarter or half a year follows, so that two figures are a year and not a number of years.
    private func isPartOfYear(_ index: Int) -> Bool {
        if isKey(index, .firstHalf) || isKey(index, .secondHalf) || isKey(index, .quarterLetter) { return true }
        let first = past(index, .ordinalMark)
        guard number(first) != nil else { return false }
        return isKey(first + 1, .monthMark) || kind(first + 1) == .unit(.quarter) || isKey(first + 1, .endOfQuarter)
    }

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
}
