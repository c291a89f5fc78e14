import Scripts
import Testing
import TimeExpressions
import Understanding

@Suite("samples of an intent")
struct SentenceSamplesTests {
    private static func catalog() throws -> IntentCatalog {
        var folder = SmallFolder()
        folder.add(
            "ask", "roles: all\nslots: {place: {kind: place}, what: {kind: text}}\noutcomes: [done]",
            zh: "sentences: [\"(看看|查){place}的评分\", \"记下{what}\"]\nreplies: {done: 好}",
            en: "sentences: [\"rating of {place}\"]\nreplies: {done: done}")
        folder.add("mute")
        return try folder.load()
    }

    @Test(
        "are sentences in the language asked for",
        arguments: [(Language.hans, "查金域社区的评分"), (.hant, "查金域社區的評分"), (.en, "rating of Jinyu")])
    func languages(language: Language, expected: String) throws {
        let samples = try SentenceSamples(Self.catalog())
        #expect(samples.sentences(of: "ask", count: 50, language: language).contains(expected))
    }

    @Test("are at most so many, none for an intent without sentences")
    func counts() throws {
        let samples = try SentenceSamples(Self.catalog())
        #expect(samples.sentences(of: "ask", count: 2, language: .hans).count == 2)
        #expect(samples.sentences(of: "mute", count: 2, language: .hans).isEmpty)
        #expect(samples.sentences(of: "nothing", count: 2, language: .hans).isEmpty)
    }
}
