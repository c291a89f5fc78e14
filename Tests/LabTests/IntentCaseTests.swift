import Testing
import Understanding

@testable import guanjia_lab

@Suite("The intents that will do")
struct IntentChoiceTests {
    @Test(
        "are those that are named, null for none",
        arguments: [
            ("rating.check", "rating.check", true), ("rating.check", "issue.list", false),
            ("rating.check", nil, false), ("null", nil, true), ("null", "greet", false),
            ("greet | thanks", "thanks", true), ("greet|null", nil, true), ("greet|null", "thanks", false),
        ] as [(String, String?, Bool)])
    func allows(text: String, intent: String?, isAllowed: Bool) throws {
        #expect(try #require(IntentChoice(text)).allows(intent) == isAllowed)
    }

    @Test("are out of scope only where nothing else is named", arguments: [("null", true), ("greet|null", false)])
    func scope(text: String, isOut: Bool) throws {
        #expect(try #require(IntentChoice(text)).isOutOfScope == isOut)
    }

    @Test("are refused where a name is empty", arguments: ["", " ", "greet|", "|greet"])
    func empty(text: String) {
        #expect(IntentChoice(text) == nil)
    }
}

@Suite("A row of the table of intents")
struct IntentCaseTests {
    private typealias Named = SlotChoice.Named

    private func row(_ text: String) throws(RowProblem) -> IntentCase {
        try IntentCase(CaseLine(number: 1, text: text))
    }

    private func named(_ text: String) throws -> [[Named]] { try row("i\tt\t" + text).slots.map(\.alternatives) }

    @Test("needs no slots", arguments: ["greet\t你好 呀", "greet\t你好 呀\t", "greet\t你好 呀\t ; "])
    func noSlots(text: String) throws {
        let row = try row(text)
        #expect(row.text == "你好 呀")
        #expect(row.slots.isEmpty)
    }

    @Test("says of slots what they equal or contain")
    func slots() throws {
        let expected = [
            [Named(slot: "place", expectation: .equals("金域社区"))],
            [Named(slot: "description", expectation: .contains("a=b"))],
        ]
        #expect(try named("place=金域社区; description~a=b;") == expected)
    }

    @Test("takes a second value as the same slot's, unless it names another")
    func alternatives() throws {
        let expected = [
            [
                Named(slot: "when", expectation: .equals("T15:00")),
                Named(slot: "when", expectation: .equals("T03:00")),
                Named(slot: "due", expectation: .contains("点")), Named(slot: "due", expectation: .contains("3")),
            ]
        ]
        #expect(try named("when=T15:00|T03:00|due~点|3") == expected)
    }

    @Test(
        "is refused with what is wrong with it",
        arguments: [
            ("greet", "a row has two or three columns divided by tabs: intent, text, slots; here are 1"),
            ("greet\ta\tb=c\td", "a row has two or three columns divided by tabs: intent, text, slots; here are 4"),
            ("\ta", "the intent is missing"), ("greet\t ", "the text is missing"),
            ("greet\ta\tplace", "\"place\" must be slot=value or slot~substring"),
            ("greet\ta\t=x", "\"=x\" must be slot=value or slot~substring"),
            ("greet\ta\tplace=", "the slot place is given no value"),
            ("greet\ta\tplace=x|", "the slot place is given no value"),
        ])
    func refused(text: String, message: String) {
        #expect(throws: RowProblem(message)) { try row(text) }
    }
}
