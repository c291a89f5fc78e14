import Testing
import TextClassifier

@Suite("Training")
struct TrainingTests {
    @Test("gives the same model every time")
    func deterministic() throws {
        let first = try LinearModel.train(Sample.examples, labels: Sample.labels)
        let second = try LinearModel.train(Sample.examples, labels: Sample.labels)
        #expect(first.encoded() == second.encoded())
    }

    static let refusals: [([TrainingExample], [String], TrainingError)] = [
        ([], ["a", "b"], .noExamples),
        ([TrainingExample(text: "x", label: 0)], ["a"], .tooFewLabels),
        ([TrainingExample(text: "x", label: 0)], ["a", "b"], .labelWithoutExamples("b")),
        ([TrainingExample(text: "x", label: 0)], ["a", "a"], .duplicateLabel("a")),
        ([TrainingExample(text: "x", label: 2)], ["a", "b"], .unknownLabel(example: 0, label: 2)),
        ([TrainingExample(text: "x", label: -1)], ["a", "b"], .unknownLabel(example: 0, label: -1)),
    ]

    @Test("refuses what it cannot learn from", arguments: refusals)
    func refuses(examples: [TrainingExample], labels: [String], error: TrainingError) {
        #expect(throws: error) { try LinearModel.train(examples, labels: labels) }
    }

    @Test(
        "refuses options outside their limits",
        arguments: [
            { $0.tokens = 0 }, { $0.tokens = 4 }, { $0.characters = 5 }, { $0.reach = 33 }, { $0.reach = -1 },
            { $0.minimumExamples = 0 }, { $0.maximumFeatures = 0 }, { $0.passes = 0 }, { $0.runs = 0 },
            { $0.rate = 0 }, { $0.rate = .nan }, { $0.dropout = 1 }, { $0.smoothing = -0.1 },
            { $0.sharpness = 0 }, { $0.typingErrors = -1 },
        ] as [@Sendable (inout TrainingOptions) -> Void])
    func refusesOptions(change: @Sendable (inout TrainingOptions) -> Void) {
        var options = TrainingOptions()
        change(&options)
        #expect(throws: TrainingError.self) {
            try LinearModel.train(Sample.examples, labels: Sample.labels, options: options)
        }
    }

    @Test("keeps no more features than it may, and still learns")
    func fewFeatures() throws {
        var options = TrainingOptions()
        options.maximumFeatures = 40
        let small = try LinearModel.train(Sample.examples, labels: Sample.labels, options: options)
        let whole = try LinearModel.train(Sample.examples, labels: Sample.labels)
        #expect(small.encoded().count < whole.encoded().count)
        #expect(small.best("schedule a meeting").best.label == "meeting")
    }

    @Test("copes with empty texts among the examples")
    func emptyTexts() throws {
        let examples = [TrainingExample(text: "", label: 0), TrainingExample(text: "会议", label: 1)]
        let model = try LinearModel.train(examples, labels: ["nothing", "meeting"])
        #expect(model.best("会议").best.label == "meeting")
        #expect(model.best("").best.label == "nothing")
    }

    @Test("copes with nothing but empty texts")
    func onlyEmptyTexts() throws {
        let examples = [TrainingExample(text: "", label: 0), TrainingExample(text: "", label: 1)]
        let model = try LinearModel.train(examples, labels: ["a", "b"])
        #expect(model.scores("anything").allSatisfy { $0.isFinite })
    }

    @Test("knows words with errors that it has made itself", arguments: [1, 2])
    func typingErrors(variants: Int) throws {
        var options = TrainingOptions()
        options.typingErrors = variants
        let plain = try LinearModel.train(Sample.examples, labels: Sample.labels)
        let hardened = try LinearModel.train(Sample.examples, labels: Sample.labels, options: options)
        #expect(hardened.encoded() != plain.encoded())
        for (text, label) in [("teh lfit is brokn", "repair"), ("shcedule ametting", "meeting"), ("评评分", "rating")] {
            #expect(hardened.best(text).best.label == label)
        }
    }
}
