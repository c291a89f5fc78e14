import Vocabulary

/// What is known of how people shorten and stretch names, folded.
package struct NameWords: Sendable {
    /// What people leave out at the end of a place's name (小区, 花园, "garden").
    var endings = NameEndings([])
    /// What people put there instead, or behind it, with the levels of place that it may speak of.
    var levels: [(word: [UInt16], level: PlaceLevel)] = []
    /// What stands behind the name of a property company (物业, 物业服务有限公司).
    var companyEndings = NameEndings([])
    /// Short forms that are words of every day and therefore no names (阳光, "women").
    var common = PhraseTrie<Bool>()

    package init() {}

    package init(_ catalog: IntentCatalog) {
        let all = catalog.shared.values
        endings = NameEndings(all.flatMap { $0.placeSuffixes + $0.placeEndings }.map(Self.key))
        companyEndings = NameEndings(all.flatMap(\.companyEndings).map(Self.key))
        common = PhraseTrie(all.flatMap(\.commonWords).map { (phrase: Self.key($0), payload: true) })
        for shared in all {
            for (level, words) in shared.placeWords.sorted(by: { $0.key < $1.key }) {
                levels += words.map { (Self.key($0), level) }
            }
        }
    }

    private static func key(_ text: String) -> [UInt16] { NameSpelling.key(Recognisers.fold(text)) }
}

/// What names may end in.
struct NameEndings: Sendable {
    let words: [[UInt16]]
    private let backwards: PhraseTrie<Bool>

    init(_ words: [[UInt16]]) {
        self.words = Array(Set(words))
        backwards = PhraseTrie(self.words.map { (phrase: Array($0.reversed()), payload: true) })
    }

    func contains(_ word: [UInt16]) -> Bool { backwards.contains(word.reversed()) }

    /// What stands before the longest ending of `name`; nil where it has none or is one.
    func stripped(from name: [UInt16]) -> [UInt16]? {
        guard let last = name.last, var node = backwards.root(last) else { return nil }
        var (at, longest) = (name.count - 1, name.count)
        while true {
            if at > 0, !backwards.payloads(of: node).isEmpty { longest = at }
            guard at > 1, let next = backwards.child(of: node, name[at - 1]) else { break }
            node = next
            at -= 1
        }
        return longest < name.count ? Array(name[..<longest]) : nil
    }
}
