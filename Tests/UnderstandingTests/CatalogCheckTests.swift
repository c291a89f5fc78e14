import Testing
import Understanding

@Suite("Checking intents")
struct CatalogCheckTests {
    @Test("a sound folder has no problems")
    func sound() throws {
        var folder = SmallFolder()
        folder.add("a.b", zh: "sentences: [开门]\nexamples: [请开门]\nreplies: {done: 好}")
        #expect(try problems(folder, ["a.b": ["done"]]) == [])
    }

    @Test("a folder without a handler")
    func noHandler() throws {
        var folder = SmallFolder()
        folder.add("a.b")
        let found = try problems(folder, [:])
        #expect(found == ["intents/a.b/intent.yaml: no handler serves this intent; write one or remove the folder"])
    }

    @Test("an intent that the dialogue serves by itself needs no handler")
    func ownIntent() throws {
        var folder = SmallFolder()
        folder.add("a.b")
        let check = CatalogCheck(try folder.load(), ownIntents: ["a.b"], outcomes: [:])
        #expect(check.problems().isEmpty)
    }

    @Test("a handler without a folder")
    func noFolder() throws {
        var folder = SmallFolder()
        folder.add("a.b")
        let found = try problems(folder, ["a.b": ["done"], "c.d": ["done"]])
        #expect(found == ["intents/c.d: the handler of c.d has no folder; add it"])
    }

    @Test("an outcome without words, in each language")
    func noWords() throws {
        var folder = SmallFolder()
        folder.add("a.b", "roles: all\noutcomes: [done, failed]")
        let found = try problems(folder, ["a.b": ["done", "failed"]])
        #expect(
            found == [
                "intents/a.b/en.yaml: no reply for the outcome \"failed\"; add it",
                "intents/a.b/zh.yaml: no reply for the outcome \"failed\"; add it",
            ])
    }

    @Test("a value that no outcome holds, however it is used")
    func undefinedValue() throws {
        var folder = SmallFolder()
        folder.add(
            "a.b", "roles: all\noutcomes: [done]\nslots: {when: {kind: time}}",
            zh: "replies: {done: \"{{ticket}}{{#tickt}}好{{/tickt}}{{when}}\"}")
        let check = CatalogCheck(
            try folder.load(), ownIntents: [], outcomes: ["a.b": ["done"]], facts: ["a.b": ["ticket"]])
        #expect(
            check.problems().map(\.description) == [
                "intents/a.b/zh.yaml:1: this uses {{tickt}}, which no outcome of a.b holds; correct the name"
            ])
    }

    @Test("outcomes that the handler does not know, and the reverse")
    func otherOutcomes() throws {
        var folder = SmallFolder()
        folder.add("a.b")
        let found = try problems(folder, ["a.b": ["finished"]])
        #expect(found == ["intents/a.b/intent.yaml: \"outcomes\" and the handler disagree about done, finished"])
    }

    @Test("what changes the ledger names who mends it and what it is called")
    func commits() throws {
        var folder = SmallFolder()
        folder.add("a.b", "roles: all\noutcomes: [done]\ncommits: [done]\nundone-by: c.d")
        let found = try problems(folder, ["a.b": ["done"]])
        #expect(
            found == [
                "intents/_shared/en.yaml: no term \"form.a.b\" says what a.b does; add it",
                "intents/_shared/zh.yaml: no term \"form.a.b\" says what a.b does; add it",
                "intents/a.b/intent.yaml: no intent is named \"c.d\"; correct the name",
            ])
    }

    @Test("a required slot without a question, in each language")
    func noQuestion() throws {
        var folder = SmallFolder()
        folder.add("a.b", "roles: all\nslots: {place: {kind: place, required: true}}\noutcomes: [done]")
        let found = try problems(folder, ["a.b": ["done"]])
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.contains("no question for the slot \"place\", which may be asked for; add it") })
    }

    @Test("a question that only the handler puts, and a name that may be nobody's, without words")
    func noQuestionForWhatIsOptional() throws {
        var folder = SmallFolder()
        folder.add(
            "a.b",
            "roles: all\nslots: {ticket: {kind: ticket}, place: {kind: place}, when: {kind: time}}\noutcomes: [done]")
        let check = CatalogCheck(
            try folder.load(), ownIntents: [], outcomes: ["a.b": ["done"]], asks: ["a.b": ["ticket"]])
        let found = check.problems().map(\.description)
        #expect(found.count == 4)
        #expect(found.filter { $0.contains("no question for the slot \"ticket\"") }.count == 2)
        #expect(found.filter { $0.contains("no question for the slot \"place\"") }.count == 2)
    }

    static let examples = [
        ("开窗", "is read as nothing, not as a.b"), ("关门", "is read as c.d, not as a.b"),
        ("开门 -> ticket=LY-1", "does not fill the slot ticket"),
        ("开门 LY-7 -> ticket=LY-8", "fills the slot ticket with \"LY-7\""),
    ]

    @Test("an example that is not read as it says", arguments: examples)
    func example(text: String, complaint: String) throws {
        var folder = SmallFolder()
        folder.add(
            "a.b", "roles: all\nslots: {ticket: {kind: ticket}}\noutcomes: [done]",
            zh: "sentences: [\"开门[{ticket}]\"]\nexamples:\n  - \(text)\nreplies: {done: 好}")
        folder.add("c.d", zh: "sentences: [关门]\nreplies: {done: 好}")
        let found = try problems(folder, ["a.b": ["done"], "c.d": ["done"]])
        let example = text.split(separator: " -> ").first.map(String.init) ?? text
        #expect(found == ["intents/a.b/zh.yaml:3: the example \"\(example)\" \(complaint)"])
    }

    @Test("two intents that claim one sentence")
    func rivals() throws {
        var folder = SmallFolder()
        let words = "sentences: [开门]\nexamples: [开门]\nreplies: {done: 好}"
        folder.add("a.b", zh: words)
        folder.add("c.d", zh: words)
        let found = try problems(folder, ["a.b": ["done"], "c.d": ["done"]])
        #expect(
            found.contains {
                $0.contains("zh.yaml:2") && $0.contains("is claimed by a.b and c.d; make one sentence narrower")
            })
        #expect(found.count == 2)
    }

    static let grammars = [
        ("rules: {甲: \"<乙>\", 乙: \"<甲>\"}\nsentences: [\"<甲>\"]", "the rule refers to itself: "),
        ("sentences: [开门, \"<丙>\"]", "no rule is named '丙'"), ("sentences: [\"开{颜色}\"]", "no list is named '颜色'"),
        ("sentences: [\"开(门|窗\"]", "'(' is never closed"),
    ]

    @Test("a sentence that cannot be compiled, with its line and a caret", arguments: grammars)
    func grammar(words: String, complaint: String) throws {
        var folder = SmallFolder()
        folder.add("a.b", zh: words + "\nreplies: {done: 好}")
        let found = try problems(folder, ["a.b": ["done"]])
        let first = try #require(found.first { $0.contains(complaint) })
        #expect(first.hasPrefix("intents/a.b/zh.yaml:"))
        #expect(first.hasSuffix("^"))
    }

    private func problems(_ folder: SmallFolder, _ outcomes: [String: Set<String>]) throws -> [String] {
        CatalogCheck(try folder.load(), ownIntents: [], outcomes: outcomes).problems().map(\.description)
    }
}
