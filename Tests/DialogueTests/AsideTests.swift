import Dialogue
import Testing
import Understanding
import Vocabulary

@Suite("Questions that wait while other matters are dealt with")
struct AsideTests {
    @Test("a question comes back behind three other matters; then it is put aside, which is said")
    func notForEver() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        #expect(talk.say("电梯坏了").expects == "place")
        for _ in 0..<3 { #expect(talk.say("兰山区的阳光花园评分").expects == "place") }
        let reply = talk.say("兰山区的阳光花园评分")
        #expect(reply.expects == nil && reply.text.contains("放着"))
        #expect(talk.say("继续").expects == "place")
    }

    @Test("an answer in between lets it come back as often again")
    func answered() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        _ = talk.say("电梯坏了")
        for _ in 0..<3 { _ = talk.say("兰山区的阳光花园评分") }
        #expect(talk.say("东海小区").outcome == "not-found")
        #expect(talk.say("兰山区的阳光花园评分").expects == "place")
    }
}
