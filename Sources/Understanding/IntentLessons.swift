import Scripts
import TextClassifier
import Vocabulary

/// What a language's model is trained from.
struct IntentLessons {
    /// The label of messages that are none of the intents.
    static let outOfScope = "-"
    /// The label of matters that other offices deal with.
    static let elsewhere = ">"

    private(set) var labels: [String] = []
    private var texts: [(text: String, label: Int)] = []
    /// What decides how texts are described to the model.
    private let vocabulary: [String]

    init(_ catalog: IntentCatalog, _ language: WordsLanguage) {
        let shared = catalog.shared.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
        var vocabulary = catalog.categories.categories.flatMap { $0.keywords.map(\.text) }
        for danger in catalog.categories.dangers { vocabulary += danger.words + danger.exceptions }
        for words in shared { vocabulary += words.ownPlace + words.there + words.placeSuffixes }
        self.vocabulary = vocabulary
        add(Self.outOfScope, (catalog.shared[language]?.outOfScope ?? []).map(\.text))
        add(Self.elsewhere, (catalog.shared[language]?.elsewhere ?? []).map(\.text))
        for intent in catalog.intents { add(intent.name, intent.words[language]?.examples.map(\.text) ?? []) }
    }

    private mutating func add(_ label: String, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        self.texts += texts.map { ($0, labels.count) }
        labels.append(label)
    }

    /// - Parameter describe: a text's units with what is known of it besides its words.
    func examples(_ describe: (FoldedText) -> [UInt16]) -> [TrainingExample] {
        texts.map { TrainingExample(text: describe(FoldedText($0.text)), label: $0.label) }
    }

    /// All examples, folded.
    var folded: [[UInt16]] { texts.map { FoldedText($0.text).units } }

    /// Another number where anything that the model is made from has changed.
    func key(options: TrainingOptions) -> UInt64 {
        let written = texts.map { TrainingExample(text: Array($0.text.utf16), label: $0.label) }
        let words = vocabulary.map { TrainingExample(text: Array($0.utf16), label: 0) }
        return LinearModel.key(of: written + words, labels: labels, options: options)
    }
}
