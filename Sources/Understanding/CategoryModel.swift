import Foundation
import Scripts
import TextClassifier
import Vocabulary

/// What the examples teach about categories: for messages whose keywords are few, or speak for several.
struct CategoryModel: Sendable {
    private let model: LinearModel?
    private let scratches = ScratchPool()
    private let categories: [Category]

    /// Takes the model of this catalog's examples from the shelf, or trains it and puts it there; without examples of
    /// two categories it knows nothing.
    init(_ catalog: IntentCatalog, _ language: WordsLanguage, shelf: Shelf) {
        let lessons = CategoryLessons(catalog, language)
        categories = lessons.categories
        model = LinearModel.kept(
            on: shelf, as: "category-\(language.rawValue)", lessons.examples, labels: categories.map(\.rawValue),
            options: Self.options)
    }

    static let options = TrainingOptions()

    /// How likely each category is; empty where nothing was learnt.
    func chances(_ units: [UInt16]) -> [(category: Category, chance: Double)] {
        guard let model else { return [] }
        return scratches.use { scratch in
            model.read(units, &scratch)
            return zip(categories, scratch.probabilities).map { ($0, Double($1)) }
        }
    }
}

/// The examples that say what category they are of.
struct CategoryLessons {
    private(set) var categories: [Category] = []
    private(set) var examples: [TrainingExample] = []

    init(_ catalog: IntentCatalog, _ language: WordsLanguage) {
        var labels: [Category: Int] = [:]
        for (text, category) in Self.labelled(catalog, language) {
            let label = labels[category] ?? categories.count
            if label == categories.count { categories.append(category) }
            labels[category] = label
            examples.append(TrainingExample(text: FoldedText(text).units, label: label))
        }
    }

    private static func labelled(
        _ catalog: IntentCatalog, _ language: WordsLanguage
    ) -> [(text: String, category: Category)] {
        catalog.intents.flatMap { intent -> [(String, Category)] in
            let names = Set(intent.slots.filter { $0.kind == .category }.map(\.name))
            return (intent.words[language]?.examples ?? []).compactMap { example in
                for case (let name, .equals(let text)) in example.slots where names.contains(name) {
                    return Category(rawValue: text).map { (example.text, $0) }
                }
                return nil
            }
        }
    }
}

extension LinearModel {
    /// The model of these examples as it lies on the shelf, or trained and put there; nil where there is nothing to
    /// choose between.
    static func kept(
        on shelf: Shelf, as name: String, _ examples: [TrainingExample], labels: [String], options: TrainingOptions
    ) -> LinearModel? {
        guard labels.count > 1 else { return nil }
        let key = key(of: examples, labels: labels, options: options)
        if let bytes = shelf.load(name), let known = try? LinearModel(decoding: bytes, key: key) { return known }
        guard let model = try? train(examples, labels: labels, options: options) else { return nil }
        shelf.store(name, model.encoded(key: key))
        return model
    }
}

/// Decides what a message is about, by its keywords and by what the examples teach.
struct CategoryJudge {
    let lexicon: CategoryLexicon
    let model: CategoryModel

    /// How much a keyword's weight counts beside the model's belief.
    private static let trust = 1.5
    /// Without a keyword, how sure the model must be for nobody to be asked.
    private static let sure = 0.6

    /// The category, and the words that say so where a keyword does; nil where neither keywords nor examples tell.
    func decide(_ units: [UInt16]) -> (category: Category, range: Range<Int>?)? {
        Self.decide(lexicon.totals(units), model.chances(units))
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
