/// Cuts folded text into tokens; runs of what bears no meaning become one `.other` each.
struct Tokenizer {
    private let units: [UInt16]
    private let lexicon: Lexicon
    private var index = 0
    private var isSpaced = false
    private var tokens: [Token] = []

    /// The tokens of folded text (NFKC, lower case, Simplified), in order.
    static func tokens(_ units: [UInt16], _ lexicon: Lexicon) -> [Token] {
        var tokenizer = Self(units: units, lexicon: lexicon)
        tokenizer.tokens.reserveCapacity(units.count / 2 + 2)
        while tokenizer.index < units.count { tokenizer.step() }
        return tokenizer.tokens
    }

    private init(units: [UInt16], lexicon: Lexicon) {
        self.units = units
        self.lexicon = lexicon
    }

    private mutating func step() {
        let unit = units[index]
        switch unit {
        case 9, 10, 13, 32, 0x3000:
            index += 1
            isSpaced = true
        case 48...57: digits()
        case 97...122: letters()
        case 33...126: add(.mark(unit), length: 1)
        default: if lexicon.isMeaningless(unit) { add(.other, length: 1) } else { character() }
        }
    }

    private mutating func digits() {
        var (end, value) = (index, 0)
        while end < units.count, (48...57).contains(units[end]) {
            if end - index < 9 { value = value * 10 + Int(units[end] - 48) }
            end += 1
        }
        let length = end - index
        guard length <= 8 else { return add(.other, length: length) }
        if value <= 99, isOrdinalEnding(end) { return add(.ordinal(value, isWord: false), length: length + 2) }
        add(.digits(value, length: length), length: length)
    }

    /// Whether st, nd, rd or th stands there, as a word's end.
    private func isOrdinalEnding(_ start: Int) -> Bool {
        guard start + 1 < units.count else { return false }
        if start + 2 < units.count, (97...122).contains(units[start + 2]) { return false }
        switch (units[start], units[start + 1]) {
        case (115, 116), (110, 100), (114, 100), (116, 104): return true
        default: return false
        }
    }

    private mutating func letters() {
        var end = index
        while end < units.count, (97...122).contains(units[end]) { end += 1 }
        let kind = lexicon.word(units, index, end) ?? .other
        add(kind, length: end - index, mergesOther: false)
    }

    private mutating func character() {
        if let figure = weekdayFigure { return add(.number(figure, isSpelled: false), length: 1) }
        if let (kind, length) = lexicon.entry(units, at: index) {
            if isGuardBehindNumber(kind, length), let mark = lexicon.entry(units, at: index, upTo: 1) {
                return add(mark.kind, length: 1)
            }
            let numeral = HanNumerals.run(units, at: index)
            if let numeral, numeral.length > length || (kind == .key(.and) && numeral.length == length) {
                return add(numeral.kind, length: numeral.length)
            }
            if length > 1, isShiftOfAmount, let mark = lexicon.entry(units, at: index, upTo: 1) {
                return add(mark.kind, length: 1)
            }
            return add(kind, length: length)
        }
        if let numeral = HanNumerals.run(units, at: index) { return add(numeral.kind, length: numeral.length) }
        // A fraction slash or a dash of any kind keeps its identity; the rest is one kind of thing.
        switch units[index] {
        case 0x2044: add(.mark(47), length: 1)
        case 0x2010...0x2015: add(.mark(45), length: 1)
        case 0x2019: add(.mark(39), length: 1)
        case 0x3001, 0x3002: add(.mark(44), length: 1)
        default: add(.other, length: 1)
        }
    }

    /// 日前, 日之 and the like are words by themselves, but not behind a number: 12月1日前, 12日之间; nor is 半开 behind an
    /// hour: 九点半开会.
    private func isGuardBehindNumber(_ kind: Token.Kind, _ length: Int) -> Bool {
        guard kind == .other, length == 2, !isSpaced, let last = tokens.last, last.end == index else { return false }
        switch last.kind {
        case .digits, .number: return [0x524D, 0x540E, 0x4E4B].contains(units[index + 1])
        case .key(.hourMark): return units[index] == 0x534A
        default: return false
        }
    }

    /// Whether 前晚 or 后天 stands behind an amount, whose direction the first character is: 两天前晚上.
    private var isShiftOfAmount: Bool {
        guard units[index] == 0x524D || units[index] == 0x540E, index + 1 < units.count,
            [0x665A, 0x591C, 0x5929, 0x65E5, 0x5E74].contains(units[index + 1]), !isSpaced,
            let last = tokens.last, last.end == index
        else { return false }
        switch last.kind {
        case .unit, .key(.dayCount), .key(.yearMark), .key(.monthMark), .key(.week): return true
        default: return false
        }
    }

    /// A figure behind 周 or 星期 stands by itself: 周一早上, 周三十点.
    private var weekdayFigure: Int? {
        guard !isSpaced, let last = tokens.last, last.end == index, case .key(.week) = last.kind else { return nil }
        return HanNumerals.figure(units[index]).flatMap { (1...6).contains($0) && units[index] != 0x4E24 ? $0 : nil }
    }

    private mutating func add(_ kind: Token.Kind, length: Int, mergesOther: Bool = true) {
        let end = index + length
        if kind == .other, mergesOther, !isSpaced, let last = tokens.last, last.kind == .other, last.end == index {
            tokens[tokens.count - 1] = Token(kind: .other, start: last.start, end: end, isSpaced: last.isSpaced)
        } else {
            tokens.append(Token(kind: kind, start: index, end: end, isSpaced: isSpaced))
        }
        index = end
        isSpaced = false
    }
}
