import Bot
import Dialogue
import Scripts
import Testing
import Vocabulary

@Suite("Filing a complaint")
struct FilingTests {
    @Test(
        "one sentence files it, in the script it was said in",
        arguments: [
            ("3号楼2单元电梯坏了", Language.hans, "已登记"), ("3號樓2單元電梯壞了", .hant, "已登記"),
            ("the lift in Building 3 Unit 2 is broken", .en, "Recorded"),
        ])
    func oneTurn(line: String, language: Language, word: String) async throws {
        let town = try Town()
        let reply = try await town.talk("resident").hear(line)
        #expect(reply.intent == "complaint.file" && reply.outcome == "filed" && reply.expects == nil)
        #expect(reply.language == language && reply.text.contains(word))
        #expect(reply.facts["place"]?.name == "金域社区" && reply.facts["company"]?.name == "沂蒙物业")
        #expect(reply.facts["category"] == .string("lift") && reply.facts["urgency"] == .string("ordinary"))
        #expect(reply.facts["due"] == .string("2026-11-30T18:00:00+08:00"))
        let entry = try town.entry(reply)
        #expect(entry.description == line && entry.location == Location(building: "3", unit: "2"))
        #expect(entry.state == .dispatched && entry.reporterID == town.people.accounts["resident"])
    }

    @Test(
        "since when it has been so is added to what was just filed, with what is said besides",
        arguments: [
            ("昨天开始的，电话13800138000", "昨天开始的"), ("琴日開始嘅，電話13800138000", "琴日開始嘅"),
            ("since yesterday, my phone is 13800138000", "since yesterday"),
        ])
    func sinceWhen(line: String, note: String) async throws {
        let talk = try Town().talk("resident")
        let reply = await talk.hear(all: ["3号楼2单元电梯坏了", line])
        #expect(reply.intent == "complaint.amend" && reply.text.contains(note), "\(reply.text)")
        #expect(reply.text.contains("13800138000"), "\(reply.text)")
    }

    @Test("a day to come is nothing to add", arguments: ["明天", "tomorrow"])
    func dayToCome(line: String) async throws {
        let talk = try Town().talk("resident")
        #expect(await talk.hear(all: ["3号楼2单元电梯坏了", line]).intent != "complaint.amend")
    }

    @Test(
        "calling it off right after filing asks whether to withdraw it",
        arguments: [("取消", "不", "kept"), ("算了", "是", "withdrawn"), ("cancel", "yes", "withdrawn")])
    func calledOff(word: String, answer: String, outcome: String) async throws {
        let talk = try Town().talk("resident")
        _ = await talk.hear("3号楼2单元电梯坏了")
        let asked = await talk.hear(word)
        #expect(asked.intent == "complaint.withdraw" && asked.expects == "choice", "\(asked.text)")
        #expect(await talk.hear(answer).outcome == outcome)
    }

    @Test(
        "what is added while calling off is asked about is added, and the question comes back",
        arguments: ["补充：凌晨也漏", "補充：凌晨都漏", "add to it: it leaks at night too"])
    func addedWhileAsked(line: String) async throws {
        let talk = try Town().talk("resident")
        let reply = await talk.hear(all: ["3号楼漏水", "取消", line])
        #expect(reply.intent == "complaint.amend" && reply.outcome == "amended", "\(reply.text)")
        #expect(reply.expects == "choice")
    }

