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
        default: character()
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
        if let (kind, length) = lexicon.entry(units, at: index) {
            let numeral = HanNumerals.run(units, at: index)
            if let numeral, numeral.length > length || (kind == .key(.and) && numeral.length == length) {
                return add(numeral.kind, length: numeral.length)
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
