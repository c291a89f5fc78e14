/// Where names that nobody knows may begin, as far as the words before their endings tell.
enum NameStarts {
    /// How many words of a Latin name may stand before its ending.
    private static let longestLatin = 4

    /// The starts of names with this ending, the shortest name first; a Chinese name has `lengths` characters before it.
    static func before(_ ending: Range<Int>, in units: [UInt16], han lengths: ClosedRange<Int>) -> [Int] {
        units[ending.lowerBound].isWordUnit
            ? latinStarts(in: units, before: ending.lowerBound)
            : hanStarts(in: units, before: ending.lowerBound, lengths)
    }

    private static func latinStarts(in units: [UInt16], before end: Int) -> [Int] {
        var starts: [Int] = []
        var position = end - 1
        while position >= 0, starts.count < longestLatin, units[position].isWordUnit || units[position].isSpace {
            let isWordStart = units[position].isWordUnit && (position == 0 || !units[position - 1].isWordUnit)
            if isWordStart {
                if beginsWithSmallWord(units, position) { break }
                starts.append(position)
            }
            position -= 1
        }
        return starts
    }

    private static func beginsWithSmallWord(_ units: [UInt16], _ start: Int) -> Bool {
        var isSmall = false
        smallWords.forEachMatch(in: units, at: start) { _, _ in isSmall = true }
        return isSmall
    }

    /// Words that no name holds, so that one begins after them at the earliest.
    private static let smallWords = PhraseTrie(
        ["of", "in", "at", "on", "for", "from", "to", "the", "a", "an", "my", "our", "is", "are", "and", "or", "about"]
            .map { (phrase: Array($0.utf16), payload: true) })

    private static func hanStarts(in units: [UInt16], before end: Int, _ lengths: ClosedRange<Int>) -> [Int] {
        var starts: [Int] = []
        var position = end - 1
        while position >= max(0, end - lengths.upperBound), units[position].isHan || units[position].isWordUnit,
            !neverInside.contains(units[position])
        {
            if end - position >= lengths.lowerBound, !neverFirst.contains(units[position]) { starts.append(position) }
            position -= 1
        }
        return starts
    }

    /// 的了吗呢是在
    private static let neverInside = Set("的了吗呢是在".utf16)
    /// Pronouns, prepositions and the like, with which no name begins.
    private static let neverFirst = Set("我你他她它们这那哪把被给跟对从向到很就都也还没请问诉映报说".utf16)
}
