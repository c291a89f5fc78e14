// Parts of one expression, one after the other with little words between: tomorrow at 5pm, 下周三的下午三点.
extension Scan {
    /// How many parts one expression may have.
    private static let mostAtoms = 10

    typealias Rule = @Sendable (Scan, Int) -> Phrase?

    private static let numeric: [Rule] = [
        { $0.yearFirst($1) }, { $0.monthFirst($1) }, { $0.colonClock($1) }, { $0.meridiemClock($1) },
        { $0.letterQuarter($1) },
    ]

    private static let chinese: [Rule] = [
        { $0.chineseDate($1) }, { $0.chineseWeekday($1) }, { $0.chinesePlace($1) }, { $0.namedDay($1) },
        { $0.chinesePeriod($1) }, { $0.chineseClock($1) }, { $0.namedClock($1) }, { $0.dayPartPhrase($1) },
        { $0.nowPhrase($1) }, { $0.chineseDuration($1) },
    ]

    private static let english: [Rule] = [
        { $0.englishMonthFirst($1) }, { $0.englishDayFirst($1) }, { $0.englishYearFirst($1) }, { $0.englishPlace($1) },
        { $0.englishWeekday($1) }, { $0.englishNamedDay($1) }, { $0.englishPeriod($1) }, { $0.englishClock($1) },
        { $0.partPhrase($1) }, { $0.nowPhrase($1) }, { $0.englishDuration($1) },
    ]

    /// The longest reading that any of some rules finds at an index.
    func longest(_ index: Int, _ rules: [Rule]) -> Phrase? {
        var best: Phrase?
        for rule in rules {
            if let phrase = rule(self, index), phrase.end > best?.end ?? index { best = phrase }
        }
        return best
    }

    /// The longest single part at an index. Years and days that need company count only behind a first part.
    private func atom(_ index: Int, isFirst: Bool) -> Phrase? {
        switch kind(index) {
        case .none, .other, .hundred, .thousand, .afternoon: if !isMidnightSplit(index) { return nil }
        default: break
        }
        let plain = longest(index, Self.numeric)
        guard language == .english else { return longer(plain, longest(index, Self.chinese)) }
        let own = longer(plain, longest(index, Self.english))
        return longer(longer(own, englishYear(index, isFirst: isFirst)), englishDayOnly(index, isFirst: isFirst))
    }

    /// Whether an expression may begin at a token, told from that token alone; most text ends here.
    func mayLead(_ index: Int) -> Bool {
        switch kind(index) {
        case .none, .hundred, .thousand, .afternoon, .key(.label): false
        case .other: isMidnightSplit(index)
        case .mark(let mark): mark == 60 || mark == 64
        default: true
        }
    }

    private func isMidnightSplit(_ index: Int) -> Bool { kind(index) == .other && isNight(index + 1) }

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
        var (index, bound): (Int, Moment.Bound?) = (phrase.end, nil)
        for _ in 0..<4 {
            if let next = atom(index, isFirst: false) ?? beside(phrase.moment, index),
                bound == nil || next.moment.hasClock
            {
                var moment = next.moment
                moment.bound = moment.bound ?? bound
                if let joined = phrase.moment.joined(moment) { return Phrase(joined, next.end) }
            }
            if let lead = boundLead(index), bound == nil, index == phrase.end, lead.bound != .since {
                (bound, index) = (lead.bound, lead.next)
            } else if isGlue(index) {
                index += 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// A number that the part before it makes an hour or a day: tonight 7, Friday 31.
    private func beside(_ moment: Moment, _ index: Int) -> Phrase? {
        guard !moment.hasClock, moment.date != nil || moment.part != nil || moment.weekday != nil,
            let phrase = bareNumber(index), isBoundary(phrase.end), !isCounted(phrase.end), !isMark(phrase.end, "/")
        else { return nil }
        return language == .english || isKey(phrase.end, .to) || isRangeMark(phrase.end) ? phrase : nil
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

    private func isGlue(_ index: Int) -> Bool {
        switch kind(index) {
        case .mark(let mark): return mark == 44 || (mark == 64 && language == .english)
        case .key(let key):
            let glue: [Keyword] =
                language == .chinese ? [.of, .at, .about] : [.of, .at, .on, .inside, .the, .about, .for, .from]
            return glue.contains(key)
        default: return false
        }
    }
}
