import Governance
import Testing
import Vocabulary

@Suite("Scoring")
struct ScoringTests {
    /// Two classes of two items: 40 + 20 and 30 + 10 points; C02-01 is a safety item.
    private static let standard = Standard(classes: [
        StandardClass(code: "C01", name: name("a"), items: [item("C01-01", 4000, 1000), item("C01-02", 2000, 500)]),
        StandardClass(
            code: "C02", name: name("b"), items: [item("C02-01", 3000, 1500, veto: true), item("C02-02", 1000, 250)]),
    ])

    private static func name(_ text: String) -> LocalName { LocalName(hans: text, hant: text, en: text) }

    private static func item(_ code: String, _ points: Int, _ deduct: Int, veto: Bool = false) -> StandardItem {
        StandardItem(
            code: code, hans: code, en: code, points: points, deductPerFault: deduct, maxDeduct: points,
            evidence: .photo, isSafetyVeto: veto)
    }

    @Test(
        "an inspection loses faults times deduction, at most the item's points",
        arguments: [
            ([:], 10_000), (["C01-01": 1], 9000), (["C01-01": 4], 6000), (["C01-01": 99], 6000),
            (["C01-01": 1, "C02-02": 2], 8500), (["C99-01": 5], 10_000), (["C01-01": 0], 10_000),
            (["C01-01": Int.max], 6000), (["C01-01": -3], 10_000),
            (["C01-01": 9, "C01-02": 9, "C02-01": 9, "C02-02": 9], 0),
        ] as [([String: Int], Int)])
    func inspection(faults: [String: Int], score: Int) {
        #expect(Scoring.inspect(faults: faults, standard: Self.standard).score == score)
    }

    @Test("what does not apply counts neither way")
    func normalised() {
        let found = Scoring.inspect(
            faults: ["C01-01": 1, "C02-01": 2], absent: ["C02"], standard: Self.standard)
        // 50 of the 60 points that apply, rounded.
        #expect(found.score == 8333)
        #expect(!found.isVetoed)
        #expect(found.lost.map(\.itemCode) == ["C01-01"])
    }

    @Test("a safety item vetoes only when it has failed altogether", arguments: [(1, false), (2, true), (3, true)])
    func veto(faults: Int, isVetoed: Bool) {
        #expect(Scoring.inspect(faults: ["C02-01": faults], standard: Self.standard).isVetoed == isVetoed)
    }

    @Test("losses come biggest first, then by code")
    func lossOrder() {
        let lost = Scoring.inspect(
            faults: ["C02-02": 2, "C01-02": 1, "C01-01": 1], standard: Self.standard
        ).lost
        #expect(lost.map(\.itemCode) == ["C01-01", "C01-02", "C02-02"])
        #expect(lost.map(\.points) == [1000, 500, 500])
    }

    @Test("an empty standard scores nothing")
    func emptyStandard() {
        #expect(Scoring.inspect(faults: [:], standard: Standard(classes: [])).score == 0)
    }

    @Test(
        "the total weighs the components and rounds halves up",
        arguments: [
            (ScoreComponents(inspection: 10_000, satisfaction: 10_000, handling: 10_000, disclosure: 10_000), 10_000),
            (ScoreComponents(inspection: 9000, satisfaction: 8000, handling: 7000, disclosure: 6000), 8250),
            (ScoreComponents(inspection: 0, satisfaction: 0, handling: 0, disclosure: 5), 1),
            (ScoreComponents(inspection: 0, satisfaction: 0, handling: 0, disclosure: 4), 0),
        ])
    func total(parts: ScoreComponents, score: Int) {
        #expect(Scoring.total(parts, weights: AssessmentRules.Weights()) == score)
    }

    @Test(
        "equal scores rank equal, and the next rank counts them all",
        arguments: [
            ([], []), ([50], [1]), ([90, 90, 80], [1, 1, 3]), ([80, 90, 90], [3, 1, 1]), ([1, 2, 3], [3, 2, 1]),
            ([7, 7, 7], [1, 1, 1]),
        ] as [([Int], [Int])])
    func ranks(scores: [Int], ranks: [Int]) {
        #expect(Scoring.ranks(scores) == ranks)
    }
}
