import Dialogue
import Testing
import Understanding
import Vocabulary

@testable import guanjia_lab

@Suite("The score of slots")
struct SlotScoreTests {
    private func slots(_ texts: [String: String]) -> [String: SlotReading] {
        texts.mapValues { SlotReading(value: .text($0), text: $0, span: nil) }
    }

    /// Counts one row whose message is "lift broken".
    private func count(_ column: String, _ found: [String: String]) throws -> (score: SlotScore, wrong: [String]) {
        var score = SlotScore()
        let wrong = score.count(try SlotChoice.all(column), against: slots(found), in: "Lift broken")
        return (score, wrong)
    }

    private struct Row: Sendable {
        var column: String
        var found: [String: String]
        /// What is right, missed and wrong.
        var counts: [Int]
        var faults: [String] = []
    }

    private static let rows = [
        Row(column: "what=lift", found: ["what": "LIFT"], counts: [1, 0, 0]),
        Row(column: "what~if", found: ["what": "lift"], counts: [1, 0, 0]),
        Row(column: "what=lift", found: [:], counts: [0, 1, 0], faults: ["what"]),
        Row(column: "what=lift", found: ["what": "broken"], counts: [0, 1, 1], faults: ["what"]),
        Row(column: "what=door|lift", found: ["what": "lift"], counts: [1, 0, 0]),
        Row(column: "what=lift|part=lift", found: ["part": "lift", "what": "broken"], counts: [1, 0, 0]),
        Row(column: "what=lift;what~door", found: ["what": "lift"], counts: [1, 1, 0], faults: ["what"]),
        Row(column: "", found: ["what": "lift broken"], counts: [0, 0, 0]),
        Row(column: "", found: ["what": "LIFTBROKEN"], counts: [0, 0, 0]),
        Row(column: "", found: ["what": "door"], counts: [0, 0, 1], faults: ["what"]),
        Row(column: "", found: ["flag": ""], counts: [0, 0, 0]),
        Row(column: "what=lift", found: ["what": "lift", "where": "hall"], counts: [1, 0, 1], faults: ["where"]),
    ]

    @Test("tells right, missed and wrong apart", arguments: rows)
    private func counts(row: Row) throws {
        let (score, wrong) = try count(row.column, row.found)
        #expect([score.right, score.missed, score.wrong] == row.counts)
        #expect(wrong == row.faults)
    }

    @Test("finds a slot by its value's name where its text differs")
    func valueName() throws {
        var score = SlotScore()
        let slot = SlotReading(value: .category(.fireSafety), text: "消防", span: nil)
        _ = score.count(try SlotChoice.all("category=fire-safety;category~消"), against: ["category": slot], in: "消防")
        #expect(score.right == 2)
    }

    @Test("is taken over all rows together")
    func together() throws {
        var score = SlotScore()
        for (column, found) in [("a=x;b=y", ["a": "x"]), ("a=x", ["a": "y"]), ("a=x", ["a": "x"]), ("", ["c": "z"])] {
            _ = score.count(try SlotChoice.all(column), against: slots(found), in: "m")
        }
        #expect(score.precision == 0.5)
        #expect(score.recall == 0.5)
        #expect(score.f1 == 0.5)
    }

    @Test("weighs what is missed against what is wrong in F1")
    func harmonic() throws {
        let (score, _) = try count("a=x;b=y;c=z", ["a": "x"])
        #expect(score.precision == 1)
        #expect(score.fields["slot_recall"] == .double(0.3333))
        #expect(score.f1 == 0.5)
    }

    @Test("has no ratios where nothing is said")
    func nothing() {
        #expect(SlotScore().fields == ["slot_precision": .null, "slot_recall": .null, "slot_f1": .null])
    }
}
