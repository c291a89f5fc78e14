package import TextClassifier
import Vocabulary

/// How well categories are told, by cross-validation over the examples that say theirs.
package struct CategoryTrial: Sendable {
    package private(set) var cases = 0
    /// How many the keywords alone tell right.
    package private(set) var byKeywords = 0
    /// How many models of the other examples alone tell right.
    package private(set) var byExamples = 0
    /// How many both together tell right.
    package private(set) var byBoth = 0

    /// Takes `folds` trainings.
    ///
    /// - Throws: as training does; where there are fewer than two folds.
    package init(_ catalog: IntentCatalog, _ language: WordsLanguage, folds: Int = 5) throws(TrainingError) {
        let lessons = CategoryLessons(catalog, language)
        let lexicon = CategoryLexicon(catalog.categories)
        let samples = try CrossValidation.samples(
            lessons.examples, labels: lessons.categories.map(\.rawValue), options: CategoryModel.options, folds: folds)
        for (example, sample) in zip(lessons.examples, samples) {
            let truth = lessons.categories[sample.label]
            let totals = lexicon.totals(example.text)
            let chances = zip(lessons.categories, sample.probabilities).map { ($0, Double($1)) }
            cases += 1
            if CategoryLexicon.best(of: totals)?.category == truth { byKeywords += 1 }
            if chances.max(by: { $0.1 < $1.1 })?.0 == truth { byExamples += 1 }
            if CategoryJudge.decide(totals, chances)?.category == truth { byBoth += 1 }
        }
    }
}
