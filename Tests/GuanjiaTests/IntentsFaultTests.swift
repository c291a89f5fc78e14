import Foundation
import Testing

@Suite("Intents with faults")
struct IntentsFaultTests {
    @Test("a folder that is missing is named", arguments: [["parse"], ["check"]])
    func missing(command: [String]) async throws {
        let folder = try TemporaryFolder()
        let ended = try await Program.run(command + ["--intents", folder.path("none")])
        #expect(ended.status == 66 && ended.errors.contains(folder.path("none")) && ended.errors.contains("--intents"))
    }

    @Test(
        "an error is named by file and line",
        arguments: [
            ("rating.check/intent.yaml", "roles: all\nslots:\n  place: {kind: planet}\noutcomes: [rated]\n", 3),
            ("greet/zh.yaml", "sentences:\n  - \"[你好\"\n", 2), ("greet/intent.yaml", "roles: all\ncolour: red\n", 2),
            ("greet/en.yaml", "sentences: [unclosed\nreplies:\n  - : {\n", nil),
        ])
    func fault(file: String, text: String, line: Int?) async throws {
        let folder = try TemporaryFolder()
        let intents = folder.path("intents")
        try FileManager.default.copyItem(atPath: Program.root + "/intents", toPath: intents)
        _ = try folder.write(text, to: "intents/" + file)
        let ended = try await Program.run(
            "parse", "--intents", intents, environment: ["GUANJIA_PROGRAMME": Program.root + "/programme"])
        #expect(ended.status == 65 && ended.output.isEmpty)
        let place = file + ":" + (line.map(String.init) ?? "")
        #expect(ended.errors.split(separator: "\n").contains { $0.contains(place) }, "\(ended.errors)")
    }

    @Test("check finds the repository's own in order")
    func check() async throws {
        let ended = try await Program.run("check")
        #expect(ended.status == 0, "\(ended.errors)")
    }

    @Test("check names what is wrong with a rule of the city")
    func rules() async throws {
        let folder = try TemporaryFolder()
        for name in ["intents", "programme"] {
            try FileManager.default.copyItem(atPath: Program.root + "/" + name, toPath: folder.path(name))
        }
        _ = try folder.write("duplicate_days: many\n", to: "programme/ledger.yaml")
        let ended = try await Program.run("check", "--intents", folder.path("intents"))
        #expect(ended.status == 65 && ended.errors.contains("ledger.yaml:1"))
    }
}
