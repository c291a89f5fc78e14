import Testing
import Understanding

@Suite("The style of replies")
struct StyleCheckTests {
    private static let style = "style: {columns: 12, never: [！], refusing: [不能], next-steps: [请]}"

    private func problems(_ reply: String, question: String = "几点？") throws -> [String] {
        var folder = SmallFolder()
        folder["_shared/zh.yaml"]? += "\n" + Self.style
        folder.add("a.b", zh: "replies: {done: \(reply)}\nquestions: {when: \(question)}")
        let check = CatalogCheck(try folder.load(), ownIntents: [], outcomes: ["a.b": ["done"]])
        return check.problems().map(\.description)
    }

    @Test(
        "a short reply that refuses nothing is fine; values take no columns",
        arguments: ["好", "\"{{place_of_the_whole}}好\""])
    func fine(reply: String) throws {
        #expect(try problems(reply) == [])
    }

    @Test("a line that is too long, in a question as well")
    func long() throws {
        let message = "this has a line of 14 columns, 12 at most; say it in two lines"
        #expect(try problems("一二三四五六七") == ["intents/a.b/zh.yaml:1: " + message])
        #expect(try problems("好", question: "一二三四五六七") == ["intents/a.b/zh.yaml:2: " + message])
        #expect(try problems("\"一二三四\\n五六七\"") == [])
    }

    @Test("words that are never said")
    func never() throws {
        #expect(try problems("好！") == ["intents/a.b/zh.yaml:1: this says \"！\"; leave it out"])
    }

    @Test("a refusal without a next step")
    func refusal() throws {
        let found = ["intents/a.b/zh.yaml:1: this refuses (\"不能\") and does not say what to do instead; add it"]
        #expect(try problems("不能办") == found)
        #expect(try problems("不能，请改") == [])
    }
}
