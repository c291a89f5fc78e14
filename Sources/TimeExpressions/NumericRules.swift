// Dates and times written in figures, the same in both languages.
extension Scan {
    /// 2026-11-24, 2026/11/24, 2026.11.24, 2026 11 24, 20261124, and 2026-11 as a month.
    func yearFirst(_ start: Int) -> Phrase? {
        guard case .digits(let number, let length) = kind(start), isDateStart(start) else { return nil }
        if length == 8 { return compactDate(number, start) }
        guard length == 4, (1900...2199).contains(number), let (mark, at) = separator(start + 1) else { return nil }
        guard case .digits(let month, let width) = kind(at), width <= 2, (1...12).contains(month) else { return nil }
        var moment = Moment()
        (moment.year, moment.month) = (number, month)
        guard let (again, dayAt) = separator(at + 1), again == mark, case .digits(let day, let size) = kind(dayAt),
            size <= 2, CivilDate(year: number, month: month, day: day) != nil
        else { return mark == 32 || isContinued(at + 1) ? nil : Phrase(moment, at + 1) }
        moment.day = day
        return Phrase(moment, skipT(dayAt + 1))
    }

    private func isDateStart(_ start: Int) -> Bool {
        guard start > 0, isGlued(start) else { return true }
        switch kind(start - 1) {
        case .digits, .ordinal: return false
        case .mark(let mark): return mark != 46 && mark != 36
        default: return true
        }
    }

    /// The letter between an ISO date and its time.
    private func skipT(_ index: Int) -> Int {
        guard kind(index) == .other, isGlued(index), tokens[index].end - tokens[index].start == 1,
            units[tokens[index].start] == 116, case .digits = kind(index + 1), isGlued(index + 1)
        else { return index }
        return index + 1
    }

