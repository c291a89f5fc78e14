/// A range of numbers, ready to be matched in digits and in words.
struct NumberRange: Sendable {
    /// Longer runs of digits are no numbers of a range.
    private static let digitLimit = 15
    /// Ranges of more numbers are read in digits only.
    private static let wordLimit = 10_001

    let source: RangeSource
    /// The spelled numbers; each text's value is an index of `meanings`.
    private(set) var words = Trie()
    private(set) var meanings: [GrammarValue] = []
    /// One of these is in every message that names a number of the range.
    private(set) var marks = Bloom()

    init(_ source: RangeSource, spelling: Spelling) {
        self.source = source
        if source.digits {
            for digit in UInt16(0x30)...0x39 { marks.insert(digit) }
        }
        guard source.words, source.isSound, (source.to - source.from) / source.step < Self.wordLimit else { return }
        for number in stride(from: source.from, through: source.to, by: source.step) {
            spell(number, spelling: spelling)
        }
    }

    private mutating func spell(_ number: Int, spelling: Spelling) {
        let language = source.wordsLanguage ?? spelling.language
        if let meaning = value(of: number) {
            add(NumberWords.spellings(of: number, language: language), meaning, spelling)
        }
        guard source.fractions != nil, number >= 0 else { return }
        for tenths in 1...9 {
            guard let meaning = value(of: Double(number) + Double(tenths) / 10) else { continue }
            add(NumberWords.spellings(of: number, tenths: tenths, language: language), meaning, spelling)
        }
    }

    private mutating func add(_ texts: [String], _ meaning: GrammarValue, _ spelling: Spelling) {
        for text in texts {
            let units = spelling.units(ofWhole: text)
            words.insert(units, value: Int32(meanings.count))
            if let mark = Bloom.first(of: units) { marks.formUnion(mark) }
        }
        meanings.append(meaning)
    }

    /// Reads the number whose digits start at the position: all of its digits, or nothing.
    func read(_ units: [UInt16], from position: Int) -> (end: Int, value: GrammarValue)? {
        guard source.digits, position == 0 || !UnitClass.isDigit(units[position - 1]) else { return nil }
        let isNegative = source.from < 0 && position < units.count && units[position] == UnitClass.hyphen
        guard let whole = digits(units, from: isNegative ? position + 1 : position) else { return nil }
        if source.fractions != nil, let part = fraction(units, from: whole.end) {
            let magnitude = Double(whole.value) + Double(part.tenths) / 10
            return value(of: isNegative ? -magnitude : magnitude).map { (part.end, $0) }
        }
        return value(of: isNegative ? -whole.value : whole.value).map { (whole.end, $0) }
    }

    private func digits(_ units: [UInt16], from start: Int) -> (end: Int, value: Int)? {
        var end = start
        var value = 0
        while end < units.count, UnitClass.isDigit(units[end]) {
            guard end - start < Self.digitLimit else { return nil }
            value = value * 10 + Int(units[end] - 0x30)
            end += 1
        }
        return end > start ? (end, value) : nil
    }

    /// Reads a point or a comma and the one digit that fractions may have, zeros after it aside.
    private func fraction(_ units: [UInt16], from point: Int) -> (end: Int, tenths: Int)? {
        guard point < units.count, units[point] == 0x2E || units[point] == 0x2C else { return nil }
        var end = point + 1
        while end < units.count, UnitClass.isDigit(units[end]) { end += 1 }
        guard end > point + 1 else { return nil }
        let zeros = units[(point + 2)..<end].allSatisfy { $0 == 0x30 }
        return zeros ? (end, Int(units[point + 1] - 0x30)) : nil
    }

    private func value(of number: Int) -> GrammarValue? {
        guard (source.from...source.to).contains(number), (number - source.from) % source.step == 0 else { return nil }
        return source.multiplier.map { .double(Double(number) * $0) } ?? .int(number)
    }

    private func value(of number: Double) -> GrammarValue? {
        if let whole = Int(exactly: number) { return value(of: whole) }
        guard number >= Double(source.from), number <= Double(source.to) else { return nil }
        if source.fractions == .halves, Int(exactly: number * 2) == nil { return nil }
        return .double(number * (source.multiplier ?? 1))
    }
}
