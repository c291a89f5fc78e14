import Dialogue
import Testing
import Vocabulary

@testable import guanjia_lab

@Suite("The tally of messages")
struct MessageTallyTests {
    private func message(_ hint: String? = nil) throws -> MessageCase {
        let hint = hint.map { #","hint":"\#($0)""# } ?? ""
        return try MessageCase(CaseLine(number: 1, text: #"{"text":"a","topic":"b"\#(hint)}"#))
    }

    @Test("counts what is understood, by intent and by category")
    func counts() throws {
        var tally = MessageTally(expected: nil)
        #expect(tally.count(try message(), intent: "complaint.file", category: .lift))
        #expect(tally.count(try message(), intent: "complaint.file", category: nil))
        #expect(!tally.count(try message(), intent: nil, category: nil))
        let expected: [String: JSONValue] = [
            "cases": .int(3), "understood": .int(2), "per_second": .int(7),
            "by_intent": .object(["complaint.file": .int(2)]), "by_category": .object(["lift": .int(1)]),
        ]
        #expect(tally.summary(perSecond: 7) == expected)
    }

    @Test(
        "takes any other intent than the expected one as failed",
        arguments: [("greet", 1), ("greet|null", 2), ("null", 1), ("thanks", 0)])
    func expectation(text: String, passed: Int) throws {
        let choice = try #require(IntentChoice(text))
        var tally = MessageTally(expected: choice)
        let results = [
            tally.count(try message(), intent: "greet", category: nil),
            tally.count(try message(), intent: nil, category: nil),
        ]
        #expect(results.count { $0 } == passed)
        #expect(tally.summary(perSecond: 0)["expected"] == .int(passed))
    }

    @Test("compares categories with hints where there are some")
    func hints() throws {
        var tally = MessageTally(expected: nil)
        _ = tally.count(try message("elevator"), intent: "complaint.file", category: .lift)
        _ = tally.count(try message("elevator"), intent: "complaint.file", category: .noise)
        _ = tally.count(try message("elevator"), intent: nil, category: nil)
        _ = tally.count(try message(), intent: "complaint.file", category: .lift)
        #expect(tally.summary(perSecond: 0)["hints"] == .int(3))
        #expect(tally.summary(perSecond: 0)["hints_agreed"] == .int(1))
    }
}

@Suite("A hint")
struct HintTests {
    @Test(
        "agrees with the categories that its word covers",
        arguments: [
            ("elevator", [.lift]), ("rubbish", [.cleaning]), ("water_power_gas", [.water, .power, .gas]),
            ("owners_committee", [.other]), ("other_community", [.other]), ("fire_safety", [.fireSafety]),
            ("noise", [.noise]),
        ] as [(String, Set<Category>)])
    func categories(word: String, categories: Set<Category>) throws {
        #expect(try #require(Hint(word)).categories == categories)
    }

    @Test("is refused where its word is no category", arguments: ["", "weather", "Elevator"])
    func refused(word: String) {
        #expect(Hint(word) == nil)
    }
}
