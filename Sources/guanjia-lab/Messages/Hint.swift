import Vocabulary

/// A data set's guess, by keyword, at what a message is about.
struct Hint: Sendable, Equatable {
    /// The categories that agree with it.
    let categories: Set<Category>

    private static let words: [String: Set<Category>] = [
        "elevator": [.lift], "rubbish": [.cleaning], "water_power_gas": [.water, .power, .gas],
        "owners_committee": [.other], "other_community": [.other],
    ]

    /// A word of the table above, or a category whose hyphens are written as underscores; nil for another.
    init?(_ word: String) {
        let category = Category(rawValue: String(word.map { $0 == "_" ? "-" : $0 }))
        guard let categories = Self.words[word] ?? category.map({ [$0] }) else { return nil }
        self.categories = categories
    }
}
