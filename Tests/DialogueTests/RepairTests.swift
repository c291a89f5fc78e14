import Dialogue
import Testing
import Understanding
import Vocabulary

@Suite("Talks that go off the straight road")
struct RepairTests {
    @Test("an answer that cannot be read is asked for again, and in the end a person is named")
    func patience() throws {
        var talk = try TestTalk()
        _ = talk.say("我要投诉有点事")
        #expect(talk.say("天气不错").outcome == "cannot-read")
        #expect(talk.say("天气不错").expects == "category")
        let last = talk.say("天气不错")
        #expect(last.outcome == "given-up" && last.expects == nil)
        #expect(last.text.contains("12345"))
        #expect(talk.say("继续").expects == "category")
    }

    @Test("a name that nobody bears is asked for no more than three times")
    func unknownNames() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        #expect(talk.say("电梯坏了", "东海小区").outcome == "not-found")
        #expect(talk.say("东湖小区").outcome == "not-found")
        #expect(talk.say("东江小区").outcome == "given-up")
    }

    @Test("what was dropped can be taken up again", arguments: [("算了", "继续刚才的"), ("cancel", "continue"), ("不是", "继续")])
    func resumed(drop: String, resume: String) throws {
        var talk = try TestTalk()
        _ = talk.say("我要投诉有点事")
        #expect(talk.say(drop).outcome == "cancelled")
        let reply = talk.say(resume)
        #expect(reply.outcome == "resumed" && reply.expects == "category")
        #expect(talk.say("漏水").outcome == "filed")
        #expect(talk.requests.last?.text("description") == "有点事")
    }

    @Test("with nothing put aside there is nothing to take up")
    func nothingParked() throws {
        var talk = try TestTalk()
        #expect(talk.say("继续").outcome == "nothing-parked")
    }

    @Test("a form left for half an hour is put aside, and the person is told once")
    func parked() throws {
        var talk = try TestTalk()
        _ = talk.say("我要投诉有点事")
        talk.wait(minutes: 29)
        #expect(talk.say("帮助").expects == "category")
        talk.wait(minutes: 30)
        let reply = talk.say("你好呀")
        #expect(reply.expects == nil && reply.text == "投诉先放着。\n您好，王芳。")
        #expect(!talk.say("你好呀").text.contains("放着"))
        #expect(talk.say("继续").text.hasPrefix("接着办投诉。"))
    }

    @Test("another matter with questions of its own does not lose the form")
    func nested() throws {
        var talk = try TestTalk(as: TestTalk.staff)
        _ = talk.say("我要投诉有点事", "开会")
        #expect(talk.say("金域").expects == "topic")
        let done = talk.say("停车", "是")
        #expect(done.outcome == "scheduled" && done.expects == "place")
    }

    static let corrections = [
        ("不对，是5号楼", "5"), ("不是3号楼，是5号楼", "5"), ("no, building 5", "5"), ("not building 3, building 5", "5"),
    ]

    @Test("a detail is put right in the form, whatever is being asked", arguments: corrections)
    func corrected(line: String, building: String) throws {
        var talk = try TestTalk()
        let reply = talk.say("我要投诉3号楼有点事", line)
        #expect(reply.expects == "category")
        #expect(reply.text.contains("5"))
        _ = talk.say("漏水")
        #expect(talk.requests.last?.location?.building == building)
    }

    @Test("a detail is put right after it was filed", arguments: ["不对，是5号楼", "5号楼", "no, building 5"])
    func correctedAfterwards(line: String) throws {
        var talk = try TestTalk()
        #expect(talk.say("电梯坏了", line).intent == "complaint.amend")
        #expect(talk.requests.last?.ticket == 1024)
        #expect(talk.requests.last?.location?.building == "5")
    }

    @Test("with nothing said before there is nothing to put right")
    func nothingToCorrect() throws {
        var talk = try TestTalk()
        #expect(talk.say("不对，是5号楼").outcome == "nothing-to-correct")
    }

    @Test("what was filed is taken back without another question")
    func undone() throws {
        var talk = try TestTalk()
        #expect(talk.say("电梯坏了", "撤销刚才的").intent == "complaint.withdraw")
        #expect(talk.requests.last?.ticket == 1024)
        #expect(talk.say("撤销刚才的").outcome == "cannot-undo")
    }

    @Test("with a form open nothing was done yet, and it is the form that goes")
    func undoneForm() throws {
        var talk = try TestTalk()
        #expect(talk.say("我要投诉有点事", "撤销刚才的").outcome == "cancelled")
        #expect(talk.say("undo").outcome == "nothing-to-undo")
    }

    @Test("the same is asked about another place", arguments: ["那金域呢", "金域社区", "and Jinyu Community?"])
    func same(line: String) throws {
        var talk = try TestTalk()
        #expect(talk.say("罗庄区的阳光花园评分", line).intent == "rating.check")
        #expect(talk.requests.last?.place() == TestTalk.compound)
    }

    @Test("a complaint that was not filed is not filed elsewhere for the asking", arguments: ["那金域呢", "金域社区"])
    func nothingFiledUnasked(line: String) throws {
        var talk = try TestTalk { request in
            request.intent == "complaint.file"
                ? Outcome("duplicate", next: .choose([Choice(.term("choice.same"), .drop)], slot: nil))
                : TestTalk.answer(request)
        }
        _ = talk.say("我要投诉3号楼电梯", "1", line)
        #expect(talk.requests.count == 1)
    }

    @Test("a bare place or date does not move what was filed", arguments: ["罗庄区的阳光花园"])
    func nothingMovedUnasked(line: String) throws {
        var talk = try TestTalk()
        #expect(talk.say("电梯坏了", line).intent != "complaint.amend")
    }

    @Test("a detail in answer to a choice changes the form")
    func detailInChoice() throws {
        var talk = try TestTalk { request in
            request.location?.building == "3"
                ? Outcome(
                    "duplicate", next: .choose([Choice(.term("choice.new"), .decide("new"), words: "new")], slot: nil))
                : TestTalk.answer(request)
        }
        #expect(talk.say("我要投诉3号楼电梯").outcome == "duplicate")
        #expect(talk.say("5号楼").outcome == "filed")
    }
}
