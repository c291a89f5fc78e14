package import Vocabulary

/// What all intents share in one language.
package struct SharedWords: Sendable {
    package var rules: [String: SourceLine] = [:]
    package var lists: [String: [WordListValue]] = [:]
    package var skipWords: [String] = []
    /// Words for the speaker's own compound, and for the place last talked of.
    package var ownPlace: [String] = []
    package var there: [String] = []
    /// What makes an unknown name look like a place's.
    package var placeSuffixes: [String] = []
    /// What else people leave out at the end of a place's name.
    package var placeEndings: [String] = []
    /// What people put behind a place's name, or instead of its end, by level.
    package var placeWords: [PlaceLevel: [String]] = [:]
    package var companyEndings: [String] = []
    /// Words of every day that are never short for a name.
    package var commonWords: [String] = []
    /// Characters that may stand before a place's name; behind any other it may be the end of a longer one.
    package var nameBorders: [String] = []
    package var ticketWords: [String] = []
    /// Words behind which another problem may begin.
    package var also: [String] = []
    /// Words between two matters that are dealt with one after the other.
    package var then: [String] = []
    /// What stands between things that are named side by side.
    package var listing: [String] = []
    /// Words for an entry of a list by its place in it, from 1; 0 for the last one.
    package var ordinals: [(text: String, place: Int)] = []
    /// Words for the entry that was talked of last.
    package var inView: [String] = []
    /// What turns the words behind it into their opposite.
    package var negations: [String] = []
    /// What asks whether or how, rather than for the thing itself.
    package var doubts: [String] = []
    /// What a line ends in that asks.
    package var askingEnds: [String] = []
    /// What sounds so and yet asks for the thing.
    package var politeRequests: [String] = []
    /// What somebody says who needs a moment.
    package var waiting: [String] = []
    /// What people say before and after what they want, which changes nothing.
    package var courtesyStarts: [String] = []
    package var courtesyEnds: [String] = []
    /// What somebody says who does not know the answer.
    package var unsure: [String] = []
    /// What may stand around a detail that is all that a line says: 在, 里, "at".
    package var aroundDetails: [String] = []
    /// Words for those who usually deal with an entry.
    package var offices: [(text: String, office: Office)] = []
    package var feelings: [(text: String, feeling: Feeling)] = []
    package var locationWords = LocationWords()
    /// Words for a rating; nil for those that hold such a word and mean none.
    package var ratingWords: [(text: String, rating: Int?)] = []
    /// Words by which an offered choice is named: `support: [附议, 同一个问题]`.
    package var choices: [String: [String]] = [:]
    package var outOfScope: [SourceLine] = []
    /// Matters of citizens that other offices deal with.
    package var elsewhere: [SourceLine] = []
    package var style = StyleRules()
    package var replies: [String: SourceLine] = [:]
    package var suggestions: [String: [String]] = [:]
    /// The words for codes: `category.lift`, `state.registered`, …
    package var terms: [String: String] = [:]

    package init() {}
}

/// The words that name the parts of a location.
package struct LocationWords: Sendable {
    /// After the number: 号楼, 单元; by part (`building`, `unit`, `floor`, `room`).
    package var after: [String: [String]] = [:]
    /// Before the number: "building", "unit".
    package var before: [String: [String]] = [:]
    /// Spots that have no number: 地下车库, "north gate".
    package var spots: [String] = []
}

/// The keywords of one category in all languages.
package struct CategoryWords: Sendable {
    package var category: Category
    package var keywords: [(text: String, weight: Double)]
}

/// Words of danger to life.
package struct DangerWords: Sendable {
    package var danger: Danger
    package var words: [String]
    package var exceptions: [String]
}

/// `_shared/categories.yaml`
package struct CategoryVocabulary: Sendable {
    package var categories: [CategoryWords] = []
    package var urgent: [String] = []
    package var dangers: [DangerWords] = []
}
