import Bot
import Dialogue
import Testing
import Vocabulary

@Suite("Danger to life, whenever it is told")
struct DangerTests {
    @Test(
        "told while a form is filled, it makes the entry an emergency and its words are kept",
        arguments: [
            ["我要投诉", "煤气味很大", "燃气"], ["我要投诉", "3号楼2单元煤气味很大", "楼道里"],
            ["我要報修", "電梯裡有人被困了", "1"], ["I want to report something", "someone is trapped in the lift", "1"],
        ])
    func inForm(lines: [String]) async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        var reply = await talk.hear("")
        for line in lines where reply.outcome != "filed" { reply = await talk.hear(line) }
        if reply.expects == "description" { reply = await talk.hear("没有别的") }
        let entry = try town.entry(reply)
        #expect(entry.urgency == .emergency && entry.description.contains(lines[1]), "\(reply.text)")
    }

    @Test("added to an entry, it raises its urgency and brings its deadline forward")
    func added() async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        let before = try town.entry(await talk.hear("3号楼电梯坏了"))
        let reply = await talk.hear("给LY-\(before.number)补充：里面有人被困")
        let after = try town.entry(reply)
        #expect(reply.outcome == "amended" && reply.text.contains("119") && reply.text.contains("特急"), "\(reply.text)")
        #expect(after.urgency == .emergency && after.dueAt < before.dueAt)
    }
}
