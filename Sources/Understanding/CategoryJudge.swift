import Foundation
import Vocabulary

/// Decides what a message is about, by its keywords and by what the examples teach.
struct CategoryJudge {
    let lexicon: CategoryLexicon
    /// Holds the model, which is read from its file when it is first asked.
    let words: CompiledWords

    /// How much a keyword's weight counts beside the model's belief.
    private static let trust = 1.5
    /// Without a keyword, how sure the model must be for nobody to be asked.
    private static let sure = 0.6

    /// The category, and the words that say so where a keyword does; nil where neither keywords nor examples tell.
    func decide(_ units: [UInt16]) -> (category: Category, range: Range<Int>?)? {
        Self.decide(lexicon.totals(units), words.categories.chances(units))
    }

    /// - Parameter chances: how likely each category is to the model; empty where there is none.
    static func decide(
        _ totals: [CategoryLexicon.Total], _ chances: [(category: Category, chance: Double)]
    ) -> (category: Category, range: Range<Int>?)? {
        let ranked = chances.map { category, chance in
            let keywords = totals.first { $0.category == category }?.score ?? 0
            return (category: category, chance: chance, score: log(max(chance, unlikely)) + trust * keywords)
        }
        if let best = ranked.max(by: { $0.score < $1.score }) {
            let words = totals.first { $0.category == best.category }
            if words != nil || best.chance >= sure { return (best.category, words?.range) }
        }
        return CategoryLexicon.best(of: totals).map { ($0.category, $0.range) }
    }

    private static let unlikely = 1e-6
}
