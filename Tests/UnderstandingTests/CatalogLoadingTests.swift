import Testing
import Understanding
import Vocabulary

@Suite("Loading a folder of intents")
struct CatalogLoadingTests {
    @Test("intents come sorted by name with what their files say")
    func loads() throws {
        let catalog = try SmallTown.folder.load()
        #expect(catalog.intents.map(\.name) == ["complaint.file", "complaint.status", "issue.list", "rating.check"])
        let file = try #require(catalog["complaint.file"])
        #expect(file.slots.map(\.name) == ["place", "location", "category", "contact", "description"])
        #expect(file.slot(named: "place")?.defaults == [.home])
        #expect(catalog["issue.list"]?.slot(named: "since")?.prefers == .past)
        #expect(catalog["issue.list"]?.roles == [.community, .street])
        #expect(catalog["nothing"] == nil)
    }

    @Test("further examples stand one a line in files of their own")
    func textFiles() throws {
        var folder = SmallFolder()
        folder.add("a.b", zh: "examples: [甲]\nreplies: {done: 好}")
        folder["a.b/zh.txt"] = "# comment\n乙 -> x~乙\n\n  丙  \r\n"
        folder["_shared/out-of-scope.zh.txt"] = "天气\n"
        folder["_shared/elsewhere.en.txt"] = "the bus is late"
        let catalog = try folder.load()
        #expect(catalog["a.b"]?.words[.zh]?.examples.map(\.text) == ["甲", "乙", "丙"])
        #expect(catalog["a.b"]?.words[.zh]?.examples.map(\.source.line) == [1, 2, 4])
        #expect(catalog["a.b"]?.words[.en]?.examples.isEmpty == true)
        #expect(catalog.shared[.zh]?.outOfScope.map(\.text).contains("天气") == true)
        #expect(catalog.shared[.en]?.elsewhere.map(\.text) == ["the bus is late"])
    }

    @Test("a fault in a file of examples is named")
    func textFaults() throws {
        var folder = SmallFolder()
        folder.add("a.b")
        folder["a.b/zh.txt"] = "甲\n乙 -> place"
        folder.set("a.b/en.txt", bytes: [0xFF])
        let problems = try folder.problems()
        #expect(problems.contains { $0.hasPrefix("intents/a.b/zh.txt:2: ") })
        #expect(problems.contains("intents/a.b/en.txt: is not valid UTF-8"))
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var path: String
        var text: String
        /// Where it is, and a part of what is said about it.
        var place: String
        var advice: String

        var testDescription: String { advice }

        init(_ path: String, _ text: String, _ place: String, _ advice: String) {
            (self.path, self.text, self.place, self.advice) = (path, text, place, advice)
        }
    }

