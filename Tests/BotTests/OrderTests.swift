import Bot
import Dialogue
import Testing
import Vocabulary

@Suite("Many lines, many talks")
struct OrderTests {
    @Test("lines sent at once are answered one after the other, none lost")
    func oneTalk() async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        let lines = (1...20).map { "\($0)号楼漏水" }
        let replies = await withTaskGroup(of: Reply.self, returning: [Reply].self) { group in
            for line in lines { group.addTask { await talk.hear(line) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(replies.allSatisfy { $0.outcome == "filed" })
        #expect(Set(replies.compactMap { $0.facts["ticket"]?.string }).count == lines.count)
        #expect(Set(try replies.map { try town.entry($0).description }) == Set(lines))
    }

    @Test("a line that comes while another is being answered waits for it")
    func inOrder() async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        async let first = talk.hear("3号楼漏水")
        // Until its entry is stored the first turn is under way or done; either way the second comes after it.
        while try town.entryCount == 0 { await Task.yield() }
        let second = await talk.hear("再说一遍")
        let answer = await first
        #expect(second.outcome == "repeated" && second.text.contains(answer.text))
    }

    @Test("talks that file at once get numbers of their own")
    func manyTalks() async throws {
        let town = try Town()
        let replies = try await withThrowingTaskGroup(of: Reply.self, returning: [Reply].self) { group in
            for building in 1...40 {
                let talk = try town.talk(building.isMultiple(of: 2) ? "resident" : "neighbour")
                group.addTask { await talk.hear("\(building)号楼漏水") }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(replies.compactMap { $0.facts["ticket"]?.string }).count == 40)
        #expect(try town.entryCount == 40)
    }

    @Test("of two who want the same hour one gets it")
    func sameHour() async throws {
        let town = try Town()
        let line = "周五下午三点在金域社区开联席会，议题是停车"
        async let one = town.talk("county").hear(line)
        async let other = town.talk("community").hear(line)
        let outcomes = [try await one.outcome, try await other.outcome].compactMap(\.self).sorted()
        #expect(outcomes == ["clash", "scheduled"])
    }

    @Test("talks do not share forms, places or people")
    func apart() async throws {
        let town = try Town()
        let (one, other) = (try town.talk("resident"), try town.talk())
        _ = await one.hear("我要投诉")
        #expect(await other.hear("评分多少").expects == "place")
        #expect(await other.hear("我是谁").outcome == "anonymous")
    }
}
