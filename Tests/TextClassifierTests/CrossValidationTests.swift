import Testing
import TextClassifier

@Suite("Cross-validation")
struct CrossValidationTests {
    @Test("judges every example by a model that has not seen it")
    func unseen() throws {
        let samples = try CrossValidation.samples(Sample.examples, labels: Sample.labels, folds: 3)
        #expect(samples.count == Sample.examples.count)
        let factor = Calibration.factor(for: samples)
        let judged = samples.map { $0.judged(factor: factor, outOfScope: nil) }
        #expect(judged.filter { $0.truth == .right }.count > judged.count * 3 / 4)
        let whole = try LinearModel.train(Sample.examples, labels: Sample.labels)
        var scratch = Scratch()
        #expect(zip(samples, Sample.examples).contains { $0 != whole.sample($1, &scratch) })
    }

    @Test("needs two parts or more", arguments: [-1, 0, 1])
    func folds(folds: Int) {
        #expect(throws: TrainingError.badOption("folds")) {
            try CrossValidation.samples(Sample.examples, labels: Sample.labels, folds: folds)
        }
    }

    @Test("bears a label with one example only")
    func lonely() throws {
        let examples = [TrainingExample(text: "会议", label: 0), TrainingExample(text: "电梯", label: 1)]
        let samples = try CrossValidation.samples(examples, labels: ["a", "b"])
        #expect(samples.count == 2)
        #expect(Calibration.factor(for: samples).isFinite)
    }

    @Test("calibrates: the same labels, and probabilities that are neither timid nor rash")
    func calibrated() throws {
        let samples = try CrossValidation.samples(Sample.examples, labels: Sample.labels, folds: 3)
        let factor = Calibration.factor(for: samples)
        let plain = try LinearModel.train(Sample.examples, labels: Sample.labels)
        let calibrated = plain.calibrated(by: factor)
        for example in Sample.examples {
            #expect(calibrated.best(example.text).best.label == plain.best(example.text).best.label)
        }
        let judged = samples.map { $0.judged(factor: factor, outOfScope: nil) }
        let hoped = judged.reduce(0) { $0 + $1.probability } / Float(judged.count)
        let right = Float(judged.filter { $0.truth == .right }.count) / Float(judged.count)
        #expect(abs(hoped - right) < 0.15)
    }

    @Test("finds no factor where there is nothing to find it from")
    func nothing() { #expect(Calibration.factor(for: []) == 1) }
}

@Suite("A guess in scope")
struct InScopeGuessTests {
    static let cases: [([Float], Int?, Int, Float)] = [
        ([0.2, 0.5, 0.3], nil, 1, 0.5), ([0.2, 0.3, 0.5], 2, 1, 0), ([0.2, 0.5, 0.3], 2, 1, 0.5),
        ([0.1, 0.4, 0.5], 0, 2, 0.5), ([0.6, 0.1, 0.3], 0, 2, 0), ([0.5, 0.5], nil, 0, 0.5),
    ]

    @Test("is the likeliest label, and worth nothing where none is likelier", arguments: cases)
    func guess(probabilities: [Float], outOfScope: Int?, label: Int, probability: Float) {
        let guess = InScopeGuess(probabilities, outOfScope: outOfScope)
        #expect(guess.label == label && guess.probability == probability)
    }

    @Test("is right, wrong, or of a text that is out of scope")
    func truth() {
        let guess = InScopeGuess([0.1, 0.7, 0.2], outOfScope: 0)
        let judged = [1, 2, 0].map { Threshold.Judged(guess, label: $0, outOfScope: 0).truth }
        #expect(judged == [.right, .wrong, .outOfScope])
    }
}
