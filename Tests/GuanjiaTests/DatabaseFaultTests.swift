import Foundation
import Glibc
import Testing

@Suite("A database that cannot be used")
struct DatabaseFaultTests {
    @Test(
        "that is missing is named, with the way to make one",
        arguments: [
            ["chat"], ["serve", "--listen", "127.0.0.1:0"], ["doctor"], ["account", "list"], ["backup", "copy"],
        ])
    func missing(command: [String]) async throws {
        let folder = try TemporaryFolder()
        let ended = try await Program.run(command + ["--database", folder.path("none.sqlite")])
        #expect(ended.status == 66 && ended.output.isEmpty)
        #expect(ended.errors.contains(folder.path("none.sqlite")) && ended.errors.contains("guanjia init"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("none.sqlite")))
    }

    @Test(
        "that is something else is left alone", arguments: ["", "words\n", "SQLite format 3 but not quite, only words"])
    func notADatabase(text: String) async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(text, to: "notes.txt")
        let ended = try await Program.run("chat", "--database", path)
        #expect(ended.status == 65 && ended.errors.contains("is no Guanjia database"))
        #expect(try folder.text("notes.txt") == text)
    }

    @Test("a folder is no database either")
    func folder() async throws {
        let folder = try TemporaryFolder()
        let ended = try await Program.run("doctor", "--database", folder.path)
        #expect(ended.status == 65 && ended.errors.contains("is no Guanjia database"))
    }

    @Test(
        "that is damaged is said to be, not shown in SQLite's words",
        arguments: [["chat"], ["doctor"], ["account", "list"]])
    func corrupt(command: [String]) async throws {
        let folder = try await Databases.copy(Databases.small)
        try overwrite(folder.path("it.sqlite"), from: 100, with: [UInt8](repeating: 0xAA, count: 4_000))
        let ended = try await Program.run(command + ["--database", folder.path("it.sqlite")])
        #expect(ended.status == 65 && ended.errors.contains("damaged"))
        #expect(!ended.errors.contains("SQL"))
    }

    @Test("that a newer program wrote is not touched")
    func newer() async throws {
        let folder = try await Databases.copy(Databases.empty)
        // The version of the schema stands at byte 60 of the file's header, as four bytes.
        try overwrite(folder.path("it.sqlite"), from: 60, with: [0, 0, 3, 231])
        let before = try Data(contentsOf: URL(filePath: folder.path("it.sqlite")))
        let ended = try await Program.run("chat", "--database", folder.path("it.sqlite"))
        #expect(ended.status == 65 && ended.errors.contains("999") && ended.errors.contains("newer program"))
        #expect(try Data(contentsOf: URL(filePath: folder.path("it.sqlite"))) == before)
    }

    @Test("that another program holds is waited for a while, then said to be held")
    func locked() async throws {
        let folder = try await Databases.copy(Databases.empty)
        let file = open(folder.path("it.sqlite"), O_RDWR)
        defer { close(file) }
        // SQLite's own lock bytes: whoever writes them holds the file alone.
        var lock = flock(l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 0x4000_0000, l_len: 512, l_pid: 0)
        try #require(fcntl(file, F_SETLK, &lock) == 0)
        let ended = try await Program.run("chat", "--database", folder.path("it.sqlite"))
        #expect(ended.status == 69 && ended.errors.contains("Another program holds the database"))
    }

    @Test("that may only be read is refused before anything is lost", .enabled(if: User.bound != nil))
    func readOnlyFile() async throws {
        let folder = try await Databases.copy(Databases.empty)
        try folder.permit(0o777)
        try folder.permit(0o444, "it.sqlite")
        try await expectReadOnly(folder)
    }

    @Test("nor can one be used in a folder that may only be read", .enabled(if: User.bound != nil))
    func readOnlyFolder() async throws {
        let folder = try await Databases.copy(Databases.empty)
        try folder.permit(0o666, "it.sqlite")
        try folder.permit(0o555)
        try await expectReadOnly(folder)
    }

    private func expectReadOnly(_ folder: TemporaryFolder) async throws {
        let user = try #require(User.bound)
        let ended = try await Program.run(["chat", "--database", folder.path("it.sqlite")], by: user)
        #expect(ended.status == 77 && ended.errors.contains("cannot be written"))
    }

    private func overwrite(_ path: String, from offset: UInt64, with bytes: [UInt8]) throws {
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.seek(toOffset: offset)
        try file.write(contentsOf: Data(bytes))
        try file.close()
    }
}