    @Test("after something was looked up a correction changes no entry that nobody named without a yes")
    func correctedTooLate() async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        let filed = await talk.hear("3号楼漏水")
        #expect(await talk.hear(all: ["金域社区评分多少", "不对，是5号楼"]).outcome == "confirm")
        #expect(try town.entry(filed).location == Location(building: "3"))
        #expect(await talk.hear("是").outcome == "amended")
        #expect(try town.entry(filed).location == Location(building: "5"))
    }

    @Test("an article makes no sentence of the kind of problem")
    func article() async throws {
        let talk = try Town().talk("resident")
        #expect(await talk.hear(all: ["I want to complain", "the lift"]).expects == "description")
    }

    @Test("asks one question at a time, and names the slot")
    func questions() async throws {
        let town = try Town()
        let talk = try town.talk()
        let first = await talk.hear("我要投诉")
        #expect(first.outcome == "ask" && first.expects == "place" && first.facts["slot"] == .string("place"))
        let second = await talk.hear("金域社区")
        #expect(second.intent == "complaint.file" && second.expects == "category")
        let third = await talk.hear("电梯")
        #expect(third.outcome == "filed" || third.expects == "description")
        #expect(try town.entryCount == (third.outcome == "filed" ? 1 : 0))
    }

    @Test(
        "a known name that may be the end of a longer one is asked about before it is taken",
        arguments: [
            ("家住叠彩金域社区，楼下烧烤店半夜还在吵，孩子睡不着觉", true), ("家住金域社区，楼下烧烤店半夜还在吵，孩子睡不着觉", false),
        ])
    func doubtfulPlace(line: String, isAsked: Bool) async throws {
        let town = try Town()
        let reply = try await town.talk("resident").hear(line)
        #expect(reply.intent == "complaint.file" && reply.facts["place"]?.name == "金域社区")
        #expect((reply.expects == "confirmation") == isAsked)
        #expect(try town.entryCount == (isAsked ? 0 : 1))
    }

    @Test(
        "asks what it is about where only a place is complained of",
        arguments: [
            "我要投诉奥正社区", "我要投訴奧正社區", "I want to complain about Aozheng Community",
            "I'd like to file a complaint about Jinyu Community building 3",
        ])
    func onlyPlace(line: String) async throws {
        let town = try Town()
        let reply = await (try town.talk("resident")).hear(line)
        #expect(reply.expects == "category")
        #expect(try town.entryCount == 0)
    }

    @Test("where no company manages the compound the neighbourhood answers")
    func unmanaged() async throws {
        let town = try Town()
        let reply = try await town.talk().hear("兴冠园2号楼漏水")
        #expect(reply.outcome == "filed" && reply.facts["company"] == nil)
        #expect(reply.facts["responsible"]?.name == "启阳居")
        #expect(try town.entry(reply).state == .registered)
    }

    @Test("an open entry of the same kind is offered, and supported where it is the same")
    func duplicate() async throws {
        let town = try Town()
        let first = try await town.talk("resident").hear("3号楼电梯坏了")
        let neighbour = try town.talk("neighbour")
        let offer = await neighbour.hear("金域社区3号楼电梯又坏了")
        #expect(offer.outcome == "duplicate" && offer.expects == "choice")
        #expect(offer.facts["ticket"] == first.facts["ticket"])
        let support = await neighbour.hear("1")
        #expect(support.intent == "complaint.support" && support.outcome == "supported")
        #expect(support.facts["supporters"] == .int(1))
        #expect(try town.entryCount == 1)
    }

    @Test("another problem of the same kind gets its own number", arguments: ["2", "不是", "是另一件事"])
    func notTheSame(answer: String) async throws {
        let town = try Town()
        let first = try await town.talk("resident").hear("3号楼电梯坏了")
        let second = try await town.talk("neighbour").hear(all: ["金域社区3号楼电梯又坏了", answer])
        #expect(second.outcome == "filed" && second.facts["ticket"] != first.facts["ticket"])
        #expect(try town.entry(second).description == "金域社区3号楼电梯又坏了")
    }

    @Test("somebody who has not signed in is told so, not asked to sign in")
    func strangerAndDuplicate() async throws {
        let town = try Town()
        _ = try await town.talk("resident").hear("3号楼电梯坏了")
        let reply = try await town.talk().hear(all: ["金域社区3号楼电梯坏了", "1"])
        #expect(reply.outcome == "cancelled")
        #expect(try town.entryCount == 1)
    }

    @Test(
        "danger to life gives the number to ring before anything else",
        arguments: [
            ("3号楼有人困在电梯里出不来", "119"), ("楼道里有股燃气味", "119"), ("5号樓起火了，濃煙很大", "119"),
            ("someone is trapped in the lift", "119"), ("电线掉下来了，有人触电", "120"),
        ])
    func danger(line: String, number: String) async throws {
        let town = try Town()
        let reply = try await town.talk("resident").hear(line)
        #expect(reply.text.split(separator: "\n").first?.contains(number) == true)
        #expect(reply.facts["danger"]?["number"] == .string(number))
        #expect(reply.outcome == "filed" && reply.facts["urgency"] == .string("emergency"))
        #expect(reply.facts["due"] == .string("2026-11-23T11:00:00+08:00"))
    }

    @Test("the number comes first also where the place is not known yet")
    func dangerWithoutPlace() async throws {
        let reply = try await Town().talk().hear("有人困在电梯里出不来")
        #expect(reply.text.split(separator: "\n").first?.contains("119") == true)
        #expect(reply.expects == "place")
    }

    @Test("an emergency is not held up by an older, lesser entry")
    func dangerIsNoDuplicate() async throws {
        let town = try Town()
        _ = try await town.talk("resident").hear("3号楼电梯坏了")
        let reply = try await town.talk("neighbour").hear("金域社区3号楼有人困在电梯里出不来")
        #expect(reply.outcome == "filed" && reply.facts["urgency"] == .string("emergency"))
    }

    @Test("an anonymous complaint keeps no number to ring")
    func anonymous() async throws {
        let town = try Town()
        let open = try await town.talk("resident").hear("5号楼漏水")
        let hidden = try await town.talk("resident").hear("匿名投诉楼上装修扰民")
        #expect(try town.entry(open).contactPhone == "13800138000")
        let entry = try town.entry(hidden)
        #expect(entry.isAnonymous && entry.contactPhone == nil)
    }
}
