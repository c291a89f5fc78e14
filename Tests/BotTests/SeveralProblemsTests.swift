import Bot
import Dialogue
import Testing
import Vocabulary

@Suite("Several problems in one message")
struct SeveralProblemsTests {
    static let messages = [
        "3号楼电梯坏了，另外5号楼门口垃圾没人清", "3號樓電梯壞了，另外5號樓門口垃圾沒人清",
        "the lift in building 3 is broken, also the rubbish at building 5 is not collected",
    ]

    @Test("are asked about, and nothing is filed before the answer", arguments: messages)
    func asked(line: String) async throws {
        let town = try Town()
        let reply = try await town.talk("resident").hear(line)
        #expect(reply.intent == "complaint.file" && reply.outcome == "several" && reply.expects == "choice")
        #expect(reply.facts["items"] == .array(Self.items(reply).map { .object($0) }) && Self.items(reply).count == 2)
        #expect(try town.entryCount == 0)
    }

    @Test("become an entry each, with its own words and place", arguments: zip(messages, ["1", "分開", "separately"]))
    func each(line: String, answer: String) async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        _ = await talk.hear(line)
        let reply = await talk.hear(answer)
        #expect(reply.outcome == "filed-each" && reply.facts["count"] == .int(2))
        let items = Self.items(reply)
        try #require(items.count == 2)
        #expect(items.map { $0["category"] } == [.string("lift"), .string("cleaning")])
        #expect(items.map { $0["location"]?["building"] } == [.string("3"), .string("5")])
        #expect(try town.entryCount == 2)
    }

    @Test("become one entry with all the words, where that is wanted")
    func whole() async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        _ = await talk.hear(Self.messages[0])
        let reply = await talk.hear("2")
        #expect(reply.outcome == "filed")
        #expect(try town.entry(reply).description == Self.messages[0])
    }

    @Test("a place said once counts for all")
    func sharedLocation() async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        _ = await talk.hear("3号楼电梯坏了，还有楼道垃圾没人扫")
        let reply = await talk.hear("1")
        #expect(Self.items(reply).map { $0["location"]?["building"] } == [.string("3"), .string("3")])
    }

    @Test(
        "one problem told at length is one",
        arguments: [
            "3号楼电梯坏了，另外老人上不了楼", "另外3号楼电梯坏了", "3号楼电梯坏了，同时也没人来修",
            "the lift in building 3 is broken, also it is the second time",
        ])
    func one(line: String) async throws {
        let town = try Town()
        #expect(try await town.talk("resident").hear(line).outcome == "filed")
    }

    @Test("danger is never held up by a question")
    func danger() async throws {
        let town = try Town()
        let reply = try await town.talk("resident").hear("3号楼电梯困人了，另外楼道垃圾没人扫")
        #expect(reply.outcome == "filed" && reply.facts["urgency"] == .string("emergency"))
    }

    private static func items(_ reply: Reply) -> [[String: JSONValue]] {
        guard case .array(let items) = reply.facts["items"] else { return [] }
        return items.compactMap { if case .object(let fields) = $0 { fields } else { nil } }
    }
}
