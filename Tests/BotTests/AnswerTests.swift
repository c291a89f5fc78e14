import Bot
import Dialogue
import Scripts
import Testing

@Suite("What counts as an answer")
struct AnswerTests {
    @Test(
        "a question, a doubt or a no at the two choices withdraws nothing",
        arguments: [
            "为什么要撤回", "撤回了会怎样？", "确定什么", "點解要撤回", "ok嗎", "都行", "我想想", "唔好撤", "别撤",
            "why would I withdraw it?", "what happens if I withdraw it", "not sure", "I didn't say withdraw",
            "don't withdraw it",
        ])
    func noYes(line: String) async throws {
        let talk = try Town().talk("resident")
        let filed = await talk.hear("3号楼电梯坏了")
        #expect(filed.outcome == "filed")
        #expect(await talk.hear("撤回刚才那件投诉").outcome == "withdrawn", "said plainly, it is done at once")
        let ticket = try #require(await talk.hear("5号楼漏水").facts["ticket"]?.string)
        #expect(await talk.hear("撤回\(ticket)").outcome == "confirm-withdraw")
        #expect(await talk.hear(line).outcome != "withdrawn")
        _ = await talk.hear("不撤回")
        #expect(await talk.hear("查\(ticket)").facts["state"] != .string("withdrawn"))
    }

    @Test("a plain yes does", arguments: ["撤", "撤吧", "是", "1", "好的那就撤回吧", "yes", "withdraw it", "確定撤回"])
    func yes(line: String) async throws {
        let talk = try Town().talk("resident")
        let ticket = try #require(await talk.hear("5号楼漏水").facts["ticket"]?.string)
        _ = await talk.hear("撤回\(ticket)")
        #expect(await talk.hear(line).outcome == "withdrawn")
    }

    @Test(
        "who says don't, or asks how, is asked before anything is done",
        arguments: [
            "不要在金域社区开联席会，周五下午三点，议题是停车", "谁说周五下午三点在金域社区开联席会，议题是停车",
            "don't schedule a joint meeting at Jinyu Community on Friday at 3pm about parking",
        ])
    func doubted(line: String) async throws {
        let talk = try Town().talk("county")
        let reply = await talk.hear(line)
        #expect(reply.outcome != "scheduled" && reply.expects != nil, "\(reply.text)")
    }

    @Test("who asks politely is not doubted", arguments: ["能不能周五下午三点在金域社区开联席会，议题是停车", "唔該，星期五下晝三點喺金域社區開聯席會，議題是停車"])
    func polite(line: String) async throws {
        #expect(try await Town().talk("county").hear(line).outcome == "scheduled")
    }

    @Test(
        "a pause, a yes, a number or a picture is no description",
        arguments: ["等一下", "呃，等一下", "好", "1", "😀", "不知道", "hang on", "ok"])
    func noDescription(line: String) async throws {
        let reply = try await Town().talk("resident").hear(all: ["我要投诉", "电梯", line])
        #expect(reply.expects == "description")
    }

    @Test("one word for a kind of problem is asked what happened", arguments: ["电梯", "漏水", "lift"])
    func bareCategory(line: String) async throws {
        #expect(try await Town().talk("resident").hear(line).expects == "description")
    }

    @Test("details told at the wrong question are kept")
    func details() async throws {
        let talk = try Town().talk("resident")
        let lines = ["我要投诉", "电话13800138000", "电梯", "3号楼", "2单元", "按钮坏了"]
        let filed = await talk.hear(all: lines)
        #expect(filed.outcome == "filed" && filed.text.contains("3号楼2单元") && filed.text.contains("13800138000"))
    }

    @Test("another compound than one's own, said with the description, is the one")
    func otherPlace() async throws {
        let filed = try await Town().talk("resident").hear(all: ["我要投诉", "电梯", "奥正社区3号楼的，按钮坏了"])
        #expect(filed.facts["place"]?.name == "奥正社区")
    }

    @Test("before the last try there are choices, and a person among them")
    func lastTry() async throws {
        let talk = try Town().talk("county")
        let reply = await talk.hear(all: ["开联席会", "金域社区", "月亮很圆", "我爱吃面"])
        #expect(reply.expects == "when" && reply.text.contains("1. 转人工") && reply.text.contains("2. "))
        #expect(await talk.hear("2").outcome == "cancelled")
        #expect(await talk.hear("继续").expects == "when")
    }

    @Test(
        "courtesies and pictures around a question change nothing",
        arguments: [
            "谢谢，金域社区评分多少😊", "那个…金域社区评分多少，好吗", "金域社区评分多少🙏🙏", "um, how is Jinyu Community rated, please",
        ])
    func courtesies(line: String) async throws {
        let reply = try await Town().talk("resident").hear(all: ["我要投诉", "电梯", line])
        #expect(reply.outcome == "rated" && reply.expects == "description")
    }

    @Test("it means the entry talked of last", arguments: ["它怎么样了", "那件怎么样了", "嗰件點呀"])
    func pointedAt(line: String) async throws {
        let talk = try Town().talk("resident")
        let ticket = await talk.hear("5号楼漏水").facts["ticket"]
        _ = await talk.hear("6号楼电梯坏了")
        _ = await talk.hear("查\(ticket?.string ?? "")")
        let reply = await talk.hear(line)
        #expect(reply.outcome == "status" && reply.facts["ticket"] == ticket, "\(reply.text)")
    }

    @Test("one's own open entry is added to, not supported")
    func ownDuplicate() async throws {
        let talk = try Town().talk("resident")
        let ticket = await talk.hear("3号楼2单元门禁坏了").facts["ticket"]
        let asked = await talk.hear("3号楼2单元门禁又坏了，老人进不来")
        #expect(asked.outcome == "duplicate" && asked.facts["own"] == .bool(true))
        let added = await talk.hear("1")
        #expect(added.outcome == "amended" && added.facts["ticket"] == ticket && added.text.contains("老人进不来"))
    }

    @Test("who asks for a person twice has one request")
    func oneHandover() async throws {
        let talk = try Town().talk("resident")
        let first = await talk.hear("转人工").facts["request"]
        let again = await talk.hear("转人工，电话13800138000")
        #expect(again.outcome == "waiting" && again.facts["request"] == first)
    }

    @Test("a fixed language is let free again")
    func language() async throws {
        let talk = try Town().talk("resident")
        _ = await talk.hear("说英文")
        #expect(await talk.hear("金域社区评分多少").language == .en)
        _ = await talk.hear("不固定语言")
        #expect(await talk.hear("金域社区评分多少").language == .hans)
    }
}
