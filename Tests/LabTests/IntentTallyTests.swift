import Dialogue
import Testing

@testable import guanjia_lab

@Suite("The tally of intents")
struct IntentTallyTests {
    private func tally(_ rows: [(wanted: String, read: String?)]) throws -> (IntentTally, [[String]]) {
        var tally = IntentTally()
        let faults = try rows.map { row in
            tally.count(
                try IntentCase(CaseLine(number: 1, text: "\(row.wanted)\ttext")), intent: row.read, slots: [:])
        }
        return (tally, faults)
    }

    @Test("keeps rows in scope and rows out of scope apart")
    func scopes() throws {
        let (tally, faults) = try tally([
            ("greet", "greet"), ("greet", nil), ("greet", "thanks"), ("greet|null", nil), ("null", nil),
            ("null", "greet"),
        ])
        let summary = tally.summary(perSecond: 9)
        #expect(summary["cases"] == .int(6))
        #expect(summary["intent_accuracy"] == .double(0.5))
        #expect(summary["oos_recall"] == .double(0.5))
        #expect(summary["per_second"] == .int(9))
        #expect(faults == [[], ["intent"], ["intent"], [], [], ["intent"]])
    }

    @Test("has no ratio where there are no such rows")
    func nothing() throws {
        let (tally, _) = try tally([("null", nil)])
        #expect(tally.summary(perSecond: 0)["intent_accuracy"] == .null)
        #expect(IntentTally().summary(perSecond: 0)["oos_recall"] == .null)
    }

    @Test("has the fields that contracts name, and no other")
    func fields() {
        let names = [
            "cases", "intent_accuracy", "oos_recall", "per_second", "slot_f1", "slot_precision", "slot_recall",
        ]
        #expect(IntentTally().summary(perSecond: 0).keys.sorted() == names)
    }
}
