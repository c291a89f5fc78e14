/// A range of numbers, ready to be matched in digits and in words.
final class NumberRange: Sendable {
    /// Longer runs of digits are no numbers of a range.
    private static let digitLimit = 15
    let source: RangeSource
    /// Nil where spelled numbers are not read.
    let reader: NumberReader?

    init(_ source: RangeSource, reader: NumberReader?) {
        self.source = source
        self.reader = source.words ? reader : nil
    }

    /// Bit `unit & 63` for each unit that a number may begin with.
    var heads: UInt64 {
        let digits = (UInt16(0x30)...0x39).reduce(Automaton.State.head(UnitClass.hyphen)) {
            $0 | Automaton.State.head($1)
        }
        return digits | (reader?.heads ?? 0)
    }

    /// What a spelled number means; nil where it is none of the range.
    func value(of reading: NumberReader.Reading) -> GrammarValue? {
        guard let tenths = reading.tenths else { return value(of: reading.isNegative ? -reading.whole : reading.whole) }
        guard source.fractions != nil else { return nil }
        let magnitude = Double(reading.whole) + Double(tenths) / 10
        return value(of: reading.isNegative ? -magnitude : magnitude)
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
