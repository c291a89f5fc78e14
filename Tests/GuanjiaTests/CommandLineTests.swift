import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
    static let commands: [[String]] = [
        [], ["chat"], ["serve"], ["init"], ["import"], ["parse"], ["check"], ["replay"], ["account"],
        ["account", "add"],
        ["account", "password"], ["account", "list"], ["account", "disable"], ["backup"], ["doctor"],
    ]

    @Test("every command tells its version and helps", arguments: commands)
    func versionAndHelp(command: [String]) async throws {
        let version = try await Program.run(command + ["--version"])
        #expect(version.status == 0 && version.output.split(separator: ".").count == 3)
        let help = try await Program.run(command + ["--help"])
        #expect(help.status == 0 && help.output.contains("USAGE"))
    }

    @Test(
        "what it does not know is a fault of usage",
        arguments: [
            ["sing"], ["chat", "--loud"], ["chat", "--now", "yesterday"], ["chat", "--language", "Klingon"],
            ["chat", "--connect", "nowhere"], ["parse", "--as", "king"], ["import", "people", "x.csv"], ["import"],
            ["init", "--sample", "beijing"], ["serve", "--listen", "127.0.0.1:99999"],
            ["serve", "--tls-key", "key.pem"], ["account", "add", "x", "--role", "king"], ["account"],
        ])
    func usage(command: [String]) async throws {
        let ended = try await Program.run(command)
        #expect(command == ["account"] ? [0, 64].contains(ended.status) : ended.status == 64)
        #expect(!(ended.errors + ended.output).isEmpty)
    }

    @Test("an account that nobody has is not permitted")
    func unknownAccount() async throws {
        let folder = try await Databases.copy(Databases.empty)
        let ended = try await Program.run("chat", "--as", "nobody", "--database", folder.path("it.sqlite"))
        #expect(ended.status == 77 && ended.errors.contains("nobody") && ended.errors.contains("account list"))
    }

    @Test("init makes a database, and never overwrites one", arguments: [[], ["--sample", "linyi"]])
    func initNeverOverwrites(sample: [String]) async throws {
        let folder = try await Databases.copy(Databases.empty)
        let path = folder.path("it.sqlite")
        let before = try Data(contentsOf: URL(filePath: path))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let ended = try await Program.run(["init", "--database", path] + sample)
        #expect(ended.status == 73 && ended.errors.contains(path))
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == files)
    }

    @Test("init makes the usual folder, but none that was named")
    func folders() async throws {
        let folder = try TemporaryFolder()
        let usual = try await Program.run("init", environment: ["XDG_DATA_HOME": folder.path("share")])
        #expect(usual.status == 0)
        #expect(FileManager.default.fileExists(atPath: folder.path("share/guanjia/guanjia.sqlite")))
        let named = try await Program.run("init", "--database", folder.path("typo/it.sqlite"))
        #expect(named.status == 73)
        #expect(!FileManager.default.fileExists(atPath: folder.path("typo")))
    }

    @Test("the database is named by the option, then by the environment")
    func environment() async throws {
        let folder = try await Databases.copy(Databases.small)
        let named = ["GUANJIA_DATABASE": folder.path("it.sqlite")]
        #expect(try await Program.run("account", "list", environment: named).status == 0)
        let other = try await Program.run("account", "list", "--database", folder.path("none"), environment: named)
        #expect(other.status == 66)
    }
}
