import Foundation
import Testing

@Suite("Accounts, imports and upkeep")
struct UpkeepTests {
    @Test("an account is added, listed, given a password and disabled")
    func account() async throws {
        let folder = try await Databases.copy(Databases.small)
        let at = ["--database", folder.path("it.sqlite")]
        let add = ["account", "add", "lilei", "--role", "resident", "--place", "金域社区"] + at
        #expect(try await Program.run(add, input: Array("long password\n".utf8)).status == 0)
        #expect(try await Program.run(["account", "list"] + at).output.contains("lilei\tresident"))
        let again = try await Program.run(add, input: Array("long password\n".utf8))
        #expect(again.status == 65 && again.errors.contains("lilei"))
        let changed = try await Program.run(["account", "password", "lilei"] + at, input: Array("another one\n".utf8))
        #expect(changed.status == 0 && !changed.output.contains("another one"))
        #expect(try await signIn("lilei another one", at).contains("lilei"))
        #expect(try await Program.run(["account", "disable", "lilei"] + at).status == 0)
        #expect(try await Program.run(["account", "list"] + at).output.contains("lilei\tresident\tdisabled"))
        #expect(try await Program.run(["chat", "--as", "lilei"] + at).status == 77)
        #expect(try await !signIn("lilei another one", at).contains("resident"))
    }

    @Test(
        "what an account lacks is said, and none is made",
        arguments: [
            (["x", "--role", "county"], "long password\n", 64), (["x", "--role", "company"], "long password\n", 64),
            (["x", "--role", "resident"], "short\n", 65), (["x", "--role", "resident"], "", 66),
            (["x", "--role", "county", "--place", "无此区"], "long password\n", 65),
            (["x", "--role", "company", "--company", "无此公司"], "long password\n", 65),
        ])
    func incomplete(account: [String], input: String, status: Int32) async throws {
        let folder = try await Databases.copy(Databases.small)
        let at = ["--database", folder.path("it.sqlite")]
        let ended = try await Program.run(["account", "add"] + account + at, input: Array(input.utf8))
        #expect(ended.status == status && !ended.errors.isEmpty)
        #expect(try await !Program.run(["account", "list"] + at).output.contains("x\t"))
    }

    @Test("a password or a block for an account that nobody has", arguments: ["password", "disable"])
    func unknown(command: String) async throws {
        let folder = try await Databases.copy(Databases.empty)
        let arguments = ["account", command, "nobody", "--database", folder.path("it.sqlite")]
        let ended = try await Program.run(arguments, input: Array("long password\n".utf8))
        #expect(ended.status == 65 && ended.errors.contains("nobody"))
    }

    @Test("one bad row, and nothing is imported")
    func allOrNothing() async throws {
        let folder = try await Databases.copy(Databases.empty)
        let at = ["--database", folder.path("it.sqlite")]
        let rows = "level,name,parent\ncity,临沂市,\ncounty,兰山区,临沂市\ncompound,金域社区,无此街道\n"
        let file = try folder.write(rows, to: "places.csv")
        let refused = try await Program.run(["import", "places", file] + at)
        #expect(refused.status == 65 && refused.errors.contains("\(file):4: parent:"))
        let good = try folder.write(rows.split(separator: "\n").dropLast().joined(separator: "\n"), to: "places.csv")
        let taken = try await Program.run(["import", "places", good] + at)
        #expect(taken.status == 0 && taken.output == "2 added, 0 changed, 0 unchanged\n")
        let twice = try await Program.run(["import", "places", good] + at)
        #expect(twice.output == "0 added, 0 changed, 2 unchanged\n")
    }

    @Test("a file that is missing is named")
    func noFile() async throws {
        let folder = try await Databases.copy(Databases.empty)
        let ended = try await Program.run(
            "import", "places", folder.path("none.csv"), "--database", folder.path("it.sqlite"))
        #expect(ended.status == 66 && ended.errors.contains("none.csv"))
    }

    @Test("a backup is a whole database, and overwrites nothing")
    func backup() async throws {
        let folder = try await Databases.copy(Databases.small)
        let (path, copy) = (folder.path("it.sqlite"), folder.path("copy.sqlite"))
        #expect(try await Program.run("backup", copy, "--database", path).status == 0)
        let original = try await Program.run("account", "list", "--database", path)
        #expect(try await Program.run("account", "list", "--database", copy).output == original.output)
        #expect(try await Program.run("backup", copy, "--database", path).status == 73)
    }

    @Test("a sample is one file, with what the first start made of the intents beside it")
    func sampleFiles() async throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: try await Databases.city.value.path)
        #expect(
            files.sorted() == ["it.sqlite"]
                + ["category", "grammar", "model", "parts", "sound"].flatMap {
                    ["it.sqlite.\($0)-en", "it.sqlite.\($0)-zh"]
                })
    }

    @Test("a sound database is said to be sound")
    func doctor() async throws {
        let folder = try await Databases.copy(Databases.small)
        let ended = try await Program.run("doctor", "--database", folder.path("it.sqlite"))
        #expect(ended.status == 0 && ended.output.contains("2 compounds"))
    }

    private func signIn(_ words: String, _ at: [String]) async throws -> String {
        try await Program.run(["chat", "--language", "en"] + at, input: Array("login \(words)\n".utf8)).output
    }
}
