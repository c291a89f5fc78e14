import Scripts
package import Vocabulary

/// Finds which of those who usually deal with an entry a text speaks of.
package struct OfficeWords: Sendable {
    private let words: PhraseTrie<Office>

    init(_ catalog: IntentCatalog) {
        words = PhraseTrie(
            catalog.shared.values.flatMap(\.offices).map { (phrase: Recognisers.fold($0.text), payload: $0.office) })
    }

    /// The highest one that is named; nil where none is.
    package func office(in text: String) -> Office? {
        let units = FoldedText(text).units
        var found: Set<Office> = []
        for start in units.indices { words.forEachMatch(in: units, at: start) { _, office in found.insert(office) } }
        return Office.allCases.last(where: found.contains)
    }
}
