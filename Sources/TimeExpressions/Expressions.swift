// Whole expressions: a single one, a bounded one, a range, a start with a length.
extension Scan {
    struct Expression {
        let reading: Resolver.Reading
        let part: DayPart?
        let end: Int
        var countsWork = false
    }

    /// The longest expression that starts at a token.
    func expression(_ start: Int, _ resolver: Resolver) -> Expression? {
        let lead = boundLead(start)
        let opened = isKey(start, .from) || isKey(start, .between)
        let first = opened ? start + 1 : start
        if let left = sequence(first, takesBare: true) {
            if let lasting = lasting(left, resolver) ?? range(left, opened ? start : nil, resolver) { return lasting }
            if let plain = plain(left, opened, resolver) { return plain }
        }
        if let workday = workdayAhead(start, resolver) { return read(workday, resolver) }
        if let length = lengthFirst(start, resolver) { return length }
        guard let lead, let inner = sequence(lead.next, takesBare: false) else { return nil }
        if let duration = inner.moment.duration {
            guard isKey(start, .after) else { return nil }
            return read(Phrase(offset(duration, from: reference, isPast: false), inner.end), resolver)
        }
        var moment = inner.moment
        guard moment.bound == nil else { return nil }
        moment.bound = Self.wholly(lead.bound, moment)
        return read(Phrase(moment, inner.end), resolver)
    }

    private func plain(_ phrase: Phrase, _ opened: Bool, _ resolver: Resolver) -> Expression? {
        guard phrase.moment.bare == nil else { return nil }
        if let workday = workdayBehind(phrase, resolver) { return read(workday, resolver) }
        var bounded = boundTail(phrase)
        if opened, bounded.moment.bound == nil, bounded.moment.hasClock { bounded.moment.bound = .since }
        if let aside = asideLater(bounded) { return read(aside, resolver) }
        return read(bounded, resolver)
    }

    /// 左右 and the like behind an expression belong to it.
    private func asideLater(_ phrase: Phrase) -> Phrase? {
        guard language == .chinese, isKey(phrase.end, .about), isGlued(phrase.end), phrase.moment.hasClock else {
            return nil
        }
        return Phrase(phrase.moment, phrase.end + 1)
    }

    private func read(_ phrase: Phrase, _ resolver: Resolver) -> Expression? {
        resolver.read(phrase.moment).map {
            Expression(
                reading: $0, part: phrase.moment.part, end: phrase.end, countsWork: phrase.moment.bearsOnWork)
        }
    }

    // MARK: Ranges

    private func range(_ left: Phrase, _ opener: Int?, _ resolver: Resolver) -> Expression? {
        if let connected = connected(left, left.moment, opener, resolver) { return connected }
        // The range of hours behind a day: on Friday between 1 and 4 pm.
        let index = skipGlue(left.end)
        let isLed = isKey(index, .from) || isKey(index, .between)
        guard opener == nil, isLed || leadsToClock(index + 1),
            let inner = sequence(isLed ? index + 1 : index, takesBare: true),
            let joined = dayWithHours(left.moment, inner.moment)
        else { return nil }
        return connected(inner, joined, isLed ? index : nil, resolver) ?? lasting(Phrase(joined, inner.end), resolver)
    }

    private func skipGlue(_ index: Int) -> Int {
        isMark(index, ",") || isKey(index, .at) || isKey(index, .about) ? index + 1 : index
    }

    /// A day joined with the hours behind it; a number there is an hour, not a day.
    private func dayWithHours(_ day: Moment, _ hours: Moment) -> Moment? {
        guard hours.hasClock || hours.bare != nil, !hours.hasDay else { return nil }
        var (day, hours) = (day, hours)
        if day.month != nil, day.day == nil, let number = hours.bare, (1...31).contains(number) {
            day.day = number
            return day
        }
        if let number = hours.bare { (hours.clock, hours.bare) = (Clock(hour: number), nil) }
        return day.joined(hours)
    }

    private func connected(_ left: Phrase, _ moment: Moment, _ opener: Int?, _ resolver: Resolver) -> Expression? {
        let isPair = language == .chinese && opener == nil && isKey(left.end, .and)
        guard let next = isPair ? left.end + 1 : connector(left.end, opener),
            let right = sequence(next, takesBare: true).map({ nextDay($0, next, moment, resolver) }),
            !isPair || isKey(right.end, .betweenEnd),
            let reading = resolver.read(from: moment, to: right.moment)
        else { return nil }
        return Expression(reading: reading, part: moment.part ?? right.moment.part, end: past(right.end, .betweenEnd))
    }

    /// 次日 at the end of a range is the day after its start, not tomorrow.
    private func nextDay(_ right: Phrase, _ start: Int, _ left: Moment, _ resolver: Resolver) -> Phrase {
        guard case .relativeDay(1) = kind(start), [0x6B21, 0x7FCC].contains(units[tokens[start].start]) else {
            return right
        }
        var later = right
        later.moment.date = left.hasDay ? resolver.settle(left.calendar)?.primary.from.adding(days: 1) : nil
        return later
    }

    private func connector(_ index: Int, _ opener: Int?) -> Int? {
        switch kind(index) {
        case .key(.to): index + 1
        case .key(.until): index + 1
        case .key(.and) where opener.map { isKey($0, .between) } ?? false || language == .chinese && opener != nil:
            index + 1
        case .mark(45), .mark(126): index + 1
        case .mark(47) where colonBehind(index): index + 1
        default: nil
        }
    }

    /// Between two full date-times, a slash makes an interval.
    private func colonBehind(_ index: Int) -> Bool {
        (isMark(index - 2, ":") || isMark(index - 2, "-")) && yearFirst(index + 1) != nil
    }

    // MARK: A start and a length

    /// from 2pm for 2 hours; 14th Feb for 7 hours from 9:30am.
    private func lasting(_ left: Phrase, _ resolver: Resolver) -> Expression? {
        guard isKey(left.end, .for), let amount = englishAmount(left.end + 1) else { return nil }
        if let reading = resolver.read(from: left.moment, lasting: amount.duration) {
            return Expression(reading: reading, part: left.moment.part, end: amount.end)
        }
        guard isKey(amount.end, .from), let hours = sequence(amount.end + 1, takesBare: true),
            let joined = dayWithHours(left.moment, hours.moment),
            let reading = resolver.read(from: joined, lasting: amount.duration)
        else { return nil }
        return Expression(reading: reading, part: joined.part, end: hours.end)
    }

    /// for 2.5 hours from 9; a day starting this Friday at 5 pm.
    private func lengthFirst(_ start: Int, _ resolver: Resolver) -> Expression? {
        guard language == .english, let amount = englishAmount(past(start, .for)) else { return nil }
        guard isKey(amount.end, .from) || isKey(amount.end, .starting),
            let begin = sequence(amount.end + 1, takesBare: true),
            let reading = resolver.read(from: begin.moment, lasting: amount.duration)
        else { return nil }
        return Expression(reading: reading, part: begin.moment.part, end: begin.end)
    }
}
