import Bot
import Dialogue
import Testing

/// What each may see of an entry with a phone and words of its own.
@Suite("Who may see what")
struct PrivacyTests {
    private let phone = "13800138000"
    private let words = "卧室漏水，我叫李雷"

    @Test(
        "only those who work on an entry see how its reporter is reached",
        arguments: ["company", "community", "county", "city"])
    func contactForThoseInCharge(account: String) async throws {
        let (town, ticket) = try await filed()
        let reply = try await town.talk(account).hear("查 \(ticket)")
        #expect(reply.facts["contact"] == .string(phone) && reply.text.contains(phone))
        #expect(reply.facts["description"]?.string?.contains(words) == true)
    }

    @Test("to everybody else neither words nor number are shown", arguments: ["neighbour", "rival", "elsewhere", nil])
    func foreignTicket(account: String?) async throws {
        let (town, ticket) = try await filed()
        let reply = try await town.talk(account).hear("查 \(ticket)")
        #expect(reply.outcome == "status" && reply.facts["ticket"] == .string(ticket))
        #expect(reply.facts["restricted"] == .bool(true))
        #expect(!shows(reply, phone) && !shows(reply, words) && !shows(reply, "501"))
    }

    @Test("nor in lists or offers", arguments: ["金域社区还有哪些问题没解决", "金域社区3号楼2单元501室漏水"])
    func foreignElsewhere(line: String) async throws {
        let (town, _) = try await filed()
        let reply = try await town.talk("neighbour").hear(line)
        #expect(["listed", "duplicate"].contains(reply.outcome))
        #expect(!shows(reply, phone) && !shows(reply, words))
    }

    @Test("the reporter reads the own words")
    func own() async throws {
        let (town, _) = try await filed()
        let reply = try await town.talk("resident").hear("我的投诉办得怎么样了")
        #expect(reply.outcome == "status" && reply.facts["description"]?.string?.contains(words) == true)
    }

    @Test("the own complaints are nobody else's")
    func mine() async throws {
        let (town, ticket) = try await filed()
        let own = try await town.talk("resident").hear("我的投诉")
        #expect(own.outcome == "mine" && own.text.contains(ticket))
        #expect(try await town.talk("neighbour").hear("我的投诉").outcome == "no-complaints")
        #expect(try await town.talk().hear("我的投诉").outcome == "not-signed-in")
    }

    @Test("a company's lists hold its own entries only", arguments: [("company", 1), ("rival", 0), ("city", 1)])
    func companies(account: String, count: Int) async throws {
        let (town, _) = try await filed()
        let reply = try await town.talk(account).hear("兰山区有多少未办结的问题")
        #expect(reply.outcome == "listed" && reply.facts["total"] == .int(count))
    }

    @Test("after signing out nothing of the person is left in the talk")
    func signedOut() async throws {
        let (town, _) = try await filed()
        let talk = try town.talk("resident")
        let reply = await talk.hear(all: ["我的投诉办得怎么样了", "退出登录", "我的投诉办得怎么样了"])
        #expect(reply.outcome == "which-ticket")
        let next = await talk.hear(all: ["取消", "我们小区评分多少"])
        #expect(next.expects == "place")
    }

    private func filed() async throws -> (town: Town, ticket: String) {
        let town = try Town()
        let reply = try await town.talk("resident").hear("3号楼2单元501室\(words)")
        return (town, try #require(reply.facts["ticket"]?.string))
    }

    private func shows(_ reply: Reply, _ text: String) -> Bool {
        reply.text.contains(text) || String(describing: reply.facts).contains(text)
            || reply.suggestions.contains { $0.contains(text) }
    }
}
