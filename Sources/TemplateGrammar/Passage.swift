/// A message as the matcher sees it: white space collapsed, punctuation at word edges gone, and every unit with its
/// place in the message.
struct Passage {
    let units: [UInt16]
    /// For each unit, its offset in the message.
    let origins: [Int32]
    let ignoresWhitespace: Bool
    /// For each position, where the skip words that start there end, or 0; empty where the message has none.
    private(set) var skipEnds: [Int32] = []
    /// The positions after which only skip words follow; empty where the message has none.
    private(set) var endsEarly: [Bool] = []

    init(_ text: [UInt16], ignoresWhitespace: Bool) {
        var kept: [UInt16] = []
        var origins: [Int32] = []
        kept.reserveCapacity(text.count)
        origins.reserveCapacity(text.count)
        var gap: Int?
        for index in text.indices {
            let unit = text[index]
            if Self.isBreak(at: index, in: text) {
                gap = gap ?? index
                continue
            }
            if let start = gap, let last = kept.last {
                let vanishes =
                    ignoresWhitespace && (UnitClass.isIdeographic(last) || UnitClass.isIdeographic(unit))
                if !vanishes {
                    kept.append(UnitClass.space)
                    origins.append(Int32(start))
                }
            }
            gap = nil
            kept.append(unit == 0x2019 ? 0x27 : unit)
            origins.append(Int32(index))
        }
        units = kept
        self.origins = origins
        self.ignoresWhitespace = ignoresWhitespace
    }

    /// Whether the unit is white space, or punctuation at the edge of a word.
    private static func isBreak(at index: Int, in text: [UInt16]) -> Bool {
        let unit = text[index]
        if UnitClass.isUnified(unit) { return false }
        if UnitClass.isWhitespace(unit) { return true }
        guard UnitClass.isPunctuation(unit) else { return false }
        if index > 0, !isEdge(text[index - 1]), index + 1 < text.count, !isEdge(text[index + 1]) { return false }
        return unit != UnitClass.fullStop || !endsInitialism(at: index, in: text)
    }

    private static func isEdge(_ unit: UInt16) -> Bool {
        UnitClass.isWhitespace(unit) || UnitClass.isPunctuation(unit) || UnitClass.isIdeographic(unit)
    }

    /// Whether the full stop ends letters that are each followed by one ("a.c.").
    private static func endsInitialism(at index: Int, in text: [UInt16]) -> Bool {
        index >= 3 && text[index - 2] == UnitClass.fullStop && isLetter(text[index - 1]) && isLetter(text[index - 3])
    }

    private static func isLetter(_ unit: UInt16) -> Bool {
        (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit) || (0xC0...0x24F).contains(unit)
    }
}

extension Passage {
    /// Whether a word of the message begins or ends here, so that a template's space needs no unit.
    func isBoundary(_ position: Int) -> Bool {
        guard position > 0, position < units.count else { return true }
        let before = units[position - 1]
        if UnitClass.separatesWords(before) { return true }
        guard ignoresWhitespace else { return false }
        return UnitClass.isIdeographic(before) || UnitClass.isIdeographic(units[position])
    }

    /// Where a space or a punctuation mark of a sentence leads to from a position; nil where it cannot be passed.
    func advance(overSoft unit: UInt16, from position: Int) -> Int? {
        if position < units.count, units[position] == unit || UnitClass.separatesWords(units[position]) {
            return position + 1
        }
        return isBoundary(position) ? position : nil
    }

    /// Whether a space or a punctuation mark of a sentence may be passed at a position.
    func isSoftEdge(_ position: Int) -> Bool {
        guard position < units.count else { return true }
        return isBoundary(position) || UnitClass.separatesWords(units[position]) || UnitClass.isSoft(units[position])
    }

    /// Where a skip word, or a space without meaning, leads to from a position before the end.
    func passing(_ position: Int) -> Int? {
        if !skipEnds.isEmpty, skipEnds[position] > 0 { return Int(skipEnds[position]) }
        return ignoresWhitespace && units[position] == UnitClass.space ? position + 1 : nil
    }

    /// Whether `passing(_:)` leads nowhere from any position, and no position is a tail.
    var isSmooth: Bool { skipEnds.isEmpty && !(ignoresWhitespace && units.contains(UnitClass.space)) }

    /// Whether only skip words follow a position before the end.
    func isTail(_ position: Int) -> Bool { !endsEarly.isEmpty && endsEarly[position] }

    /// The units of the message from one position to another.
    func range(_ start: Int, _ end: Int) -> Range<Int> {
        Int(origins[start])..<(Int(origins[end - 1]) + 1)
    }

    /// The positions that a span of the message covers, or nil where nothing of it is left.
    func positions(of range: Range<Int>) -> Range<Int>? {
        let start = firstPosition(notBefore: range.lowerBound)
        let end = firstPosition(notBefore: range.upperBound)
        let trimmedStart = start < end && units[start] == UnitClass.space ? start + 1 : start
        let trimmedEnd = trimmedStart < end && units[end - 1] == UnitClass.space ? end - 1 : end
        return trimmedStart < trimmedEnd ? trimmedStart..<trimmedEnd : nil
    }

    /// Whether the text occurs, as a word of its own where that is asked for.
    func contains(_ text: [UInt16], asWord: Bool) -> Bool {
        guard !text.isEmpty, units.count >= text.count else { return false }
        return (0...(units.count - text.count)).contains { start in
            let end = start + text.count
            guard units[start..<end].elementsEqual(text) else { return false }
            return !asWord || ((start == 0 || units[start - 1] == UnitClass.space) && isWordEnd(end))
        }
    }

    private func isWordEnd(_ position: Int) -> Bool {
        position == units.count || units[position] == UnitClass.space
    }

    private func firstPosition(notBefore offset: Int) -> Int {
        var low = 0
        var high = origins.count
        while low < high {
            let middle = (low + high) / 2
            if Int(origins[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Notes where skip words stand. White space between words belongs to the skip word before it.
    mutating func mark(skipWords: Trie) {
        guard !skipWords.isEmpty else { return }
        for position in units.indices
        where skipWords.mayBegin(with: units[position]) && (ignoresWhitespace || isBoundary(position)) {
            guard let end = skipWords.longestEnd(from: position, in: units), closesWord(end) else { continue }
            if skipEnds.isEmpty { skipEnds = [Int32](repeating: 0, count: units.count + 1) }
            skipEnds[position] = Int32(end < units.count && units[end] == UnitClass.space ? end + 1 : end)
        }
        if !skipEnds.isEmpty { markTail() }
    }

    private func closesWord(_ end: Int) -> Bool {
        ignoresWhitespace || end == units.count || UnitClass.separatesWords(units[end])
    }

    private mutating func markTail() {
        var early = [Bool](repeating: false, count: units.count + 1)
        early[units.count] = true
        for position in units.indices.reversed() {
            let end = Int(skipEnds[position])
            early[position] = end > 0 ? early[end] : units[position] == UnitClass.space && early[position + 1]
        }
        endsEarly = early
    }
}
