import Bot
import Dialogue
import Scripts
import Testing
import Vocabulary

@Suite("More than one thing in a line")
struct MattersTests {
    @Test(
        "two matters are answered in their order",
        arguments: ["查评分，再看看未办结问题", "查評分，再看看未辦結問題", "what's our rating, and then list the open issues"])
    func both(line: String) async throws {
        let reply = await (try Town().talk("resident")).hear(line)
        let rating = try #require(reply.text.firstRange(of: "2026Q3"))
        #expect(reply.intent == "issue.list" && ["listed", "none"].contains(reply.outcome), "\(reply.text)")
        #expect(rating.lowerBound < reply.text.endIndex)
    }

    @Test("the second waits until nothing is asked, and goes with a form that is dropped")
    func waits() async throws {
        let line = "5号楼出了点问题要投诉，然后查评分"
        let talk = try Town().talk("resident")
        #expect(await talk.hear(line).expects == "category")
        let reply = await talk.hear("漏水")
        #expect(reply.text.contains("LY-1") && reply.intent == "rating.check", "\(reply.text)")
        let dropping = try Town().talk("resident")
        await dropping.hear(all: [line, "算了"])
        #expect(await dropping.hear("你好").intent == "greet")
    }

    @Test(
        "two questions in the middle of a form are both answered, and its own question is put once",
        arguments: ["查评分，再看看未办结问题", "what's our rating, and then list the open issues"])
    func bothInBetween(line: String) async throws {
        let talk = try Town().talk("resident")
        let question = await talk.hear("我要投诉")
        let reply = await talk.hear(line)
        #expect(reply.expects == "category" && reply.text.contains("2026Q3") && reply.intent == "issue.list")
        let last = try #require(reply.text.split(separator: "\n").last)
        #expect(reply.text.split(separator: "\n").count { $0 == last } == 1, "\(question.text)")
    }

    @Test("in the middle of a form nothing is done that a line says besides")
    func onlyQuestionsInBetween() async throws {
        let talk = try Town().talk("resident")
        #expect(await talk.hear(all: ["3号楼漏水", "我要投诉", "查评分，再撤回LY-1"]).expects == "category")
        #expect(await talk.hear("查LY-1").text.contains("已派单"))
    }

    @Test(
        "what is one matter stays one",
        arguments: ["金域社区3号楼电梯坏了，然后又修好了又坏了", "我要投诉物业，保安态度差还有收费乱", "附议LY-1，还有谁附议"])
    func one(line: String) async throws {
        let reply = await (try Town().talk("resident")).hear(line)
        #expect(reply.intent?.hasPrefix("complaint.") == true || reply.intent == nil)
    }

    @Test(
        "the same is done for each of the entries named side by side",
        arguments: ["查LY-1和LY-2", "查LY-1、LY-2", "查 LY-1，LY-2", "status of LY-1 and LY-2"])
    func entriesSideBySide(line: String) async throws {
        let talk = try Town().talk("resident")
        let reply = await talk.hear(all: ["3号楼漏水", "5号楼电梯坏了", line])
        #expect(reply.intent == "complaint.status" && reply.facts["ticket"] == .string("LY-2"), "\(reply.text)")
        #expect(reply.text.contains("LY-1") && reply.text.contains("LY-2"))
    }

    @Test("what asks before it is done is asked for one after the other")
    func askedOneByOne() async throws {
        let talk = try Town().talk("resident")
        let first = await talk.hear(all: ["3号楼漏水", "5号楼电梯坏了", "撤回LY-1和LY-2"])
        #expect(first.expects == "choice" && first.text.contains("LY-1") && !first.text.contains("LY-2"))
        let second = await talk.hear("撤回")
        #expect(second.expects == "choice" && second.text.contains("将撤回 LY-2"), "\(second.text)")
        #expect(await talk.hear("不").outcome == "kept")
    }

    @Test(
        "compounds named side by side are looked up one after the other",
        arguments: ["金域社区和奥正社区的评分", "what is the rating of Jinyu Community and Aozheng Community"])
    func compoundsSideBySide(line: String) async throws {
        let reply = await (try Town().talk("resident")).hear(line)
        #expect(reply.facts["place"]?.name == "奥正社区" && reply.text.split(separator: "2026Q3").count > 2)
    }

    @Test("what lies between two compounds is one problem, and nobody is shown a hundred entries")
    func notEach() async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        _ = await talk.hear("我要投诉金域社区和奥正社区之间的路灯坏了")
        #expect(try town.entryCount <= 1)
        let line = "查" + (1...100).map { "LY-\($0)" }.joined(separator: "、")
        #expect(await talk.hear(line).text.count < 600)
    }

    @Test("several problems told while another question is open are several, too")
    func severalInBetween() async throws {
        let talk = try Town().talk("resident")
        _ = await talk.hear(all: ["3号楼漏水", "3号楼又漏水了"])
        let reply = await talk.hear("5号楼电梯坏了，还有垃圾没人清")
        #expect(reply.outcome == "several" && reply.expects == "choice", "\(reply.text)")
    }

    @Test("an entry of the list is named by its place in it", arguments: ["查第二个", "查第2条", "the second one"])
    func ordinals(line: String) async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        for problem in ["3号楼漏水", "5号楼电梯坏了", "7号楼楼道灯不亮"] { _ = await talk.hear(problem) }
        let list = await talk.hear("我们小区还有哪些问题没解决")
        let tickets = list.facts["items"]?.items.compactMap { $0["ticket"]?.string } ?? []
        let status = await talk.hear(line)
        #expect(tickets.count == 3 && status.facts["ticket"]?.string == tickets[1], "\(status.text)")
    }

    @Test("beyond the list, and without one, an ordinal names nothing", arguments: ["查第九个", "the tenth one"])
    func noOrdinal(line: String) async throws {
        let talk = try Town().talk("resident")
        #expect(await talk.hear(all: ["3号楼漏水", "我们小区还有哪些问题没解决", line]).facts["ticket"] == nil)
    }

    @Test("anger and fear get one sentence, before the answer and not in every line")
    func feelings() async throws {
        let talk = try Town().talk("resident")
        #expect(await talk.hear("气死我了，3号楼漏水没人管").text.hasPrefix("理解您的心情"))
        #expect(await !talk.hear("气死我了，5号楼电梯又坏了").text.contains("理解您的心情"))
        let other = try Town().talk("resident")
        let reply = await other.hear("you idiots, I am fed up")
        #expect(reply.text.hasPrefix("I understand") && !reply.text.contains("idiot"))
    }
}
