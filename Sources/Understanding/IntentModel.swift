import Scripts
import TextClassifier

/// What the examples teach about messages that fit no sentence.
struct IntentModel: Sendable {
    /// The label of messages that are none of the intents.
    private static let outOfScope = "-"

    private let model: LinearModel?

    /// Trains from all examples of one language; without examples of two kinds nothing is ever recognised.
    init(_ catalog: IntentCatalog, _ language: WordsLanguage) {
        var labels = [Self.outOfScope]
        var examples: [TrainingExample] = (catalog.shared[language]?.outOfScope ?? []).map {
            TrainingExample(text: FoldedText($0.text).units, label: 0)
        }
        for intent in catalog.intents {
            let own = intent.words[language]?.examples ?? []
            guard !own.isEmpty else { continue }
            labels.append(intent.name)
            examples += own.map { TrainingExample(text: FoldedText($0.text).units, label: labels.count - 1) }
        }
        model = try? LinearModel.train(examples, labels: labels)
    }

    /// The intents by how likely each is, best first, each at least `floor`.
    func ranking(of text: FoldedText, floor: Double) -> [Alternative] {
        guard let model else { return [] }
        let scores = model.scores(text.units)
        return zip(model.labels, scores).compactMap { label, score in
            label != Self.outOfScope && Double(score) >= floor
                ? Alternative(intent: label, confidence: Double(score)) : nil
        }.sorted { $0.confidence > $1.confidence }
    }
}
