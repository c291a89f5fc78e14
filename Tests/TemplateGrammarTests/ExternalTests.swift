import TemplateGrammar
import Testing

@Suite("spans handed in with the message")
struct ExternalTests {
    private static let lists: [String: ListSource] = [
        "place": .external(.place), "company": .external(.company), "w": .wildcard,
    ]

    private static func grammar(_ sentences: String...) throws -> Grammar {
        try Fixture.grammar(sentences, language: "zh", lists: lists, skipWords: ["请", "我要"])
    }

    /// "place 0..<4 #1" and the like.
    private static func spans(_ texts: [(String, Range<Int>, Int)]) -> [Message.External] {
        texts.map { Message.External($0.0 == "place" ? .place : .company, range: $0.1, id: $0.2) }
    }

    @Test(
        "a list matches exactly its spans",
        arguments: [
            ("{place}评分", "金域社区评分", [("place", 0..<4, 1)], "place=#1"),
            ("{place}评分", "金域社区评分", [("place", 0..<2, 1)], nil), ("{place}评分", "金域社区评分", [], nil),
            ("{place}评分", "金域社区评分", [("company", 0..<4, 1)], nil),
            ("{place}评分", "金域 社区, 评分", [("place", 0..<5, 1)], "place=#1"),
            ("查{place}的{company}", "查金域社区的金域", [("place", 1..<5, 1), ("company", 6..<8, 2)], "place=#1 company=#2"),
            ("{place}坏了", "请金域坏了", [("place", 1..<3, 1)], "place=#1"),
            ("{place}坏了", "我要家园坏了", [("place", 0..<4, 3)], "place=#3"),
            ("{w}在{place}", "灯坏在金域", [("place", 3..<5, 1)], "w=灯坏 place=#1"),
        ] as [(String, String, [(String, Range<Int>, Int)], String?)])
    func exact(template: String, text: String, spans: [(String, Range<Int>, Int)], expected: String?) throws {
        let message = Fixture.message(text, externals: Self.spans(spans))
        #expect(Fixture.best(try Self.grammar(template), message) == expected)
    }

    @Test("overlapping spans are all tried, and so are several lists at one place")
    func overlapping() throws {
        let spans = Self.spans([
            ("place", 0..<2, 1), ("place", 0..<4, 2), ("place", 2..<4, 3), ("company", 0..<4, 4), ("company", 0..<6, 5),
        ])
        let message = Fixture.message("金域社区物业", externals: spans)
        #expect(Fixture.best(try Self.grammar("{place}物业"), message) == "place=#2")
        #expect(Fixture.best(try Self.grammar("{place}{place:b}物业"), message) == "place=#1 b=#3")
        #expect(Fixture.best(try Self.grammar("({place}|{company})[物业]"), message) == "company=#5")
        #expect(Fixture.best(try Self.grammar("{company}物业"), message) == "company=#4")
    }

    @Test("of several items at one range the first given is reported")
    func sameRange() throws {
        let spans = Self.spans([("place", 0..<2, 9), ("place", 0..<2, 4)])
        #expect(Fixture.best(try Self.grammar("{place}"), Fixture.message("金域", externals: spans)) == "place=#9")
    }

    @Test("a range outside the message, or an empty one, is ignored", arguments: [0..<9, 5..<7, 1..<1, -3..<2])
    func outside(range: Range<Int>) throws {
        let message = Fixture.message("金域", externals: [.init(.place, range: range, id: 1)])
        #expect(try Self.grammar("{place}").best(message) == nil)
    }

    @Test("the range reported is the one given")
    func range() throws {
        let message = Fixture.message("查 金域 社区!", externals: [.init(.place, range: 2..<7, id: 1)])
        #expect(try Self.grammar("查{place}").best(message)?.slots.first?.range == 2..<7)
    }
}