    private func compactDate(_ number: Int, _ start: Int) -> Phrase? {
        guard let date = CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100),
            (1900...2199).contains(date.year), !isContinued(start + 1)
        else { return nil }
        var moment = Moment()
        (moment.year, moment.month, moment.day) = (date.year, date.month, date.day)
        return Phrase(moment, start + 1)
    }

    /// A mark between the parts of a date, with or without spaces, or a space alone, then the index behind it.
    private func separator(_ index: Int) -> (mark: UInt16, next: Int)? {
        if case .mark(let mark) = kind(index), mark == 45 || mark == 47 || mark == 46 {
            if mark == 46, isSpaced(index) || isSpaced(index + 1) { return nil }
            return (mark, index + 1)
        }
        guard case .digits = kind(index), isSpaced(index) else { return nil }
        return (32, index)
    }

    /// Whether digits go on after a mark, so that what stands before is no date.
    func isContinued(_ index: Int) -> Bool {
        switch kind(index) {
        case .mark(let mark) where mark == 45 || mark == 47 || mark == 46 || mark == 37:
            guard case .digits = kind(index + 1), isGlued(index), isGlued(index + 1) else { return mark == 37 }
            return true
        case .digits: return isGlued(index)
        default: return false
        }
    }

    /// 11/24, 11/24/2026, 24/11/2026, 24.11.2026, 12-04-2019, 2/2013: month first unless that is impossible.
    func monthFirst(_ start: Int) -> Phrase? {
        guard case .digits(let first, let width) = kind(start), width <= 2, isDetached(start) || isMark(start - 1, "-"),
            case .mark(let mark) = kind(start + 1), mark == 47 || mark == 46 || mark == 45,
            case .digits(let second, let length) = kind(start + 2),
            mark != 46 || isGlued(start + 1) && isGlued(start + 2)
        else { return nil }
        if length == 4, (1900...2199).contains(second), (1...12).contains(first), !isContinued(start + 3) {
            return dated(second, first, nil, start + 3)
        }
        guard length <= 2, isGlued(start + 1), isGlued(start + 2), let (month, day) = Self.ordered(first, second) else {
            return nil
        }
        if kind(start + 3) == .mark(mark) || isMark(start + 3, ","), isGlued(start + 3), isGlued(start + 4),
            case .digits(let year, let size) = kind(start + 4), size == 4 || size == 2
        {
            return dated(Self.fullYear(year, size), month, day, start + 5)
        }
        let isAlone = start == 0 && mark == 45 && kind(3) == .none
        let isPlain =
            isAlone || mark == 47
            || (mark == 46 && (isKey(start - 1, .on) || isKey(start - 1, .inside) || isPart(start + 3)))
        let isRange = mark == 47 && isMark(start + 3, "-")
        return isPlain && (isRange || !isContinued(start + 3)) && !isKey(start + 3, .of)
            ? dated(nil, month, day, start + 3) : nil
    }

    private func isPart(_ index: Int) -> Bool {
        if case .part = kind(index) { true } else { false }
    }

    private func dated(_ year: Int?, _ month: Int, _ day: Int?, _ end: Int) -> Phrase? {
        guard day == nil || CivilDate(year: year ?? 2000, month: month, day: day ?? 1) != nil else { return nil }
        var moment = Moment()
        (moment.year, moment.month, moment.day) = (year, month, day)
        return Phrase(moment, end)
    }

    private static func ordered(_ first: Int, _ second: Int) -> (month: Int, day: Int)? {
        if (1...12).contains(first), (1...31).contains(second) { return (first, second) }
        // 24/7 is a way to say always.
        guard (1...12).contains(second), (1...31).contains(first), (first, second) != (24, 7) else { return nil }
        return (second, first)
    }

    /// Two figures of a year: 00 to 49 are of this century.
    static func fullYear(_ year: Int, _ length: Int) -> Int {
        length == 2 ? (year < 50 ? 2000 + year : 1900 + year) : year
    }

    /// 15:30, 15:30:20, 3:15 pm, 15h30, 15h.
    func colonClock(_ start: Int) -> Phrase? {
        guard case .digits(let hour, let width) = kind(start), width <= 2, hour <= 24, isClockStart(start) else {
            return nil
        }
        if isKey(start + 1, .hourLetter), isGlued(start + 1) { return letterClock(hour, start) }
        guard isMark(start + 1, ":"), isGlued(start + 2), let minute = twoFigures(start + 2) else { return nil }
        var (end, second) = (start + 3, 0)
        if isMark(end, ":"), let written = twoFigures(end + 1) { (second, end) = (written, end + 2) }
        if isMark(end, ":") { return nil }
        let half: Clock.Half = width == 2 && hour < 10 ? .written : .open
        return clockPhrase(Clock(hour: hour, minute: minute, second: second, half: half), end)
    }

    private func isClockStart(_ start: Int) -> Bool {
        guard start > 0, isGlued(start), case .mark(let mark) = kind(start - 1) else { return true }
        return mark != 58 && mark != 36
    }

    private func twoFigures(_ index: Int) -> Int? {
        guard case .digits(let value, 2) = kind(index), value < 60 else { return nil }
        return value
    }

    private func letterClock(_ hour: Int, _ start: Int) -> Phrase? {
        if isGlued(start + 2), let minute = twoFigures(start + 2) {
            return clockPhrase(Clock(hour: hour, minute: minute, half: .written), start + 3)
        }
        guard hour > 12 || isKey(start - 1, .past) || isKey(start - 1, .at) else { return nil }
        return clockPhrase(Clock(hour: hour, half: .written), start + 2)
    }

    /// A clock time with what may follow it: am, p.m., o'clock.
    func clockPhrase(_ clock: Clock?, _ end: Int) -> Phrase? {
        guard var clock else { return nil }
        var end = end
        if let (isAfternoon, next) = meridiem(end) {
            if clock.hour <= 12 { clock.half = isAfternoon ? .afternoon : .morning }
            end = next
        }
        var moment = Moment()
        moment.clock = clock
        if language == .english, isRoughly(isMark(end, "-") ? end + 1 : end) { end += isMark(end, "-") ? 2 : 1 }
        return Phrase(moment, end)
    }

    /// am, pm, a.m., p . m ., 8:45a; nil where none stands there.
    func meridiem(_ start: Int) -> (isAfternoon: Bool, next: Int)? {
        var index = start
        if isMark(index, "."), isGlued(index) { index += 1 }
        if isKey(index, .inside), isKey(index + 1, .the), case .afternoon(let isAfternoon) = kind(index + 2) {
            return (isAfternoon, index + 3)
        }
        switch kind(index) {
        case .afternoon(let isAfternoon):
            let isWhole = tokens[index].end - tokens[index].start == 2
            if isWhole { return (isAfternoon, trailingDot(index + 1)) }
            return letterM(index, isAfternoon) ?? (isGlued(index) && isWordEnd(index) ? (isAfternoon, index + 1) : nil)
        case .key(.article) where tokens[index].end - tokens[index].start == 1:
            return letterM(index, false) ?? (isGlued(index) && isWordEnd(index) ? (false, index + 1) : nil)
        default: return nil
        }
    }

    private func isWordEnd(_ index: Int) -> Bool { !(48...57).contains(unit(after: index)) }

    private func letterM(_ start: Int, _ isAfternoon: Bool) -> (isAfternoon: Bool, next: Int)? {
        let index = isMark(start + 1, ".") ? start + 2 : start + 1
        guard isKey(index, .minuteLetter) else { return nil }
        return (isAfternoon, trailingDot(index + 1))
    }

    /// Skips the dot of "p.m." where more follows or the letters were dotted.
    private func trailingDot(_ index: Int) -> Int {
        isMark(index, ".") && isMark(index - 2, ".") ? index + 1 : index
    }

    /// 3pm, 3 p.m., 340pm, 8.30pm, 1140 a.m.
    func meridiemClock(_ start: Int) -> Phrase? {
        guard case .digits(let number, let width) = kind(start), isClockStart(start) else { return nil }
        if width <= 2, isMark(start + 1, "."), let minute = twoFigures(start + 2), meridiem(start + 3) != nil {
            return clockPhrase(Clock(hour: number, minute: minute), start + 3)
        }
        guard meridiem(start + 1) != nil else { return nil }
        return width <= 2
            ? clockPhrase(Clock(hour: number), start + 1)
            : clockPhrase(Clock(hour: number / 100, minute: number % 100), start + 1)
    }

    private func isYearBehind(_ index: Int) -> Bool {
        if case .digits(let year, 4) = kind(index) { (1900...2199).contains(year) } else { false }
    }

    /// 2026q3, 2026 q3, 18q4, q3, q3 2026, 2019 h2.
    func letterQuarter(_ start: Int) -> Phrase? {
        var (index, moment) = (start, Moment())
        if case .digits(let year, let width) = kind(start), width == 4 || width == 2 {
            guard isDetached(start), width == 4 || isGlued(start + 1) else { return nil }
            (moment.year, index) = (Self.fullYear(year, width), isMark(start + 1, "-") ? start + 2 : start + 1)
        }
        guard
            isKey(index, .quarterLetter)
                || (isKey(index, .hourLetter) && (moment.year != nil || isYearBehind(index + 2))),
            isGlued(index + 1) || index == start,
            case .digits(let number, 1) = kind(index + 1), isGlued(index + 1)
        else { return nil }
        let isQuarter = isKey(index, .quarterLetter)
        guard (1...(isQuarter ? 4 : 2)).contains(number), !isContinued(index + 2) else { return nil }
        moment.floating = isQuarter ? .quarter(number) : .half(number)
        return Phrase(moment, index + 2)
    }
}
