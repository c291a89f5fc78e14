import Vocabulary

/// What the words of a name stand for.
struct NameHit: Sendable {
    var places: [PlaceReference] = []
    var companies: [CompanyReference] = []
    /// Whether no place or company bears just this name, but one that it can be short for.
    var isDerived = false
}

/// Finds names in a text, one look at each place where one may begin.
struct NameTrie: Sendable {
    private let trie: PhraseTrie<NameHit>
    /// Words for places of a level that may follow a name.
    private let levels: PhraseTrie<PlaceLevel>

    init(_ trie: PhraseTrie<NameHit>, levels: PhraseTrie<PlaceLevel>) {
        self.trie = trie
        self.levels = levels
    }

    func mentions(in units: [UInt16]) -> (places: [Mention], companies: [Mention]) {
        var places: [Mention] = []
        var companies: [Mention] = []
        for start in units.indices {
            var longest: (range: Range<Int>, hit: NameHit)?
            forEachName(in: units, at: start) { range, hit in
                if !hit.isDerived { add(range, hit, &places, &companies) }
                longest = (range, hit)
            }
            guard let longest else { continue }
            if longest.hit.isDerived { add(longest.range, longest.hit, &places, &companies) }
            if let level = leveled(longest.range, longest.hit, in: units) { places.append(level) }
        }
        return (places, companies)
    }

    private func add(
        _ range: Range<Int>, _ hit: NameHit, _ places: inout [Mention], _ companies: inout [Mention]
    ) {
        let isWeak = hit.isDerived && range.count == 2
        if !hit.places.isEmpty { places.append(Mention(.place, range, .place(.named(hit.places)), isWeak: isWeak)) }
        if !hit.companies.isEmpty {
            companies.append(Mention(.company, range, .company(.named(hit.companies)), isWeak: isWeak))
        }
    }

    /// The name with the word for a level behind it: 金域小区, "Jinyu estate", 兰山办事处.
    private func leveled(_ name: Range<Int>, _ hit: NameHit, in units: [UInt16]) -> Mention? {
        guard !hit.places.isEmpty else { return nil }
        var start = name.upperBound
        if start < units.count, units[start].isSpace { start += 1 }
        guard start < units.count else { return nil }
        var end = start
        var levels: [PlaceLevel] = []
        self.levels.forEachMatch(in: units, at: start) { range, level in
            if range.upperBound > end { levels = [] }
            end = range.upperBound
            levels.append(level)
        }
        let meant = levels.isEmpty ? [] : hit.places.filter { levels.contains($0.level) }
        return meant.isEmpty ? nil : Mention(.place, name.lowerBound..<end, .place(.named(meant)))
    }

    /// Calls `found` for each name that begins at `start`, shortest first. Spaces and signs between its parts, and
    /// tones behind its syllables, may be there or not.
    @inline(__always)
    private func forEachName(in units: [UInt16], at start: Int, _ found: (Range<Int>, NameHit) -> Void) {
        let first = NameSpelling.letter(units[start])
        guard var node = trie.root(first), start == 0 || !Self.isJoined(units, start) else { return }
        var end = start + 1
        var hasTones = false
        while true {
            for number in trie.payloads(of: node) {
                var last = end
                if hasTones, last < units.count, NameSpelling.isTone(units[last]) { last += 1 }
                if last == units.count || !Self.isJoined(units, last) { found(start..<last, trie.payload(number)) }
            }
            guard let step = step(from: node, in: units, at: end) else { return }
            node = step.node
            end = step.end
            hasTones = hasTones || step.isAfterTone
        }
    }

    private func step(
        from node: PhraseTrie<NameHit>.Node, in units: [UInt16], at end: Int
    ) -> (node: PhraseTrie<NameHit>.Node, end: Int, isAfterTone: Bool)? {
        var at = end
        var isAfterTone = false
        while at < units.count, at - end < 3 {
            if let next = trie.child(of: node, NameSpelling.letter(units[at])) { return (next, at + 1, isAfterTone) }
            if NameSpelling.isTone(units[at]), at == end, units[at - 1].isLatin {
                isAfterTone = true
            } else if !NameSpelling.isJoint(units[at]) {
                return nil
            }
            at += 1
        }
        return nil
    }

    /// Whether a Latin word or a number goes on over the border before `position`.
    @inline(__always)
    private static func isJoined(_ units: [UInt16], _ position: Int) -> Bool {
        let (one, other) = (units[position - 1], units[position])
        return one.isLatin && other.isLatin || one.isASCIIDigit && other.isASCIIDigit
    }
}

extension UInt16 {
    /// A Latin letter, with or without a tone.
    fileprivate var isLatin: Bool { NameSpelling.letter(self).isASCIILetter }
}

/// Collects names for a `NameTrie`.
struct NameTrieBuilder {
    enum Bearer {
        case place(Int32)
        case company(Int32)
    }

    private struct Entry {
        var bearer: Bearer
        var isDerived: Bool
    }

    private let places: [PlaceReference]
    private let companies: [CompanyReference]
    private var trie = PhraseTrieBuilder<Entry>()

    init(places: [PlaceReference], companies: [CompanyReference]) {
        self.places = places
        self.companies = companies
    }

    mutating func insert(_ forms: NameForms, _ bearer: Bearer) {
        for form in forms.exact { trie.insert(form, Entry(bearer: bearer, isDerived: false)) }
        for form in forms.derived { trie.insert(form, Entry(bearer: bearer, isDerived: true)) }
    }

    func build(_ words: NameWords) -> NameTrie {
        let single = places.map { [$0] }
        let trie = trie.build().grouped { entries in hit(entries, single) }
        return NameTrie(trie, levels: PhraseTrie(words.levels.map { (phrase: $0.word, payload: $0.level) }))
    }

    /// Those who bear a name count, not those whose names it may be short for.
    private func hit(_ entries: ArraySlice<Entry>, _ single: [[PlaceReference]]) -> NameHit {
        var hit = NameHit(isDerived: entries.allSatisfy(\.isDerived))
        for entry in entries where entry.isDerived == hit.isDerived {
            switch entry.bearer {
            case .place(let index) where hit.places.isEmpty: hit.places = single[Int(index)]
            case .place(let index): hit.places.append(places[Int(index)])
            case .company(let index): hit.companies.append(companies[Int(index)])
            }
        }
        return hit
    }
}
