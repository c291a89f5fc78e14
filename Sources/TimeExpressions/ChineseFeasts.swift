// 国庆, 中秋节期间, 五一前, 正月初一, 农历八月十五, 闰六月十五, 腊月二十三.
extension Scan {
    /// A feast by its name, with 当天 or 期间 behind it. A street, a cake or a person may bear the same name.
    func chineseFeast(_ start: Int) -> Phrase? {
        guard let feast = feastNamed(start) else { return nil }
        let end = kind(start + 1) == .feast(feast) ? start + 2 : start + 1
        var moment = Moment()
        moment.feast = feast
        if isKey(end, .holidayTime), isGlued(end) {
            (moment.place, moment.countsWork) = (.holiday, true)
            return Phrase(moment, past(end + 1, .holidayTime))
        }
        return Phrase(moment, isThatDay(end) ? end + 1 : end)
    }

    private func feastNamed(_ start: Int) -> Feast? {
        guard case .feast(let feast) = kind(start) else { return shortFeast(start) }
        let isPerson = start > 0 && isGlued(start) && Self.surnames.contains(units[tokens[start].start - 1])
        return isPerson || Self.namesakes.contains(unit(after: start)) ? nil : feast
    }

    private static let namesakes = Set("路街巷村镇园苑阁楼桥城木".utf16)
    private static let surnames = Set("张王李刘陈杨赵黄吴徐孙朱胡郭何林罗郑梁宋唐许韩冯邓曹彭曾".utf16)

    /// 五一, 十一, 六一: numbers, but for what stands beside them.
    private func shortFeast(_ start: Int) -> Feast? {
        guard case .number(let value, _) = kind(start), tokens[start].end - tokens[start].start == 2,
            let feast = Self.shortFeasts[value], isDetached(start) || isYear(start - 1),
            isFeastTail(start + 1) || kind(start + 1) == .feast(feast) || isAlone(start)
                || isYear(start - 1) && isBoundary(start + 1)
        else { return nil }
        return feast
    }

    private static let shortFeasts: [Int: Feast] = [
        51: .labourDay, 61: .childrensDay, 71: .partyDay, 81: .armyDay,
        11: .nationalDay,
    ]

    private func isFeastTail(_ index: Int) -> Bool {
        guard isGlued(index) else { return false }
        return isKey(index, .before) || isKey(index, .after) || isKey(index, .holidayTime) || isThatDay(index)
    }

    private func isAlone(_ start: Int) -> Bool { start == 0 && kind(start + 1) == .none }

    private func isYear(_ index: Int) -> Bool {
        if case .relativeYear = kind(index) { return true }
        return isKey(index, .yearMark) && number(index - 1) != nil
    }

    /// 当天, 当日 behind a day is that day.
    private func isThatDay(_ index: Int) -> Bool {
        guard case .relativeDay(0) = kind(index), isGlued(index) else { return false }
        return units[tokens[index].start] == 0x5F53
    }

    /// 农历八月十五, 农历2025年腊月二十三, 八月初五, 正月, 大年初一, 闰六月, 初三到初五.
    func chineseLunar(_ start: Int) -> Phrase? {
        var (index, moment) = (past(start, .lunarMark), Moment())
        if index > start, let year = number(index), (1900...2199).contains(year), isKey(index + 1, .yearMark) {
            (moment.year, index) = (year, index + 2)
        }
        guard let (words, end) = lunarWords(index, isSaid: index > start) else { return nil }
        moment.lunar = words
        return Phrase(moment, end)
    }

    private func lunarWords(_ start: Int, isSaid: Bool) -> (words: LunarWords, end: Int)? {
        let index = past(start, .leapMark)
        let isLeap = index > start
        if case .lunarMonth(let month) = kind(index) {
            return withLunarDay(LunarWords(month: month, isLeap: isLeap), index + 1)
        }
        if let month = number(index), (1...12).contains(month), isDetached(index) {
            if case .lunarDay(let day, .month) = kind(index + 1) {
                return (LunarWords(month: month, day: day, isLeap: isLeap), index + 2)
            }
            if isSaid || isLeap, isKey(index + 1, .monthMark) {
                return withLunarDay(LunarWords(month: month, isLeap: isLeap), index + 2)
            }
        }
        guard !isLeap else { return nil }
        return lunarDayAlone(index, isSaid: isSaid)
    }

    private func withLunarDay(_ month: LunarWords, _ index: Int) -> (words: LunarWords, end: Int) {
        var words = month
        if case .lunarDay(let day, .none) = kind(index) {
            words.day = day
            return (words, index + 1)
        }
        guard let day = number(index), (1...30).contains(day), isGlued(index), !isCounted(index + 1) else {
            return (words, index)
        }
        words.day = day
        return (words, past(index + 1, .dayMark))
    }

    /// 大年初三, 农历十五, 农历初一; 初三 alone is as often a year of school.
    private func lunarDayAlone(_ index: Int, isSaid: Bool) -> (words: LunarWords, end: Int)? {
        switch kind(index) {
        case .lunarDay(let day, .year): return (LunarWords(month: 1, day: day), index + 1)
        case .lunarDay(let day, .none) where isSaid || isLunarDayHere(index): return (LunarWords(day: day), index + 1)
        case .number(let day, _) where isSaid && (11...30).contains(day): return (LunarWords(day: day), index + 1)
        default: return nil
        }
    }

    private func isLunarDayHere(_ index: Int) -> Bool {
        if isAlone(index) || isKey(index - 1, .to) { return true }
        switch kind(index + 1) {
        case .part, .key(.to): return isGlued(index + 1)
        default: return false
        }
    }
}
