import Bot
import Dialogue
import Foundation
import GRDB
import Store
import Testing

@Suite("A store that fails")
struct FailureTests {
    @Test(
        "is told in every language, with what to do, and the talk goes on",
        arguments: ["3号楼漏水", "3號樓漏水", "a leak in Building 3"])
    func closed(line: String) async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        try town.store.close()
        let reply = await talk.hear(line)
        #expect(reply.intent == "complaint.file" && reply.outcome == "unavailable" && reply.text.contains("12345"))
        #expect(!reply.text.contains("SQL") && !reply.text.contains("Error"))
        #expect(await talk.hear("帮助").outcome == "help")
        #expect(await talk.signIn(account: "lilei", password: "long password").outcome == "unavailable")
    }

    @Test("and once it works again the same line does, nothing lost and nothing twice")
    func locked() async throws {
        let file = try TemporaryFolder()
        let town = try Town(Store.open(file.path("town.sqlite"), mode: .create, options: .init(busySeconds: 0.01)))
        let talk = try town.talk("resident")
        #expect(await talk.hear("3号楼漏水").outcome == "filed")
        var unguarded = Configuration()
        unguarded.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: file.path("town.sqlite"), configuration: unguarded)
        try await other.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
        #expect(await talk.hear("5号楼漏水").outcome == "unavailable")
        #expect(await talk.hear("我的投诉").facts["total"] == .int(1))
        try await other.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
        #expect(await talk.hear("5号楼漏水").outcome == "filed")
        #expect(try town.entryCount == 2)
    }

    @Test("a file that may only be read answers questions and stores nothing")
    func readOnly() async throws {
        let file = try TemporaryFolder()
        let path = file.path("town.sqlite")
        let writable = try Town(Store.open(path, mode: .create))
        try writable.store.close()
        let town = try Town(Store.open(path, mode: .readOnly), writable.people)
        let talk = try town.talk("resident")
        #expect(await talk.hear("我们小区评分多少").outcome == "rated")
        #expect(await talk.hear("3号楼漏水").outcome == "unavailable")
        #expect(await talk.hear("我们小区还有哪些问题没解决").facts["total"] == .int(0))
    }
}

/// A folder that goes with its owner.
final class TemporaryFolder: Sendable {
    private let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/bot-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func path(_ name: String) -> String { folder + "/" + name }
}
