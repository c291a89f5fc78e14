import Dialogue
import Scripts
import Testing
import TimeExpressions
import Understanding
import Vocabulary

@Suite("Putting facts into words")
struct PhrasebookTests {
    private static let moment = Instant(seconds: 20_780 * 86_400 + 3600)
    private static let day = CivilDate(daysSinceEpoch: 20_780)

    static let facts: [(Fact, [String])] = [
        (.text("<甲&乙>"), ["<甲&乙>", "<甲&乙>", "<甲&乙>"]), (.number(1200), ["1200", "1200", "1200"]),
        (.decimal(86.25), ["86.3", "86.3", "86.3"]), (.decimal(-0.04), ["0.0", "0.0", "0.0"]),
        (.decimal(-1.25), ["-1.3", "-1.3", "-1.3"]),
        (.ticket(7), ["LY-7", "LY-7", "LY-7"]), (.place(TestTalk.compound), ["金域社区", "金域社區", "Jinyu Community"]),
        (.category(.lift), ["电梯", "電梯", "lift"]), (.category(.gas), ["gas", "gas", "gas"]),
        (.state(.registered), ["已登记", "已登記", "registered"]),
        (
            .location(Location(building: "3", unit: "2", spot: "北门")),
            ["3号楼2单元北门", "3號樓2單元北門", "Building 3, Unit 2, 北门"]
        ),
        (.instant(moment), ["11月23日（周一）09:00", "11月23日（週一）09:00", "Mon 23 Nov 09:00"]),
        (.clock(moment), ["09:00", "09:00", "09:00"]),
        (.day(day), ["11月23日（周一）", "11月23日（週一）", "Mon 23 Nov"]),
    ]

    @Test("a fact in three scripts", arguments: facts)
    func fact(fact: Fact, words: [String]) throws {
        let book = try book("{{x}}")
        #expect(Language.allCases.map { book.shared("said", ["x": fact], in: $0).text } == words)
    }

    static let templates: [(String, Facts, String)] = [
        ("甲{{x}}乙", [:], "甲乙"), ("甲{{#x}}有{{/x}}{{^x}}无{{/x}}", [:], "甲无"),
        ("甲{{#x}}有{{/x}}{{^x}}无{{/x}}", ["x": .flag(false)], "甲无"),
        ("甲{{#x}}有{{/x}}", ["x": .flag(true)], "甲有"), ("甲\n\n  \n{{x}}\n乙", ["x": .text("")], "甲\n乙"),
        ("{{#x}}{{y}}；{{/x}}", ["x": .list([["y": .number(1)], ["y": .number(2)]])], "1；2；"),
        ("{{x}}", ["x": .list([["y": .text("甲")], ["y": .text("乙")]])], "甲、乙"),
        ("{{x}}", ["x": .text("一\n\n二\r\n三")], "一\n二\n三"),
        ("{{#x}}{{y}}{{/x}}", ["x": .group(["y": .text("甲")])], "甲"),
        ("{{#x.resolved}}办结{{/x.resolved}}完", ["x": .state(.resolved)], "办结完"),
        ("{{#x.resolved}}办结{{/x.resolved}}完", ["x": .state(.registered)], "完"),
        ("甲{{#x}}有{{/x}}{{^x}}无{{/x}}", ["x": .list([])], "甲无"),
    ]

    @Test("absent values leave nothing behind, and no line is blank", arguments: templates)
    func template(template: String, facts: Facts, text: String) throws {
        #expect(try book(template).shared("said", facts, in: .hans).text == text)
    }

    @Test("an outcome without words is said by its key, never by nothing")
    func wordless() throws {
        #expect(try book("{{x}}").shared("no-such-key", in: .en).text == "no-such-key")
    }

    @Test("single terms of the Traditional script are corrected")
    func traditional() throws {
        #expect(try book("查评分").shared("said", in: .hant).text == "查評級")
    }

    @Test("suggestions are filled in and turned into the reply's script")
    func suggestions() throws {
        var talk = try TestTalk()
        #expect(talk.say("电梯坏了").suggestions == ["查 LY-1024"])
        #expect(talk.say("電梯壞了").suggestions == ["查 LY-1024"])
        #expect(talk.say("the lift is broken").suggestions == [])
    }

    static let broken = ["{{#x}}甲", "{{x", "{{/x}}", "{{#x}}{{/y}}"]

    @Test("a reply that is not valid Mustache is told with its file and line", arguments: broken)
    func fault(template: String) throws {
        var files = TalkWords.files
        files["rating.check/zh.yaml"] = "replies:\n  rated: \"\(template)\"\nquestions: {place: 哪里？}"
        let catalog = try TestTalk.catalog(files)
        let error = #expect(throws: CatalogError.self) { try Phrasebook(catalog) }
        guard case .invalid(let problems) = error else { return }
        let problem = try #require(problems.first)
        #expect(problem.file == "intents/rating.check/zh.yaml")
        #expect(problem.line == 2)
        #expect(problem.message.hasPrefix("\"rated\" is not valid Mustache"))
    }

    /// A book that says `template` for the outcome "said".
    private func book(_ template: String) throws -> Phrasebook {
        let quoted = template.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        var files = TalkWords.files
        for path in ["_shared/zh.yaml", "_shared/en.yaml"] {
            files[path] = files[path]?.replacing("replies:\n", with: "replies:\n  said: \"\(quoted)\"\n")
        }
        return try Phrasebook(TestTalk.catalog(files))
    }
}

@Suite("Facts as programs see them")
struct FactTests {
    static let shapes: [(Fact, JSONValue)] = [
        (.text("甲"), .string("甲")), (.number(3), .int(3)), (.decimal(86.254), .double(86.25)),
        (.flag(false), .bool(false)),
        (.ticket(1024), .string("LY-1024")),
        (.place(TestTalk.compound), .object(["id": .int(10), "level": .string("compound"), "name": .string("金域社区")])),
        (.category(.fireSafety), .string("fire-safety")), (.state(.registered), .string("registered")),
        (.urgency(.emergency), .string("emergency")),
        (.location(Location(building: "3", room: "501")), .object(["building": .string("3"), "room": .string("501")])),
        (.instant(TestTalk.start), .string("2026-11-23T09:00:00+08:00")),
        (.day(CivilDate(daysSinceEpoch: 20_780)), .string("2026-11-23")),
        (.list([["a": .number(1)]]), .array([.object(["a": .int(1)])])),
        (.group(["a": .flag(true)]), .object(["a": .bool(true)])),
    ]

    @Test("each fact has one shape", arguments: shapes)
    func shape(fact: Fact, json: JSONValue) {
        #expect(fact.json == json)
    }
}
