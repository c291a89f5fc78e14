// 3 o'clock, half past three, ten to four, eight forty pm, at 7, noon, in the morning.
extension Scan {
    func englishClock(_ start: Int) -> Phrase? {
        (isKey(start, .at) ? pastHour(start + 1) : nil) ?? pastHour(start) ?? spokenClock(start) ?? englishNamedClock(
            start) ?? hourAt(start)
    }

    /// half past three, quarter to 4, ten past 9, 15 minutes past 15h, 15 minutes from 1pm.
    private func pastHour(_ start: Int) -> Phrase? {
        guard let (minutes, index) = leadingMinutes(start), let sign = direction(index, minutes),
            let hour = hourBase(index + 1), var clock = hour.moment.clock, clock.minute == 0
        else { return nil }
        if sign > 0 {
            clock.minute = minutes
        } else {
            clock.minute = 60 - minutes
            clock.hour = clock.hour == 0 ? 23 : clock.hour - 1
        }
        var moment = hour.moment
        moment.clock = clock
        return Phrase(moment, hour.end)
    }

    private func leadingMinutes(_ start: Int) -> (minutes: Int, next: Int)? {
        let first = isKey(start, .article) ? start + 1 : start
        if isKey(first, .half) { return (30, first + 1) }
        if kind(first) == .unit(.quarter) { return (15, first + 1) }
        guard first == start, let minutes = number(first), (1...59).contains(minutes) else { return nil }
        return (minutes, kind(first + 1) == .unit(.minute) ? first + 2 : first + 1)
    }

    private func direction(_ index: Int, _ minutes: Int) -> Int? {
        switch kind(index) {
        case .key(.past): return 1
        case .key(.after), .key(.from):
            return kind(index - 1) == .unit(.minute) || kind(index - 1) == .unit(.quarter) ? 1 : nil
        case .key(.to):
            let isQuarter = kind(index - 1) == .unit(.quarter) || kind(index - 1) == .unit(.minute)
            return isQuarter || ([5, 10, 20, 25].contains(minutes) && isKey(index - 2, .at)) ? -1 : nil
        default: return nil
        }
    }

    private func hourBase(_ index: Int) -> Phrase? {
        if let clock = meridiemClock(index) ?? colonClock(index) ?? englishNamedClock(index) ?? spokenClock(index) {
            return clock
        }
        if case .digits(let hour, let width) = kind(index), isKey(index + 1, .hourLetter), width <= 2 {
            return clockPhrase(Clock(hour: hour, half: .written), index + 2)
        }
        guard let hour = number(index), hour <= 24, !isTimeUnit(index + 1) else { return nil }
        return clockPhrase(Clock(hour: hour), index + 1)
    }

    /// three fifteen, nine thirty, half three: what is no time unless it stands alone or behind "at".
    private func twoNumbers(_ start: Int) -> Phrase? {
        if isKey(start, .half), let hour = number(start + 1), (1...12).contains(hour), isBoundary(start + 2),
            !isTied(start + 2)
        {
            return clockPhrase(Clock(hour: hour, minute: 30), start + 2)
        }
        guard case .number(let hour, _) = kind(start), (1...12).contains(hour),
            case .number(let minute, _) = kind(start + 1), (10...59).contains(minute), isBoundary(start + 2)
        else { return nil }
        return clockPhrase(Clock(hour: hour, minute: minute), start + 2)
    }

    /// The ish of 5ish.
    func isRoughly(_ index: Int) -> Bool {
        guard kind(index) == .other, tokens[index].end - tokens[index].start == 3 else { return false }
        return units[tokens[index].start..<tokens[index].end].elementsEqual("ish".utf16)
    }

    func isTimeUnit(_ index: Int) -> Bool {
        switch kind(index) {
        case .unit, .key(.business): true
        default: false
        }
    }

    /// eight forty am, ten am, 3 o'clock, five thirty (beside a part of the day), ten fifty five p. m.
    private func spokenClock(_ start: Int) -> Phrase? {
        if start == 0, let alone = twoNumbers(start) { return alone }
        guard let hour = number(start), hour <= 24, isDetached(start) else { return nil }
        if let end = oclockEnd(start + 1) { return clockPhrase(Clock(hour: hour), end) }
        guard case .number = kind(start) else { return nil }
        if case .number(let minute, _) = kind(start + 1), (10...59).contains(minute),
            meridiem(start + 2) != nil || isPartBeside(start, start + 2)
        {
            return clockPhrase(Clock(hour: hour, minute: minute), start + 2)
        }
        return meridiem(start + 1) == nil ? nil : clockPhrase(Clock(hour: hour), start + 1)
    }

    private func oclockEnd(_ index: Int) -> Int? {
        if isKey(index, .oclock) { return index + 1 }
        guard kind(index) == .other, isMark(index + 1, "'"), isGlued(index + 1), kind(index + 2) == .other,
            tokens[index].end - tokens[index].start == 1, units[tokens[index].start] == 111
        else { return nil }
        return index + 3
    }

    private func isPartBeside(_ start: Int, _ end: Int) -> Bool {
        if case .part = kind(start - 1) { return true }
        return isNight(start - 1) || partPhrase(end) != nil
    }

    /// noon, midnight, 12 midnight, mid night.
    private func englishNamedClock(_ start: Int) -> Phrase? {
        if number(start) == 12, isKey(start + 1, .midnight) || isKey(start + 1, .noon) { return namedClock(start + 1) }
        if kind(start) == .feastWord(.mid), isNight(start + 1) {
            return clockPhrase(Clock(hour: 0, half: .written), start + 2)
        }
        return namedClock(start)
    }

    /// at 7, @ 10, around 7: an hour that a preposition makes one; nothing it could count may follow.
    private func hourAt(_ start: Int) -> Phrase? {
        guard isKey(start, .at) || isMark(start, "@"), !isKey(start - 1, .about) else { return nil }
        let index = past(start + 1, .about)
        if let spoken = twoNumbers(index) { return spoken }
        if case .digits(let value, 4) = kind(index), value < 2400, value % 100 < 60, isBoundary(index + 1),
            !isTied(index + 1)
        {
            return clockPhrase(Clock(hour: value / 100, minute: value % 100, half: .written), index + 1)
        }
        guard let hour = number(index), (1...24).contains(hour), isBoundary(index + 1) || isRoughly(index + 1),
            !isTied(index + 1)
        else { return nil }
        return clockPhrase(Clock(hour: hour), index + 1)
    }

    /// friday night, tomorrow night.
    private func isDaySaid(_ index: Int) -> Bool {
        switch kind(index) {
        case .weekday, .relativeDay: true
        default: false
        }
    }

    private func isHourSaid(_ index: Int) -> Bool {
        switch kind(index) {
        case .digits, .number, .key(.oclock): true
        default: false
        }
    }

    /// in the morning, in the night, late evening, afternoon.
    func partPhrase(_ start: Int) -> Phrase? {
        var index = start
        if isKey(index, .inside), isKey(index + 1, .the) { index += 2 }
        index = past(index, .about)
        var moment = Moment()
        if case .part(let part) = kind(index) {
            moment.part = part
        } else if isNight(index), index > start || isDaySaid(index - 1) {
            moment.part = .evening
        } else if isKey(start, .at), isNight(start + 1), isHourSaid(start - 1) {
            moment.part = .evening
            return Phrase(moment, start + 2)
        } else {
            return nil
        }
        return Phrase(moment, index + 1)
    }
}
