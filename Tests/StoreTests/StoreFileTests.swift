import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Store

@Suite("Opening a database file")
struct StoreFileTests {
    private static let quick = Store.Options(busySeconds: 0.05)

    /// Makes a file, lets a test do something to it, and removes it.
    private func withFile(_ body: (String) throws -> Void) throws {
        let path = TemporaryFile.path()
        defer { TemporaryFile.remove(path) }
        try body(path)
    }

    private func make(_ path: String) throws {
        let store = try Store.open(path, mode: .create)
        try store.bulkWrite { tx in try tx.setMeta(.sample, "tiny") }
        try store.close()
    }

    private func error(_ path: String, _ mode: Store.Mode = .readWrite) -> StoreError? {
        do {
            _ = try Store.open(path, mode: mode, options: Self.quick)
            return nil
        } catch {
            return error
        }
    }

    @Test("what was written is there after opening again")
    func roundTrip() throws {
        try withFile { path in
            try make(path)
            let store = try Store.open(path)
            #expect(try store.read { tx in try tx.meta(.sample) } == "tiny")
            #expect(try store.integrityProblems().isEmpty)
        }
    }

    @Test("a missing file is reported and not made", arguments: [Store.Mode.readWrite, .readOnly])
    func missing(mode: Store.Mode) throws {
        try withFile { path in
            #expect(error(path, mode) == .missing(path: path))
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test("an existing file is never overwritten")
    func neverOverwrites() throws {
        try withFile { path in
            try make(path)
            #expect(error(path, .create) == .cannotCreate(path: path))
            #expect(error(path) == nil)
        }
    }

    @Test("no file can be made in a folder that does not exist")
    func noFolder() {
        #expect(error("/nonexistent/folder/a.sqlite", .create) == .cannotCreate(path: "/nonexistent/folder/a.sqlite"))
    }

    @Test("text, an empty file and a folder are no databases", arguments: ["hello, world", ""])
    func notADatabase(content: String) throws {
        try withFile { path in
            try Data(content.utf8).write(to: URL(fileURLWithPath: path))
            #expect(error(path) == .notADatabase(path: path))
        }
        #expect(error("/tmp") == .notADatabase(path: "/tmp"))
    }

    @Test("somebody else's database is left alone")
    func foreign() throws {
        try withFile { path in
            let queue = try DatabaseQueue(path: path)
            try queue.write { db in try db.execute(sql: "CREATE TABLE shopping (item TEXT)") }
            try queue.close()
            #expect(error(path) == .notADatabase(path: path))
            #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
        }
    }

    @Test("a newer schema is refused")
    func newer() throws {
        try withFile { path in
            try make(path)
            let queue = try DatabaseQueue(path: path)
            try queue.write { db in try db.execute(sql: "PRAGMA user_version = 99") }
            try queue.close()
            #expect(error(path) == .newerSchema(found: 99, known: Schema.version))
            #expect(error(path, .readOnly) == .newerSchema(found: 99, known: Schema.version))
        }
    }

    @Test("an older schema cannot be read without leave to bring it up to date")
    func older() throws {
        try withFile { path in
            try make(path)
            let queue = try DatabaseQueue(path: path)
            try queue.write { db in try db.execute(sql: "PRAGMA user_version = 0") }
            try queue.close()
            #expect(error(path, .readOnly) == .olderSchema(found: 0, known: Schema.version))
        }
    }

    @Test("a damaged file is told from a sound one")
    func corrupt() throws {
        try withFile { path in
            try make(path)
            let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            try file.seek(toOffset: 100)
            try file.write(contentsOf: Data(repeating: 0x5A, count: 3996))
            try file.close()
            #expect(error(path) == .corrupt)
        }
    }

    @Test("a file that another connection holds is locked")
    func locked() throws {
        try withFile { path in
            try make(path)
            var configuration = Configuration()
            configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
            let holder = try DatabaseQueue(path: path, configuration: configuration)
            try holder.write { db in try db.execute(sql: "UPDATE meta SET value = value") }
            #expect(error(path) == .locked)
            try holder.close()
        }
    }

    @Test("a write that another connection keeps out is locked, and nothing of it stays")
    func lockedWrite() async throws {
        let path = TemporaryFile.path()
        defer { TemporaryFile.remove(path) }
        try make(path)
        let store = try Store.open(path, options: Self.quick)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let holder = try DatabaseQueue(path: path, configuration: configuration)
        try await holder.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
        await #expect(throws: StoreError.locked) {
            try await store.write { tx in try tx.setMeta(.sample, "other") }
        }
        try await holder.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
        #expect(try store.read { tx in try tx.meta(.sample) } == "tiny")
        try await store.write { tx in try tx.setMeta(.sample, "other") }
    }

    @Test("a store opened for reading refuses to write")
    func readOnlyMode() async throws {
        let path = TemporaryFile.path()
        defer { TemporaryFile.remove(path) }
        try make(path)
        let store = try Store.open(path, mode: .readOnly)
        #expect(try store.read { tx in try tx.meta(.sample) } == "tiny")
        await #expect(throws: StoreError.readOnly) { try await store.write { tx in try tx.setMeta(.sample, "x") } }
    }

    @Test("a file without write permission is read-only", .enabled(if: geteuid() != 0, "root may write anything"))
    func readOnlyFile() throws {
        try withFile { path in
            try make(path)
            try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
            #expect(error(path) == .readOnly)
        }
    }

    @Test(
        "errors of SQLite are sorted",
        arguments: [
            (ResultCode.SQLITE_READONLY, StoreError.readOnly), (.SQLITE_BUSY, .locked), (.SQLITE_CORRUPT, .corrupt),
        ])
    func sorting(code: ResultCode, expected: StoreError) {
        #expect(StoreError.sorting(DatabaseError(resultCode: code)) == expected)
    }

    @Test("a backup is a whole database, and never overwrites")
    func backup() throws {
        try withFile { path in
            try make(path)
            let store = try Store.open(path)
            let copy = TemporaryFile.path()
            defer { TemporaryFile.remove(copy) }
            try store.backup(to: copy)
            #expect(try Store.open(copy).read { tx in try tx.meta(.sample) } == "tiny")
            #expect(throws: StoreError.cannotCreate(path: copy)) { try store.backup(to: copy) }
        }
    }
}
