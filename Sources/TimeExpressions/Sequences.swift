// Parts of one expression, one after the other with little words between: tomorrow at 5pm, 下周三的下午三点.
extension Scan {
    /// How many parts one expression may have.
    private static let mostAtoms = 10

    /// The longest single part at an index. Years and days that need company count only behind a first part.
    private func atom(_ index: Int, isFirst: Bool) -> Phrase? {
        var best = longest(index, language == .english ? englishRules(index) : chineseRules(index))
        guard language == .english else { return best }
        if mayBeYearOrDay(index) {
            best = longer(longer(best, englishYear(index, isFirst: isFirst)), englishDayOnly(index, isFirst: isFirst))
        }
        return best
    }

    /// Whether an expression may begin at a token, told from that token alone, or for a short figure from the next one,
    /// too; most text ends here.
    func mayLead(_ index: Int) -> Bool {
        switch kind(index) {
        case .digits(_, 1...2) where language == .chinese: kind(index + 1) != .other && kind(index + 1) != .none
        case .none, .hundred, .thousand, .afternoon, .other: false
        case .key(let key): Self.leads.contains(key)
        case .mark(let mark): mark == 60 || mark == 64
        default: true
        }
    }

    private static let leads = Keywords([
        .now, .noon, .midnight, .startOfMonth, .midMonth, .endOfMonth, .startOfYear, .endOfYear, .endOfQuarter,
        .firstHalf, .secondHalf, .weekend, .week, .half, .article, .whole, .quarterLetter, .hourLetter, .weekLetter,
        .following, .recent, .piece, .secondWord, .minuteMark, .lacking, .ordinalMark, .lunarMark, .leapMark, .last,
        .start, .end, .middle, .previous, .coming, .current, .my, .past, .within, .inside, .the, .at, .on, .about,
        .before, .after, .since, .until, .by, .to, .from, .between, .for, .later, .earlier, .couple, .few, .dozen,
        .starting, .rest, .all,
    ])

    private func longer(_ one: Phrase?, _ other: Phrase?) -> Phrase? {
        guard let one else { return other }
        return other.map { $0.end > one.end ? $0 : one } ?? one
    }

    /// Parts that fit together from an index on. A number alone is a part only where `takesBare`.
    func sequence(_ start: Int, takesBare: Bool) -> Phrase? {
        guard var phrase = atom(start, isFirst: true) ?? (takesBare ? bareNumber(start) : nil) else { return nil }
        for _ in 1..<Self.mostAtoms {
            guard let next = extended(phrase) else { break }
            phrase = next
        }
        return phrase
    }

    private func extended(_ phrase: Phrase) -> Phrase? {
        if let bracketed = bracketed(phrase) { return bracketed }
        var (index, bound): (Int, Moment.Bound?) = (phrase.end, nil)
        for _ in 0..<4 {
            if let next = atom(index, isFirst: false) ?? beside(phrase.moment, index),
                bound == nil || next.moment.hasClock
            {
                var moment = next.moment
                moment.bound = moment.bound ?? bound
                if let joined = phrase.moment.joined(moment) { return Phrase(joined, next.end) }
            }
            if let lead = boundLead(index), bound == nil, index == phrase.end, lead.bound != .since,
                lead.bound != .everSince,
                !isKey(index, .to)
            {
                (bound, index) = (lead.bound, lead.next)
            } else if isGlue(index) {
                index += 1
            } else if let behind = genitiveEnd(index) {
                index = behind
            } else {
                return nil
            }
        }
        return nil
    }

    /// A number that the part before it makes an hour or a day: tonight 7, Friday 31.
    private func beside(_ moment: Moment, _ index: Int) -> Phrase? {
        guard !moment.hasClock, moment.date != nil || moment.part != nil || moment.weekday != nil,
            let phrase = bareNumber(index), !leadsToClock(phrase.end), isBoundary(phrase.end), !isCounted(phrase.end),
            !isMark(phrase.end, "/")
        else { return nil }
        return language == .english || isKey(phrase.end, .to) || isRangeMark(phrase.end) ? phrase : nil
    }

    /// Whether a range goes on to a clock time, so that the number before it is an hour: Wednesday 3-5pm.
    func leadsToClock(_ index: Int) -> Bool {
        guard isRangeMark(index) || isKey(index, .to) || isKey(index, .and) else { return false }
        if language == .chinese { return number(index + 1) != nil && isKey(index + 2, .hourMark) }
        return (meridiemClock(index + 1) ?? colonClock(index + 1)) != nil
    }

    func bareNumber(_ start: Int) -> Phrase? {
        let index = past(start, .the)
        guard let value = number(index) ?? ordinal(index), (0...31).contains(value),
            isDetached(index) || isRangeMark(index - 1)
        else { return nil }
        var moment = Moment()
        moment.bare = value
        return Phrase(moment, index + 1)
    }

    func isRangeMark(_ index: Int) -> Bool { isMark(index, "-") || isMark(index, "~") }

    /// What brackets add to a day: 12月1日(星期二), 周六(11月28日).
    private func bracketed(_ phrase: Phrase) -> Phrase? {
        guard isMark(phrase.end, "("), phrase.moment.hasDay, !phrase.moment.hasClock,
            let inner = atom(phrase.end + 1, isFirst: false), isMark(inner.end, ")"), !inner.moment.hasClock
        else { return nil }
        if let joined = phrase.moment.joined(inner.moment) { return Phrase(joined, inner.end + 1) }
        return inner.moment.weekday == nil ? nil : Phrase(phrase.moment, inner.end + 1)
    }

    /// The index behind 's: next week's Monday.
    private func genitiveEnd(_ index: Int) -> Int? {
        guard language == .english, isMark(index, "'"), isGlued(index), isGlued(index + 1), kind(index + 1) == .other,
            tokens[index + 1].end - tokens[index + 1].start == 1
        else { return nil }
        return index + 2
    }

    private static let chineseGlue = Keywords([.of, .at, .about])
    private static let englishGlue = Keywords([.of, .at, .on, .inside, .the, .about, .for, .from, .zone])

    private func isGlue(_ index: Int) -> Bool {
        switch kind(index) {
        case .mark(let mark): return mark == 44 || (mark == 64 && language == .english)
        case .key(let key):
            return language == .chinese ? Self.chineseGlue.contains(key) : Self.englishGlue.contains(key)
        default: return false
        }
    }
}
