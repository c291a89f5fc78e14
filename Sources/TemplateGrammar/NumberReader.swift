/// Reads spelled numbers of a language, whatever the ranges that they are for.
struct NumberReader: Sendable {
    /// A number that ends at a position; `tenths` is the one digit after a point.
    struct Reading: Equatable, Sendable {
        var end: Int
        var whole: Int
        var tenths: Int?
        var isNegative = false
    }

    /// Numbers of more words are not read on.
    private static let wordLimit = 40

    private let kind: NumberWords.Kind
    private let trie: Trie
    private let words: [NumberWord]

    /// Nil for a language whose numbers are not known.
    init?(language: String, spelling: Spelling) {
        guard let kind = NumberWords.kind(of: language) else { return nil }
        self.kind = kind
        let known = NumberWords.words(of: kind)
        words = known.map(\.word)
        trie = Trie(
            known.enumerated().map { Trie.Entry(text: spelling.units(ofWhole: $1.text), value: Int32($0)) })
    }

    /// Bit `unit & 63` for each unit that a number may begin with.
    var heads: UInt64 { trie.heads }

    /// Every number that starts at the position, shorter ones first: "twenty" and "twenty five".
    func readings(_ units: [UInt16], from position: Int) -> [Reading] {
        var state = NumberState(kind)
        var readings: [Reading] = []
        var place = position
        for _ in 0..<Self.wordLimit {
            guard let (word, end) = word(units, at: place) else { break }
            guard state.add(word) else { break }
            place = end
            if state.isComplete { readings.append(state.reading(end: end)) }
            guard let next = start(after: end, in: units) else { break }
            place = next
        }
        return readings
    }

    /// The longest word at a position.
    private func word(_ units: [UInt16], at position: Int) -> (NumberWord, end: Int)? {
        var finds: [Trie.Find] = []
        _ = trie.find(from: position, in: units, into: &finds)
        return finds.last.map { (words[Int(trie.values[$0.values.lowerBound])], $0.end) }
    }

    /// English words stand apart, Chinese ones may.
    private func start(after end: Int, in units: [UInt16]) -> Int? {
        guard end < units.count else { return nil }
        let isApart = UnitClass.separatesWords(units[end])
        if kind == .chinese { return isApart && units[end] == UnitClass.space ? end + 1 : end }
        return isApart ? end + 1 : nil
    }
}
