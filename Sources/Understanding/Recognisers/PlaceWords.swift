/// Words about places that are no names: 我们小区, 那里, and unknown names that end as places' names do.
struct PlaceWords: Sendable {
    private let words: PhraseTrie<PlaceMeaning>
    /// What names of places end in; false for endings that make a name only of what is near to a known one.
    private let suffixes: PhraseTrie<Bool>
    /// How many characters an unknown Chinese name may have before its ending.
    private static let longestHan = 6
    /// An ending of one character, which ends many words, makes a name of three to five.
    private static let afterShortEnding = 2...4
    /// In longer messages an unknown name is a part of the story, not a question about a place.
    private static let longestMessage = 80
    /// Beyond it, sounds would meet by chance.
    private static let longestWithHomophone = 24
    /// How many endings of unknown names are looked at in one message.
    private static let mostNames = 6

    init(_ shared: [SharedWords]) {
        let own = shared.flatMap(\.ownPlace).map { (phrase: Recognisers.fold($0), payload: PlaceMeaning.own) }
        let there = shared.flatMap(\.there).map { (phrase: Recognisers.fold($0), payload: PlaceMeaning.there) }
        words = PhraseTrie(own + there)
        let suffixes = Set(shared.flatMap(\.placeSuffixes).map(Recognisers.fold))
        let others = Set(shared.flatMap(\.placeEndings).map(Recognisers.fold)).subtracting(suffixes)
        self.suffixes = PhraseTrie(
            suffixes.map { (phrase: $0, payload: true) }
                + others.filter { $0.count > 1 }.map { (phrase: $0, payload: false) })
    }

    /// Unknown names may overlap, since nothing tells where one begins, unless they come near to a known one; those
    /// that end with a known name are left out.
    func mentions(in units: [UInt16], named: [Mention], gazetteer: Gazetteer) -> [Mention] {
        var found: [Mention] = []
        for start in units.indices {
            words.forEachMatch(in: units, at: start) { range, meaning in
                guard !Self.isExpletive(range, in: units) else { return }
                found.append(Mention(.place, range, .place(meaning)))
            }
        }
        let ends = endings(in: units).filter { ending in
            !named.contains { $0.range.upperBound == ending.range.upperBound }
                && !found.contains { $0.range.upperBound == ending.range.upperBound }
        }
        for ending in ends.prefix(Self.mostNames) {
            found += unknownNames(in: units, ending, gazetteer)
        }
        if named.allSatisfy(\.isWeak), found.isEmpty { found += homophone(in: units, gazetteer).map { [$0] } ?? [] }
        return found
    }

    /// The first name that is written with other characters of the same sound, its ending included (兴冠圆).
    private func homophone(in units: [UInt16], _ gazetteer: Gazetteer) -> Mention? {
        guard units.count <= Self.longestWithHomophone else { return nil }
        let names = gazetteer.nearPlaces
        for start in units.indices {
            let ideographs = units[start...].prefix(Self.longestHan).prefix(while: \.isHan)
            guard let length = names.lengthSounding(known: ideographs) else { continue }
            let range = start..<(start + length)
            return unknown(range, in: units, near: gazetteer.nearest(to: units[range]))
        }
        return nil
    }

    private typealias Ending = (range: Range<Int>, isSuffix: Bool)

    /// One name where it is near to a known one, else every stretch that may be one.
    private func unknownNames(in units: [UInt16], _ ending: Ending, _ gazetteer: Gazetteer) -> [Mention] {
        let ranges = NameStarts.before(
            ending.range, in: units, han: ending.range.count == 1 ? Self.afterShortEnding : 1...Self.longestHan
        ).map { $0..<ending.range.upperBound }
        let near = ranges.compactMap { range in gazetteer.nearness(of: units[range]).map { ($0, range) } }
        if let nearest = near.min(by: { ($0.0, -$0.1.count) < ($1.0, -$1.1.count) })?.1 {
            return [unknown(nearest, in: units, near: gazetteer.nearest(to: units[nearest]))]
        }
        return ending.isSuffix ? ranges.map { unknown($0, in: units, near: []) } : []
    }

    private func unknown(_ range: Range<Int>, in units: [UInt16], near: [PlaceReference]) -> Mention {
        let name = String(decoding: units[range], as: UTF16.self)
        return Mention(.place, range, .place(.unknown(name, near: near)), isWeak: true)
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
            suffixes.forEachMatch(in: units, at: start) { range, isSuffix in
                isFound = isFound || isSuffix && range.count > 1
            }
            return isFound
        }
    }

    /// Where names end, as far as their endings tell: the longest ending of each.
    private func endings(in units: [UInt16]) -> [Ending] {
        guard units.count <= Self.longestMessage else { return [] }
        var endings: [Ending] = []
        for start in units.indices {
            suffixes.forEachMatch(in: units, at: start) { range, isSuffix in
                if !endings.contains(where: { $0.range.upperBound == range.upperBound }) {
                    endings.append((range, isSuffix))
                }
            }
        }
        return endings
    }
}
