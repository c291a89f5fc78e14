import Testing
import TextClassifier

@Suite("A threshold")
struct ThresholdTests {
    private static func judged(_ truth: Threshold.Judged.Truth, _ probabilities: Float...) -> [Threshold.Judged] {
        probabilities.map { Threshold.Judged(probability: $0, truth: truth) }
    }

    @Test("lies between what it parts")
    func parts() {
        let all = Self.judged(.right, 0.9, 0.8, 0.7) + Self.judged(.outOfScope, 0.3, 0.1)
        let threshold = Threshold.chosen(for: all, .accuracyAndRecall(weight: 1))
        #expect(threshold.probability > 0.3 && threshold.probability < 0.7)
        #expect(threshold.accepts(0.7) && !threshold.accepts(0.3))
    }

    @Test("gives up accuracy only for the recall asked of it")
    func recall() {
        let all = Self.judged(.right, 0.9, 0.6, 0.4) + Self.judged(.outOfScope, 0.7, 0.5)
        let half = Threshold.chosen(for: all, .accuracy(recallAtLeast: 0.5))
        #expect(half.accepts(0.6) && !half.accepts(0.5))
        let whole = Threshold.chosen(for: all, .accuracy(recallAtLeast: 1))
        #expect(whole.accepts(0.9) && !whole.accepts(0.7))
        #expect(Threshold.chosen(for: all, .accuracy(recallAtLeast: 0)).accepts(0.4))
    }

    @Test("weighs recall as it is told")
    func weight() {
        let all = Self.judged(.right, 0.9, 0.3) + Self.judged(.outOfScope, 0.6, 0.5)
        #expect(Threshold.chosen(for: all, .accuracyAndRecall(weight: 0.1)).accepts(0.3))
        #expect(!Threshold.chosen(for: all, .accuracyAndRecall(weight: 2)).accepts(0.6))
    }

    @Test("never parts equal guesses")
    func equals() {
        let all = Self.judged(.right, 1, 1) + Self.judged(.outOfScope, 1)
        let strict = Threshold.chosen(for: all, .accuracy(recallAtLeast: 1))
        #expect(!strict.accepts(1))
        #expect(Threshold.chosen(for: all, .accuracyAndRecall(weight: 0.5)).accepts(1))
    }

    @Test("accepts everything where there is nothing to learn from", arguments: [[], judged(.outOfScope, .nan)])
    func nothing(all: [Threshold.Judged]) {
        #expect(Threshold.chosen(for: all, .accuracyAndRecall(weight: 1)).accepts(0))
    }
}
