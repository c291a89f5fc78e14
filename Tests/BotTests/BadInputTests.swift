import Bot
import Dialogue
import Store
import Testing
import Vocabulary

@Suite("Bad input")
struct BadInputTests {
    @Test("an empty line says how to begin", arguments: ["", "   ", "　"])
    func empty(line: String) async throws {
        let town = try Town()
        let reply = try await town.talk("resident").hear(line)
        #expect(!reply.text.isEmpty && reply.intent == nil && reply.outcome == "empty")
        #expect(try town.entryCount == 0)
    }

    @Test("a thousand characters are kept word for word")
    func thousandCharacters() async throws {
        let town = try Town()
        let line = "3号楼漏水，" + String(repeating: "物业一直不来修，", count: 125)
        let reply = try await town.talk("resident").hear(line)
        #expect(line.count >= 1000 && reply.outcome == "filed")
        #expect(try town.entry(reply).description == line)
    }

    @Test("more than the limit is refused with the limit, and asked for again")
    func tooLong() async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        let refused = await talk.hear("我要投诉3号楼漏水，" + String(repeating: "一直不修。", count: 500))
        #expect(refused.outcome == "too-long" && refused.expects == "description" && refused.text.contains("2000"))
        let reply = await talk.hear("3号楼漏水，一直不修")
        #expect(reply.outcome == "filed")
        #expect(try town.entry(reply).description == "3号楼漏水，一直不修")
    }

    @Test(
        "code is only words, and does no harm",
        arguments: [
            "3号楼漏水'); DROP TABLE entry; --", "5号楼漏水 $(rm -rf /) `reboot` && echo {{ticket}}",
            "3号楼漏水 <script>alert(1)</script> {{#events}} \\n %s %@", "5号楼漏水😡😡👨‍👩‍👧🇨🇳",
            "3号楼漏水 \u{202E}abc ñ e\u{301}",
        ])
    func code(line: String) async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        let reply = await talk.hear("我要投诉" + line)
        #expect(reply.outcome == "filed")
        let entry = try town.entry(reply)
        // 我要投诉 is how it is said, not what is said.
        let words = String(line.dropFirst("".count))
        #expect(words.hasPrefix(entry.description) && entry.description.count + 3 >= words.count)
        let status = await talk.hear("查 LY-\(entry.number)")
        #expect(status.facts["description"] == .string(entry.description) && status.text.contains(entry.description))
        #expect(try town.entryCount == 1 && town.store.integrityProblems().isEmpty)
    }

    @Test("emoji alone are not understood, and nothing is stored", arguments: ["😀", "👍👍👍", "。。。", "!!!"])
    func emoji(line: String) async throws {
        let town = try Town()
        let reply = try await town.talk("resident").hear(line)
        #expect(reply.intent == nil && !reply.text.isEmpty)
        #expect(try town.entryCount == 0)
    }

    @Test("a reply has no blank line, even where the words told have")
    func blankLines() async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        let reply = await talk.hear(all: ["3号楼漏水\n\n\n没人管\r\n\r\n", "我的投诉办得怎么样了"])
        #expect(reply.outcome == "status")
        let lines = reply.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { !$0.allSatisfy(\.isWhitespace) })
    }

    @Test("a name that is nobody's is said back, with names that are near")
    func nearName() async throws {
        let talk = try Town().talk()
        let reply = await talk.hear("金城社区评分多少")
        #expect(reply.outcome == "not-found" && reply.text.contains("金城社区") && reply.text.contains("金域社区"))
        #expect(await talk.hear("1").outcome == "rated")
    }

    @Test("a name near to none is asked for again")
    func unknownName() async throws {
        let talk = try Town().talk()
        let reply = await talk.hear("凤凰城小区评分多少")
        #expect(reply.outcome == "not-found" && reply.expects == "place")
        #expect(await talk.hear("金域社区").outcome == "rated")
    }

    @Test("of namesakes it asks which", arguments: [("1", "兰山区"), ("2", "罗庄区")])
    func namesakes(answer: String, county: String) async throws {
        let talk = try Town().talk()
        let question = await talk.hear("阳光花园2号楼漏水")
        #expect(question.outcome == "which" && question.expects == "choice")
        #expect(question.text.contains("兰山区") && question.text.contains("罗庄区"))
        let reply = await talk.hear(answer)
        #expect(reply.outcome == "filed")
        #expect(reply.facts["responsible"]?.name == "邻家物业")
    }

    @Test("a county's staff mean the one in their county")
    func ownNamesake() async throws {
        let reply = try await Town().talk("county").hear("阳光花园评分多少")
        #expect(reply.outcome == "rated" && reply.facts["list"] == .string("black"))
    }

    @Test(
        "a number that is no entry's is said back", arguments: ["LY-999999", "查 LY-999999", "LY-99999999999999999999"])
    func unknownTicket(line: String) async throws {
        let reply = try await Town().talk("resident").hear(line)
        #expect(reply.outcome == "no-such-ticket" || reply.intent == nil)
        #expect(!reply.text.isEmpty)
    }

    @Test(
        "what is not its business is not understood, and never guessed",
        arguments: ["今天天气怎么样", "tell me a joke", "帮我订一张去北京的火车票"])
    func outOfScope(line: String) async throws {
        let town = try Town()
        let reply = try await town.talk("resident").hear(line)
        #expect(reply.intent == nil && reply.outcome == "not-understood" && reply.text.contains("\n"))
        #expect(try town.entryCount == 0)
    }

    @Test(
        "an answer that cannot be read is asked for again, and a number out of range too", arguments: ["9", "0", "-1"])
    func badChoice(answer: String) async throws {
        let town = try Town()
        let talk = try town.talk()
        let reply = await talk.hear(all: ["阳光花园2号楼漏水", answer])
        #expect(reply.expects == "choice" && reply.text.contains("罗庄区"))
        #expect(await talk.hear("2").outcome == "filed")
    }

    @Test("a form can be dropped at any question", arguments: ["取消", "算了", "cancel"])
    func cancel(word: String) async throws {
        let town = try Town()
        let talk = try town.talk()
        let reply = await talk.hear(all: ["我要投诉", word])
        #expect(reply.outcome == "cancelled" && reply.expects == nil)
        #expect(await talk.interrupt() == nil)
        #expect(try town.entryCount == 0)
    }

    @Test("an interrupt drops the form, and without one does nothing")
    func interrupt() async throws {
        let talk = try Town().talk()
        _ = await talk.hear("我要投诉")
        #expect(await talk.interrupt()?.outcome == "cancelled")
        #expect(await talk.interrupt() == nil)
        #expect(await talk.hear("金域社区评分多少").outcome == "rated")
    }
}
