/// Words about places that are no names: 我们小区, 那里, and unknown names that end as places' names do.
struct PlaceWords: Sendable {
    private let words: PhraseTrie<PlaceMeaning>
    private let suffixes: PhraseTrie<Bool>
    /// How long an unknown name may be, its ending included: characters in Chinese, units in English.
    private static let longestHan = 10
    private static let longestLatin = 40
    /// In longer messages an unknown name is a part of the story, not a question about a place.
    private static let longestMessage = 80

    init(_ shared: [SharedWords]) {
        let own = shared.flatMap(\.ownPlace).map { (phrase: Recognisers.fold($0), payload: PlaceMeaning.own) }
        let there = shared.flatMap(\.there).map { (phrase: Recognisers.fold($0), payload: PlaceMeaning.there) }
        words = PhraseTrie(own + there)
        suffixes = PhraseTrie(shared.flatMap(\.placeSuffixes).map { (phrase: Recognisers.fold($0), payload: true) })
    }

    /// Unknown names overlap each other, since nothing tells where one begins; those inside a known name are left out.
    func mentions(in units: [UInt16], named: [Mention]) -> [Mention] {
        var found: [Mention] = []
        for start in units.indices {
            words.forEachMatch(in: units, at: start) { range, meaning in
                guard !Self.isExpletive(range, in: units) else { return }
                found.append(Mention(.place, range, .place(meaning)))
            }
        }
        let known = (named + found).filter { $0.kind == .place }.map(\.range)
        for range in unknownNames(in: units) where !known.contains(where: { $0.upperBound == range.upperBound }) {
            let name = String(decoding: units[range], as: UTF16.self)
            found.append(Mention(.place, range, .place(.unknown(name, near: [])), isWeak: true))
        }
        return found
    }

    /// Whether the words are the "there" of "there is" and "is there", which is no place.
    private static func isExpletive(_ range: Range<Int>, in units: [UInt16]) -> Bool {
        guard units[range].elementsEqual("there".utf16) else { return false }
        if range.upperBound < units.count, units[range.upperBound] == UInt16(ascii: "'") { return true }
        let following = units[range.upperBound...].drop { $0.isSpace }.prefix { $0.isWordUnit }
        let leading = units[..<range.lowerBound].reversed().drop { $0.isSpace }.prefix { $0.isWordUnit }
        return verbs.contains(String(decoding: following, as: UTF16.self))
            || verbs.contains(String(decoding: leading.reversed(), as: UTF16.self))
    }

    private static let verbs: Set<String> = ["is", "are", "was", "were", "has", "have", "isn", "aren"]

    /// Whether the words speak of a compound: the speaker's own, or one whose name ends as compounds' names do.
    func namesCompound(_ units: [UInt16]) -> Bool {
        units.indices.contains { start in
            var isFound = false
            words.forEachMatch(in: units, at: start) { _, _ in isFound = true }
            suffixes.forEachMatch(in: units, at: start) { range, _ in isFound = isFound || range.count > 1 }
            return isFound
        }
    }

    private func unknownNames(in units: [UInt16]) -> [Range<Int>] {
        guard units.count <= Self.longestMessage else { return [] }
        var ends: Set<Int> = []
        var ranges: [Range<Int>] = []
        for start in units.indices {
            suffixes.forEachMatch(in: units, at: start) { range, _ in
                guard ends.insert(range.upperBound).inserted else { return }
                ranges += Self.starts(in: units, before: range).map { $0..<range.upperBound }
            }
        }
        return ranges
    }

    private static func starts(in units: [UInt16], before suffix: Range<Int>) -> [Int] {
        let isLatin = units[suffix.lowerBound].isWordUnit
        let lowest = max(0, suffix.lowerBound - (isLatin ? longestLatin : longestHan))
        var starts: [Int] = []
        var position = suffix.lowerBound - 1
        while position >= lowest,
            isLatin ? units[position].isWordUnit || units[position].isSpace : isNameUnit(units[position])
        {
            let isWordStart = units[position].isWordUnit && (position == 0 || !units[position - 1].isWordUnit)
            if isLatin ? isWordStart : true { starts.append(position) }
            position -= 1
        }
        return starts
    }

    private static func isNameUnit(_ unit: UInt16) -> Bool { unit.isHan || unit.isWordUnit }
}
