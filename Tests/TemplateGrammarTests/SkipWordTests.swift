import TemplateGrammar
import Testing

@Suite("skip words and keywords")
struct SkipWordTests {
    @Test(
        "skip words stand as words of their own, anywhere",
        arguments: [
            ("please turn on", true), ("turn please on", true), ("turn on please", true),
            ("turn on for me, please", true),
            ("can you please turn on", true), ("pleased turn on", false), ("turn onplease", false), ("please", false),
        ])
    func english(message: String, accepted: Bool) throws {
        let grammar = try Fixture.grammar(["turn on"], skipWords: ["please", "for me", "can you", "can"])
        #expect((grammar.best(Fixture.message(message)) != nil) == accepted)
    }

    @Test("a sentence may itself use a skip word")
    func literal() throws {
        let grammar = try Fixture.grammar(["say please now"], skipWords: ["please"])
        #expect(grammar.best(Fixture.message("say please now")) != nil)
        #expect(grammar.best(Fixture.message("say please please now")) != nil)
        #expect(grammar.best(Fixture.message("say now")) == nil)
    }

    @Test(
        "a block with keywords wants one of them as a word",
        arguments: [("en", "go home now", true), ("en", "go homes now", false), ("zh", "go 回家吧 now", true)])
    func keywords(language: String, message: String, accepted: Bool) throws {
        var block = Fixture.block(["go {w} now"])
        block.requiredKeywords = ["Home", "回家"]
        let source = Fixture.source([block], language: language, lists: ["w": .wildcard])
        let grammar = try Grammar(source) { $0.lowercased() }
        #expect((grammar.best(Fixture.message(message)) != nil) == accepted)
    }
}
