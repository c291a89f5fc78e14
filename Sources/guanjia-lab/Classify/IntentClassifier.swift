import TextClassifier

/// A model of texts with a threshold below which it says nothing.
struct IntentClassifier {
    let model: LinearModel
    private(set) var threshold = Threshold(probability: 0)
    /// The label of texts that are out of scope, where it has seen some.
    private let outOfScope: Int?
    private var scratch = Scratch()

    private static let nothing = "-"

    /// Well above half of what is out of scope shall be rejected, also where other texts are a little harder; a fixed
    /// share is steadier than the best sum, which a handful of texts decides.
    private static let objective = Threshold.Objective.accuracy(recallAtLeast: 0.65)

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
