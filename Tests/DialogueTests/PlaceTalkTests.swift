import Dialogue
import Testing
import Understanding
import Vocabulary

@Suite("Which place is meant")
struct PlaceTalkTests {
    @Test("the place last talked of is remembered", arguments: ["那里的问题", "问题", "and the issues there", "那裡的問題"])
    func memory(line: String) throws {
        var talk = try TestTalk()
        #expect(talk.say("兰山区的阳光花园评分", line).outcome == "listed")
        #expect(talk.requests.last?.place() == TestTalk.sunny)
    }

    @Test("the own compound is meant by its words whatever was talked of")
    func own() throws {
        var talk = try TestTalk()
        _ = talk.say("兰山区的阳光花园评分", "我们小区的问题")
        #expect(talk.requests.last?.place() == TestTalk.compound)
    }

    @Test("somebody without a home is asked which compound is theirs")
    func homeless() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        #expect(talk.say("我们小区的评分").expects == "place")
    }

    @Test("there means nothing before any place was named, so it is asked for")
    func nowhere() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        #expect(talk.say("那里的评分").expects == "place")
    }

    @Test("of namesakes the person says which")
    func namesakes() throws {
        var talk = try TestTalk()
        let reply = talk.say("阳光花园评分")
        #expect(reply.outcome == "which")
        #expect(reply.expects == "choice")
        #expect(reply.text == "您说的是哪一个？\n1. 阳光花园（兰山区）\n2. 阳光花园（罗庄区）")
        #expect(talk.requests.isEmpty)
    }

    static let answers = [
        ("1", TestTalk.sunny), ("第二个", TestTalk.otherSunny), ("the second one", TestTalk.otherSunny),
        ("罗庄区的", TestTalk.otherSunny),
        ("兰山区那个", TestTalk.sunny), ("罗庄区阳光花园", TestTalk.otherSunny), ("Lanshan District", TestTalk.sunny),
    ]

    @Test("namesakes are told apart by number or by what they lie in", arguments: answers)
    func toldApart(line: String, place: PlaceReference) throws {
        var talk = try TestTalk()
        #expect(talk.say("阳光花园评分", line).outcome == "rated")
        #expect(talk.requests.last?.place() == place)
    }

    @Test("a yes does not choose between namesakes, and a no drops the question")
    func yesAndNo() throws {
        var talk = try TestTalk()
        #expect(talk.say("阳光花园评分", "是").expects == "choice")
        #expect(talk.say("不是").outcome == "cancelled")
        #expect(talk.requests.isEmpty)
    }

    @Test("staff mean the namesake in their own area")
    func ownArea() throws {
        var talk = try TestTalk(as: TestTalk.staff)
        #expect(talk.say("阳光花园评分").outcome == "rated")
        #expect(talk.requests.first?.place() == TestTalk.otherSunny)
    }

    @Test("residents mean the namesake where they live")
    func ownHome() throws {
        var talk = try TestTalk(as: Speaker(homes: [Residence(place: TestTalk.sunny, location: Location())]))
        #expect(talk.say("阳光花园评分").outcome == "rated")
        #expect(talk.requests.first?.place() == TestTalk.sunny)
    }

    @Test("for an unknown name the near ones are offered, and none of them")
    func unknown() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        let reply = talk.say("我要投诉", "金玉社区")
        #expect(reply.outcome == "not-found")
        #expect(reply.expects == "choice")
        #expect(reply.facts["text"] == .string("金玉社区"))
        #expect(reply.text == "没有找到“金玉社区”。\n1. 金域社区（兰山区）\n2. 都不是")
    }

    @Test("a near name is taken by number, by name or by a yes", arguments: ["1", "金域社区", "是", "对"])
    func nearTaken(line: String) throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        #expect(talk.say("我要投诉", "金玉社区", line).expects == "category")
    }

    @Test("none of the near names asks for the place anew, and all else is kept", arguments: ["2", "都不是", "不是"])
    func nearRefused(line: String) throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        let again = talk.say("我要投诉", "金玉社区", line)
        #expect(again.expects == "place" && again.intent == "complaint.file")
        #expect(talk.say("金域社区").expects == "category")
    }

    @Test("a name like no other is asked for again")
    func farName() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        let reply = talk.say("我要投诉", "月亮花园")
        #expect(reply.outcome == "not-found")
        #expect(reply.expects == "place")
        #expect(reply.text.hasPrefix("没有找到“月亮花园”。"))
    }

    @Test("a place of a level that will not do is not taken")
    func level() throws {
        var talk = try TestTalk(as: TestTalk.staff)
        #expect(talk.say("兰山区开会").expects == "place")
    }
}
