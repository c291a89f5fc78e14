import Foundation
import GRDB
import Governance
import SampleCity
import Store
import Vocabulary

/// One sample city for all tests: made once, counted with plain SQL.
struct SampleFixture: Sendable {
    let store: Store
    let rules: ProgrammeRules
    private let database: DatabaseQueue

    /// 2026-11-23 09:00 in China.
    static let now = Instant(seconds: 1_795_395_600)

    static var shared: SampleFixture {
        get async throws { try await making.value }
    }

    private static let making = Task { try await make() }

    private static let folder = FileManager.default.temporaryDirectory.path
    private static let path = "\(folder)/guanjia-sample-\(ProcessInfo.processInfo.processIdentifier).sqlite"

    private static func make() async throws -> SampleFixture {
        atexit { SampleFixture.removeFiles() }
        removeFiles()
        let store = try Store.open(path, mode: .create)
        let rules = try rules()
        try await SampleCity(now: now).write(into: store, rules: rules)
        return SampleFixture(store: store, rules: rules, database: try DatabaseQueue(path: path))
    }

    private static func removeFiles() {
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    }

    /// The city's own rules as they stand in the repository.
    static func rules() throws -> ProgrammeRules {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try ProgrammeRules.load(directory: root.appending(path: "programme").path)
    }

    func number(_ sql: String) throws -> Int {
        try database.read { db in try Int.fetchOne(db, sql: sql) ?? 0 }
    }

    func texts(_ sql: String) throws -> [String] {
        try database.read { db in try String.fetchAll(db, sql: sql) }
    }
}
