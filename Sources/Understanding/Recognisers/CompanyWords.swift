import Vocabulary

/// Names that end as property companies' names do and come near to a known one (易蒙物业 for 沂蒙物业).
///
/// Only near names count: what else stands before 物业 ("小区物业") is mostly no name at all.
struct CompanyWords: Sendable {
    private let endings: PhraseTrie<Bool>
    /// How many characters a Chinese name may have before its ending.
    private static let lengths = 2...6
    /// In longer messages, and beyond so many endings, a name that nobody bears is a part of the story.
    private static let longestMessage = 80
    private static let mostNames = 6

    init(_ shared: [SharedWords]) {
        let endings = Set(shared.flatMap(\.companyEndings).map(Recognisers.fold))
        self.endings = PhraseTrie(endings.map { (phrase: $0, payload: true) })
    }

    func mentions(in units: [UInt16], named: [Mention], gazetteer: Gazetteer) -> [Mention] {
        guard units.count <= Self.longestMessage else { return [] }
        let known = named.filter { $0.kind == .company && !$0.isWeak }
        return endings(in: units).filter { ending in !known.contains { $0.range.overlaps(ending) } }
            .prefix(Self.mostNames).compactMap { name(before: $0, in: units, gazetteer) }
    }

    /// The longest ending at each place where one begins; one inside of another is none.
    private func endings(in units: [UInt16]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for start in units.indices where start >= found.last?.upperBound ?? 0 {
            var longest: Range<Int>?
            endings.forEachMatch(in: units, at: start) { range, _ in longest = range }
            if let longest { found.append(longest) }
        }
        return found
    }

    private func name(before ending: Range<Int>, in units: [UInt16], _ gazetteer: Gazetteer) -> Mention? {
        let starts = NameStarts.before(ending, in: units, han: Self.lengths)
        let near = starts.compactMap { start in
            gazetteer.companyNearness(of: units[start..<ending.lowerBound]).map { (score: $0, start: start) }
        }
        guard let start = near.min(by: { ($0.score, $0.start) < ($1.score, $1.start) })?.start else { return nil }
        let range = start..<ending.upperBound
        let name = String(decoding: units[range], as: UTF16.self)
        let companies = gazetteer.nearestCompanies(to: units[range])
        return Mention(.company, range, .company(.unknown(name, near: companies)), isWeak: true)
    }
}