    static let faults = [
        Fault(
            "a.b/intent.yaml", "roles: all\ncolour: red\noutcomes: [done]", "intent.yaml:2",
            "unknown key \"colour\"; known are"),
        Fault("a.b/zh.yaml", "replies: {done: 好}\nanswers: {}", "zh.yaml:2", "unknown key \"answers\"; known are"),
        Fault("a.b/zh.yaml", "replies:\n  done: [好", "zh.yaml:", "not valid YAML"),
        Fault("a.b/zh.yaml", "replies:\n  done: 甲\n  done: 乙", "zh.yaml:2", "written twice: done"),
        Fault(
            "a.b/intent.yaml", "roles: [mayor]\noutcomes: [done]", "intent.yaml:1",
            "unknown role \"mayor\"; known are resident"),
        Fault("a.b/intent.yaml", "outcomes: [done]", "intent.yaml", "\"roles\" is missing; write"),
        Fault("a.b/intent.yaml", "roles: all", "intent.yaml", "\"outcomes\" is missing; name"),
        Fault(
            "a.b/intent.yaml", "roles: all\noutcomes: [done]\nslots:\n  x: {kind: colour}", "intent.yaml:4",
            "unknown kind \"colour\"; known are place"),
        Fault(
            "a.b/intent.yaml", "roles: all\noutcomes: [done]\nslots: {x: place}", "intent.yaml:3",
            "a slot is written {kind:"),
        Fault(
            "a.b/intent.yaml", "roles: all\noutcomes: [done]\nslots: {x: {kind: choice}}", "intent.yaml:3",
            "a choice needs its list"),
        Fault(
            "a.b/intent.yaml", "roles: all\noutcomes: [done]\nslots:\n  x: {kind: place, level: moon}", "intent.yaml:4",
            "unknown level \"moon\""),
        Fault(
            "a.b/intent.yaml", "roles: all\noutcomes: [done]\nslots:\n  x: {kind: place, default: guess}",
            "intent.yaml:4",
            "unknown default \"guess\"; known are home"),
        Fault(
            "a.b/intent.yaml", "roles: all\noutcomes: [done]\nslots:\n  x: {kind: time, prefers: later}",
            "intent.yaml:4",
            "unknown word \"later\"; known are future, past"),
        Fault(
            "a.b/intent.yaml", "roles: all\noutcomes: [done]\nconfirm: sometimes", "intent.yaml:3",
            "unknown confirm \"sometimes\"; known are"),
        Fault(
            "a.b/intent.yaml", "roles: all\noutcomes: [done]\nfree-text: perhaps", "intent.yaml:3",
            "must be true or false"),
        Fault(
            "a.b/zh.yaml", "replies: {done: 好}\nexamples: [查 -> LY-1024]", "zh.yaml:2",
            "must be slot=value or slot~part"),
        Fault("a.b/zh.yaml", "replies: {done: 好}\nsentences: 查", "zh.yaml:2", "must be a list"),
        Fault("a.b/zh.yaml", "- 好", "zh.yaml:1", "must be a mapping"),
        Fault("a.b/zh.yaml", "replies: [好]", "zh.yaml:1", "must be a mapping, one"),
        Fault(
            "_shared/categories.yaml", "categories:\n  dragons: {}", "categories.yaml:2",
            "unknown category \"dragons\"; known are"),
        Fault("_shared/categories.yaml", "danger:\n  flood: {zh: [水]}", "categories.yaml:2", "a danger is"),
        Fault("_shared/zh.yaml", "lists: {x: [{out: y}]}", "zh.yaml:1", "a list value is a text or {in:"),
    ]

    @Test("a fault is told with its file, its line and what to do", arguments: faults)
    func faultIsTold(_ fault: Fault) throws {
        var folder = SmallFolder()
        folder.add("a.b")
        folder[fault.path] = fault.text
        let problems = try folder.problems()
        #expect(problems.count == 1)
        let problem = try #require(problems.first)
        #expect(problem.hasPrefix("intents/"))
        #expect(problem.contains(fault.place))
        #expect(problem.contains(fault.advice))
    }

    @Test("a file that is not UTF-8 is told to be saved as UTF-8")
    func notUTF8() throws {
        var folder = SmallFolder()
        folder.add("a.b")
        folder.set("a.b/zh.yaml", bytes: [0x72, 0xC4, 0xE3, 0xBA, 0xC3])
        #expect(try folder.problems() == ["intents/a.b/zh.yaml: the file is not UTF-8; save it as UTF-8"])
    }

    @Test(
        "each missing file is named", arguments: ["a.b/intent.yaml", "a.b/zh.yaml", "a.b/en.yaml", "_shared/hant.yaml"])
    func missingFile(path: String) throws {
        var folder = SmallFolder()
        folder.add("a.b")
        folder[path] = nil
        #expect(
            try folder.problems() == [
                "intents/\(path): the file cannot be read; check that it exists and its permissions"
            ])
    }

    @Test("all faults are told at once")
    func everything() throws {
        var folder = SmallFolder()
        folder.add("a.b", "roles: [mayor]\noutcomes: [done]", zh: "colour: red", en: "- no")
        #expect(try folder.problems().count == 3)
    }

    @Test("a missing folder is told by its path")
    func missingFolder() {
        #expect {
            _ = try IntentCatalog.load(directory: "/nowhere/intents")
        } throws: { error in
            guard case CatalogError.missingFolder(let path) = error else { return false }
            return path == "/nowhere/intents"
        }
    }

    @Test("files beside the folders and folders with a dot or underscore are no intents")
    func otherFiles() throws {
        var folder = SmallFolder()
        folder.add("a.b")
        folder["README.md"] = "read me"
        folder[".git/config"] = "x"
        folder["_drafts/intent.yaml"] = "x: ["
        #expect(try folder.load().intents.map(\.name) == ["a.b"])
    }
}
