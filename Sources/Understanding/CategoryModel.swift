import Scripts
import TextClassifier
import Vocabulary

/// What the examples teach about categories: for messages whose keywords are few, or speak for several.
final class CategoryModel: Sendable {
    private let model: LinearModel?
    private let scratches = ScratchPool()
    private let categories: [Category]

    /// Takes the model of this catalog's examples from the shelf, or trains it and puts it there; without examples of
    /// two categories it knows nothing.
    init(_ catalog: IntentCatalog, _ language: WordsLanguage, shelf: Shelf) {
        let lessons = CategoryLessons(catalog, language)
        categories = lessons.categories
        guard categories.count > 1 else {
            model = nil
            return
        }
        let (examples, labels) = (lessons.examples, categories.map(\.rawValue))
        let key = LinearModel.key(of: examples, labels: labels, options: Self.options)
        model = LinearModel.kept(on: shelf, as: "category-\(language.rawValue)", key: key) { () throws(TrainingError) in
            try LinearModel.train(examples, labels: labels, options: Self.options)
        }
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
