import TextClassifier

/// A model of texts with a threshold below which it says nothing.
struct IntentClassifier {
    let model: LinearModel
    private(set) var threshold = Threshold(probability: 0)
    /// The label of texts that are out of scope, where it has seen some.
    private let outOfScope: Int?
    private var scratch = Scratch()

    private static let nothing = "-"

    /// How much recall is worth beside accuracy: the threshold rises as long as 1 % of the in-scope texts buys more
    /// than a third of those out of scope.
    private static let objective = Threshold.Objective.accuracyAndRecall(weight: 0.03)

    static var options: TrainingOptions {
        var options = TrainingOptions()
        options.runs = 4
        return options
    }

    /// Learns from `training`; probabilities and threshold are fixed on `validation`, whose texts teach nothing else.
    init(_ training: [ClassifyCase], validation: [ClassifyCase]) throws(TrainingError) {
        let hasNothing = training.contains { $0.intent == nil }
        let labels = Set(training.compactMap(\.intent)).sorted() + (hasNothing ? [Self.nothing] : [])
        let positions = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        outOfScope = hasNothing ? labels.count - 1 : nil
        func examples(_ cases: [ClassifyCase]) -> [TrainingExample] {
            cases.compactMap { row in
                positions[row.intent ?? Self.nothing].map { TrainingExample(text: row.units, label: $0) }
            }
        }
        let raw = try LinearModel.train(examples(training), labels: labels, options: Self.options)
        var scratch = Scratch()
        let samples = examples(validation).map { raw.sample($0, &scratch) }
        model = raw.calibrated(by: Calibration.factor(for: samples))
        threshold = Threshold.chosen(for: validation.map { judged($0) }, Self.objective)
    }

    /// nil where it says nothing.
    mutating func intent(of row: ClassifyCase) -> String? {
        let guess = guess(row)
        return threshold.accepts(guess.probability) ? model.labels[guess.label] : nil
    }

    private mutating func guess(_ row: ClassifyCase) -> InScopeGuess {
        model.read(row.units, &scratch)
        return InScopeGuess(scratch.probabilities, outOfScope: outOfScope)
    }

    private mutating func judged(_ row: ClassifyCase) -> Threshold.Judged {
        let guess = guess(row)
        guard let intent = row.intent else { return .init(probability: guess.probability, truth: .outOfScope) }
        return .init(probability: guess.probability, truth: model.labels[guess.label] == intent ? .right : .wrong)
    }
}
