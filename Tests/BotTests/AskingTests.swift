import Bot
import Dialogue
import Scripts
import Testing
import Vocabulary

@Suite("Ratings and lists")
struct AskingTests {
    @Test(
        "a compound's rating, in the script of the question",
        arguments: [
            ("金域社区评分多少", Language.hans), ("金域社區評分多少", .hant), ("How is Jinyu Community rated?", .en),
        ])
    func rated(line: String, language: Language) async throws {
        let reply = try await Town().talk().hear(line)
        #expect(reply.intent == "rating.check" && reply.outcome == "rated" && reply.language == language)
        #expect(reply.facts["place"]?.name == "金域社区" && reply.facts["score"] == .double(90.12))
        #expect(reply.facts["rank"] == .int(2) && reply.facts["peers"] == .int(3))
        #expect(reply.facts["list"] == .string("none") && reply.facts["stars"] == .int(4))
        #expect(reply.text.contains("90.1") && reply.text.contains("█"))
        #expect(reply.facts["trend"]?.items.count == 4)
    }

    @Test("the list that a compound is on is said")
    func listed() async throws {
        let reply = try await Town().talk("resident").hear(all: ["阳光花园评分多少", "1"])
        #expect(reply.outcome == "rated" && reply.facts["list"] == .string("black") && reply.text.contains("黑榜"))
        #expect(reply.facts["stars"] == nil)
    }

    @Test("an unmanaged compound is not assessed, which is no score of 0", arguments: ["兴冠园评分多少", "兴冠园上季度评分多少"])
    func notAssessed(line: String) async throws {
        let reply = try await Town().talk().hear(line)
        #expect(reply.outcome == "not-assessed" && reply.facts["place"]?.name == "兴冠园")
        #expect(reply.facts["score"] == nil && reply.facts["unmanaged"] == .bool(true))
    }

    @Test("a quarter without a result is not another quarter's result")
    func otherQuarter() async throws {
        let reply = try await Town().talk().hear("2025年第一季度金域社区评分多少")
        #expect(reply.outcome == "not-assessed" && reply.facts["unmanaged"] == .bool(false))
    }

    @Test("a district's compounds are summed up")
    func area() async throws {
        let reply = try await Town().talk().hear("兰山区的评分怎么样")
        #expect(reply.outcome == "area-rated" && reply.facts["assessed"] == .int(3))
        #expect(reply.facts["black"] == .int(1) && reply.facts["red"] == .int(0))
    }

    @Test("the place of before is meant by the next question", arguments: ["那里的未办结问题呢", "and the open issues there?"])
    func placeMemory(line: String) async throws {
        let reply = try await Town().talk().hear(all: ["奥正社区评分多少", line])
        #expect(reply.outcome == "listed" && reply.facts["place"]?.name == "奥正社区")
    }

    @Test("a long list comes in pages")
    func pages() async throws {
        let talk = try Town.later(try await filled(6)).talk()
        let first = await talk.hear("金域社区有哪些未办结的问题")
        let second = await talk.hear("更多")
        #expect(first.facts["items"]?.items.count == 5 && first.facts["more"] == .bool(true))
        #expect(second.intent == "issue.list" && second.facts["items"]?.items.count == 1)
        #expect(second.facts["from"] == .int(6) && second.facts["more"] == .bool(false))
        let end = await talk.hear("更多")
        #expect(end.outcome == "nothing-more")
    }

    @Test("a category narrows the list", arguments: [("金域社区有哪些电梯问题", 1), ("金域社区停车方面的问题有多少", 0)])
    func category(line: String, count: Int) async throws {
        let town = try Town()
        _ = try await town.talk("resident").hear(all: ["3号楼电梯坏了", "5号楼漏水"])
        let reply = try await town.talk().hear(line)
        #expect(reply.outcome == "listed" && reply.facts["total"] == .int(count))
    }

    @Test("each turn is answered in its own language; a line without any keeps the last")
    func languages() async throws {
        let talk = try Town().talk()
        var heard: [Language] = []
        for line in ["how is Jinyu Community rated", "LY-1024", "金域社區評分多少", "金域社区还有哪些问题没解决", "1"] {
            heard.append(await talk.hear(line).language)
        }
        #expect(heard == [.en, .en, .hant, .hans, .hans])
    }

    /// A store with so many leaks in 金域社区, one a building.
    private func filled(_ count: Int) async throws -> Town {
        let town = try Town()
        let talk = try town.talk("resident")
        for building in 1...count { _ = await talk.hear("\(building)号楼漏水") }
        try #require(try town.entryCount == count)
        return town
    }
}

extension Town {
    /// The same town two weeks on.
    static func later(_ town: Town) throws -> Town { try Town(of: town, now: moment("2026-12-07T09:00")) }
}
