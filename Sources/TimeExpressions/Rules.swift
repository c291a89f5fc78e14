// Which rules may read a part of an expression that starts with a token; of most kinds of token few do, of words none.
extension Scan {
    typealias Rule = @Sendable (Scan, Int) -> Phrase?

    /// The longest reading that any of some rules finds at an index; the first of equals.
    func longest(_ index: Int, _ rules: [Rule]) -> Phrase? {
        var best: Phrase?
        for rule in rules {
            if let phrase = rule(self, index), phrase.end > best?.end ?? index { best = phrase }
        }
        return best
    }

    // MARK: Chinese

    func chineseRules(_ index: Int) -> [Rule] {
        switch kind(index) {
        case .digits: Self.chineseFigures
        case .number: Self.chineseNumbers
        case .shift: Self.chineseShifts
        case .month: [{ $0.chineseDate($1) }]
        case .relativeDay, .relativeDays, .relativePart, .yearEdge: [{ $0.namedDay($1) }]
        case .relativeYear: [{ $0.chinesePeriod($1) }]
        case .feast: [{ $0.chineseFeast($1) }]
        case .lunarMonth, .lunarDay: [{ $0.chineseLunar($1) }]
        case .part: [{ $0.dayPartPhrase($1) }]
        case .key(let key): chineseRules(key)
        default: []
        }
    }

    private func chineseRules(_ key: Keyword) -> [Rule] {
        switch key {
        case .week, .weekend: [{ $0.chineseWeekday($1) }]
        case .piece: [{ $0.chineseWeekday($1) }, { $0.chineseDuration($1) }]
        case .ordinalMark: [{ $0.chinesePlace($1) }, { $0.workdayPlace($1) }, { $0.chinesePeriod($1) }]
        case .last, .start: [{ $0.chinesePlace($1) }, { $0.workdayPlace($1) }]
        case .following, .recent, .before, .after, .firstHalf, .secondHalf, .startOfMonth, .midMonth, .endOfMonth,
            .startOfYear, .endOfYear, .endOfQuarter:
            [{ $0.chinesePeriod($1) }]
        case .lunarMark, .leapMark: [{ $0.chineseLunar($1) }]
        case .lacking: [{ $0.chineseClock($1) }]
        case .noon, .midnight: [{ $0.namedClock($1) }]
        case .now: [{ $0.nowPhrase($1) }]
        case .half, .minuteMark: [{ $0.chineseDuration($1) }]
        case .past: [{ $0.passing($1) }]
        case .quarterLetter: [{ $0.letterQuarter($1) }]
        default: []
        }
    }

    private static let chineseFigures: [Rule] =
        [
            { $0.yearFirst($1) }, { $0.monthFirst($1) }, { $0.colonClock($1) }, { $0.meridiemClock($1) },
            { $0.letterQuarter($1) },
        ] + chineseNumbers

    private static let chineseNumbers: [Rule] = [
        { $0.chineseDate($1) }, { $0.chineseFeast($1) }, { $0.chineseLunar($1) }, { $0.chinesePeriod($1) },
        { $0.chineseClock($1) }, { $0.chineseDuration($1) },
    ]

    private static let chineseShifts: [Rule] = [
        { $0.chineseWeekday($1) }, { $0.shiftedWorkday($1) }, { $0.chinesePeriod($1) },
    ]

    // MARK: English

    func englishRules(_ index: Int) -> [Rule] {
        switch kind(index) {
        case .digits: Self.englishFigures
        case .number: Self.englishNumbers
        case .ordinal: Self.englishOrdinals
        case .month: [{ $0.englishMonthFirst($1) }, { $0.englishFeast($1) }]
        case .weekday: [{ $0.englishWeekday($1) }, { $0.englishNamedDay($1) }]
        case .unit: Self.englishUnits
        case .relativeDay, .relativePart: [{ $0.namedDay($1) }]
        case .part: [{ $0.partPhrase($1) }]
        case .shift: Self.englishShifts
        case .feastWord: [{ $0.englishFeast($1) }, { $0.englishClock($1) }, { $0.thirdOfMonth($1) }]
        case .mark(64): [{ $0.englishClock($1) }]
        case .key(let key): englishRules(key)
        default: []
        }
    }

    private func englishRules(_ key: Keyword) -> [Rule] {
        switch key {
        case .the: Self.afterThe
        case .secondWord: Self.englishOrdinals
        case .last, .previous, .coming, .my, .past, .current: Self.englishShifts
        case .start, .end, .middle, .weekLetter, .rest, .all: [{ $0.englishPeriod($1) }]
        case .inside: Self.afterIn
        case .at: [{ $0.englishClock($1) }, { $0.partPhrase($1) }, { $0.nowPhrase($1) }]
        case .noon, .midnight: [{ $0.englishClock($1) }]
        case .article, .half: [{ $0.englishClock($1) }, { $0.englishDuration($1) }]
        case .whole, .within, .couple, .few, .dozen: [{ $0.englishDuration($1) }]
        case .about: [{ $0.partPhrase($1) }, { $0.thirdOfMonth($1) }]
        case .now: [{ $0.nowPhrase($1) }]
        case .endOfMonth, .endOfYear: [{ $0.chinesePeriod($1) }]
        case .quarterLetter, .hourLetter: [{ $0.letterQuarter($1) }]
        default: []
        }
    }

    private static let englishFigures: [Rule] =
        [
            { $0.yearFirst($1) }, { $0.monthFirst($1) }, { $0.colonClock($1) }, { $0.meridiemClock($1) },
            { $0.letterQuarter($1) },
        ] + englishNumbers

    private static let englishNumbers: [Rule] = [
        { $0.englishDayFirst($1) }, { $0.englishYearFirst($1) }, { $0.countedWeekday($1) }, { $0.englishClock($1) },
        { $0.englishDuration($1) },
    ]

    private static let englishOrdinals: [Rule] = [
        { $0.englishDayFirst($1) }, { $0.englishPlace($1) }, { $0.workdayPlace($1) }, { $0.englishPeriod($1) },
    ]

    private static let englishUnits: [Rule] = [
        { $0.partPhrase($1) }, { $0.englishDuration($1) },
        { $0.englishNamedDay($1) }, { $0.englishPeriod($1) }, { $0.englishClock($1) },
    ]

    private static let englishShifts: [Rule] = [
        { $0.englishPlace($1) }, { $0.englishWeekday($1) }, { $0.workdayPlace($1) }, { $0.shiftedWorkday($1) },
        { $0.englishPeriod($1) },
    ]

    private static let afterThe: [Rule] = [
        { $0.englishDayFirst($1) }, { $0.englishPlace($1) }, { $0.englishWeekday($1) }, { $0.englishNamedDay($1) },
        { $0.englishFeast($1) }, { $0.workdayPlace($1) }, { $0.shiftedWorkday($1) }, { $0.englishPeriod($1) },
    ]

    private static let afterIn: [Rule] = [
        { $0.englishFeast($1) }, { $0.partPhrase($1) }, { $0.englishDuration($1) },
    ]

    /// Whether a year or a day of the month without a month may start there.
    func mayBeYearOrDay(_ index: Int) -> Bool {
        switch kind(index) {
        case .digits, .number, .ordinal, .unit(.year), .key(.the), .key(.on), .key(.secondWord): true
        default: false
        }
    }
}
