import Testing
import TextClassifier

@Suite("A linear model")
struct LinearModelTests {
    let model: LinearModel

    init() throws {
        model = try LinearModel.train(Sample.examples, labels: Sample.labels)
    }

    @Test(
        "knows new sentences by their parts",
        arguments: [
            ("三号楼电梯坏了", "repair"), ("厨房漏水", "repair"), ("the light is broken", "repair"), ("评分是多少", "rating"),
            ("小区排名", "rating"),
            ("what rating has my compound", "rating"), ("明天召开会议", "meeting"), ("schedule a joint meeting", "meeting"),
        ])
    func knows(text: String, label: String) {
        #expect(model.best(text).best.label == label)
    }

    @Test("gives probabilities in the order of its labels", arguments: Sample.examples)
    func probabilities(example: TrainingExample) {
        let scores = model.scores(example.text)
        #expect(scores.count == Sample.labels.count)
        #expect(scores.allSatisfy { $0 >= 0 && $0 <= 1 })
        #expect(abs(scores.reduce(0, +) - 1) < 0.0001)
        #expect(scores.max() == scores[example.label])
    }

    @Test("names the runner-up", arguments: ["电梯评分", "meeting", "", "你好"])
    func runnerUp(text: String) {
        let (best, runnerUp) = model.best(text)
        let falling = model.scores(text).sorted(by: >)
        #expect(best.probability == falling[0])
        #expect(runnerUp.probability == falling[1])
        #expect(best.label != runnerUp.label)
    }

    @Test(
        "finds gibberish less likely than anything it has learnt",
        arguments: ["", "qwxz vbnk", "鑫龘靐", "🙂🙂", "?!。", "ππππ"])
    func gibberish(text: String) {
        let learnt = Sample.examples.map { model.best($0.text).best.probability }
        let threshold = Threshold.chosen(
            for: learnt.map { .init(probability: $0, truth: .right) } + [.init(probability: 0.4, truth: .outOfScope)],
            .accuracyAndRecall(weight: 1))
        #expect(!threshold.accepts(model.best(text).best.probability))
        #expect(learnt.allSatisfy { threshold.accepts($0) })
    }

    @Test("pays no heed to case, apostrophes and which digits a number has")
    func sameWords() {
        #expect(model.scores("What's the RATING of 12") == model.scores("whats the rating of 34"))
    }

    @Test("pays no heed to spaces between ideographs")
    func spaces() {
        #expect(model.scores("电梯 又停 了") == model.scores("电梯又停了"))
    }

    @Test(
        "knows words in spite of typing errors",
        arguments: [
            ("teh lfit is brokn", "repair"), ("shcedule a metting", "meeting"), ("whatt is the raitng", "rating"),
            ("schedulea meeting", "meeting"), ("电电梯坏", "repair"), ("我小区们评分", "rating"),
        ])
    func typingErrors(text: String, label: String) {
        #expect(model.best(text).best.label == label)
    }

    @Test("reads one text after another as if each were the first")
    func scratch() {
        var scratch = Scratch()
        for text in Sample.examples.map(\.text) + Self.hostile + Sample.examples.map(\.text) {
            model.read(text, &scratch)
            #expect(scratch.probabilities == model.scores(text))
        }
    }

    static let hostile: [[UInt16]] = [
        [], [0xD800], [0xDC00, 0xD800], [0], Array(repeating: 0x7535, count: 8192), Array(repeating: 0x61, count: 8192),
        (0..<8192).map { UInt16(truncatingIfNeeded: $0 &* 7919) }, Array(repeating: 0x20, count: 8192),
        Array(repeating: 0xFFFF, count: 9),
    ]

    @Test("answers whatever it is asked", arguments: hostile)
    func survives(text: [UInt16]) {
        #expect(model.scores(text).allSatisfy { $0.isFinite && $0 >= 0 && $0 <= 1 })
    }
}
