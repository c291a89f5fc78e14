/// A part of an expression, and the index of the token after it.
struct Phrase {
    var moment: Moment
    var end: Int

    init(_ moment: Moment, _ end: Int) {
        self.moment = moment
        self.end = end
    }
}

/// One text under examination. Every rule is given an index, looks at a bounded number of tokens from there,
/// and answers with what it read or nil.
struct Scan {
    let tokens: [Token]
    let units: [UInt16]
    let reference: CivilDateTime
    let calendar: WorkCalendar
    let language: TimeParser.Language

    var today: CivilDate { reference.date }

    func kind(_ index: Int) -> Token.Kind {
        tokens.indices.contains(index) ? tokens[index].kind : .none
    }

    func isKey(_ index: Int, _ key: Keyword) -> Bool {
        if case .key(let word) = kind(index) { word == key } else { false }
    }

    func isMark(_ index: Int, _ mark: Character) -> Bool {
        guard case .mark(let unit) = kind(index), let ascii = mark.asciiValue else { return false }
        return unit == UInt16(ascii)
    }

    func isSpaced(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isSpaced }

    /// Whether a token follows the one before it without white space.
    func isGlued(_ index: Int) -> Bool { tokens.indices.contains(index) && index > 0 && !tokens[index].isSpaced }

    /// The UTF-16 unit directly after a token, 0 at the end.
    func unit(after index: Int) -> UInt16 {
        guard tokens.indices.contains(index), tokens[index].end < units.count else { return 0 }
        return units[tokens[index].end]
    }

    /// Skips one token where it is this keyword.
    func past(_ index: Int, _ key: Keyword) -> Int { isKey(index, key) ? index + 1 : index }

    /// A number in figures or words, whose value is at most 9999.
    func number(_ index: Int) -> Int? {
        switch kind(index) {
        case .digits(let value, let length) where length <= 4: value
        case .number(let value, let isSpelled) where !isSpelled || value < 10: value
        default: nil
        }
    }

    func ordinal(_ index: Int) -> Int? {
        switch kind(index) {
        case .ordinal(let value, _): value
        case .key(.secondWord): 2
        default: nil
        }
    }

    /// Whether a number is written with a figure or word that may name a day or an hour on its own.
    func isDetached(_ index: Int) -> Bool {
        if isKey(index - 1, .label) { return false }
        guard index > 0, isGlued(index) else { return true }
        switch kind(index - 1) {
        case .number: return isKey(index - 2, .week)
        case .digits, .ordinal: return false
        case .mark(58):
            guard case .digits = kind(index - 2) else { return true }
            return false
        case .mark(let mark): return !Self.leading.contains(mark)
        case .other: return language == .chinese || !endsInLetter(index - 1)
        default: return true
        }
    }

    /// Whether a number stands free, or behind a dash that leads to the end of a range.
    func isFree(_ index: Int) -> Bool { isDetached(index) || isRangeEnd(index) }

    /// 24日-26日, 2点-4点, 24-26: not the end of a label such as a-3 or 3-501.
    func isRangeEnd(_ index: Int) -> Bool {
        guard isRangeMark(index - 1) else { return false }
        switch kind(index - 2) {
        case .key(let key): return Self.rangeEnds.contains(key)
        case .digits(let value, let width): return width <= 2 && value <= 31 && isDetached(index - 2)
        default: return false
        }
    }

    private static let rangeEnds = Keywords([
        .dayMark, .monthMark, .hourMark, .hourOfficial, .half, .quarterMark, .minuteMark, .clockBell, .sharp,
    ])

    /// Marks that bind a number to something else: $ # . - / + _ % &
    private static let leading: Set<UInt16> = [36, 35, 46, 45, 47, 43, 95, 37, 38]

    private static let joints = Keywords([
        .to, .from, .between, .and, .or, .of, .at, .on, .inside, .the, .about, .for, .before, .after, .since, .until,
        .by,
        .noon, .midnight,
    ])

    private func endsInLetter(_ index: Int) -> Bool {
        let last = units[tokens[index].end - 1]
        return (97...122).contains(last)
    }

    /// Whether a mark ties what follows to the number before it: 3/4, 3-5, 7:30, 10 %.
    func isTied(_ index: Int) -> Bool {
        switch kind(index) {
        case .mark(37): return true
        case .mark(let mark) where [45, 46, 47, 58].contains(mark):
            guard case .digits = kind(index + 1) else { return mark != 46 && mark != 45 }
            return isGlued(index + 1) || mark != 45
        default: return false
        }
    }

    /// Whether an expression may end before this token: the text's end, a mark, a word that joins, or more of the time.
    func isBoundary(_ index: Int) -> Bool {
        switch kind(index) {
        case .none, .mark, .relativeDay, .part, .relativePart, .weekday: true
        case .feast, .feastWord: true
        case .key(let key): Self.joints.contains(key)
        default: false
        }
    }
}
