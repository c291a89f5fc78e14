import Scripts
import Understanding
import Vocabulary

/// What a talk listens for besides intents, made ready once for all talks of a catalog.
struct TalkWords: Sendable {
    let doubts: DoubtWords
    /// What may stand around a detail that is all that a line says.
    let aroundDetails: SmallWords
    /// What may stand around a problem named besides another: 还有, "and".
    let aroundProblems: SmallWords
    /// The ends of places' names that people leave out: 街道, 社区, "County".
    let placeEndings: [String]
    /// The words for a choice by its key (`Choice.words`), in lower case.
    private let choices: [String: [String]]
    /// The same without spaces and signs.
    private let bareChoices: [String: Set<[UInt16]>]
    private let categories: [Category: [String]]
    private let longestChoice: Int

    init(_ catalog: IntentCatalog) {
        let shared = Array(catalog.shared.values)
        doubts = DoubtWords(catalog)
        aroundDetails = SmallWords(shared.flatMap(\.aroundDetails))
        aroundProblems = SmallWords(shared.flatMap { $0.also + $0.then + $0.listing + $0.aroundDetails })
        placeEndings = Array(shared.flatMap(\.placeWords.values).joined())
        choices = shared.reduce(into: [:]) { all, words in
            all.merge(words.choices.mapValues { $0.map { $0.lowercased() } }) { $0 + $1 }
        }
        bareChoices = choices.mapValues { Set($0.map(\.utf16.words)) }
        longestChoice = bareChoices.values.joined().map(\.count).max() ?? 0
        let named = Category.allCases.map { category in
            (category, shared.compactMap { $0.terms["category." + category.rawValue]?.lowercased() })
        }
        categories = Dictionary(uniqueKeysWithValues: named)
    }

    /// The words by which a choice is named besides its label.
    func words(for choice: Choice) -> [String] { choice.words.flatMap { choices[$0] } ?? [] }

    /// What a choice is called, in lower case.
    func names(of choice: Choice) -> [String] {
        switch choice.label {
        case .place(let place): [place.name.hans.lowercased(), place.name.en.lowercased()]
        case .company(let company): [company.name.hans.lowercased(), company.name.en.lowercased()]
        case .category(let category): categories[category] ?? []
        default: []
        }
    }

    /// Whether folded words are a category's own name, which tells no more than the category.
    func nameCategory(_ said: String) -> Bool { categories.values.contains { $0.contains(said) } }

    /// The option one of whose own words is all that the line says.
    func saidOutright(_ options: [Choice], in line: FoldedText) -> Choice? {
        guard options.contains(where: { $0.words != nil }) else { return nil }
        let said = line.units.words
        guard said.count <= longestChoice else { return nil }
        // As it was written, too: sounds may have been put right that were no errors.
        let written = FoldedText(line.original).units.words
        return options.first { option in
            guard let words = option.words.flatMap({ bareChoices[$0] }) else { return false }
            return words.contains(said) || words.contains(written)
        }
    }
}

extension Sequence<UInt16> {
    /// Without white space and signs.
    fileprivate var words: [UInt16] { filter(\.isWord) }
}
