import Foundation
import Testing

/// Databases made once by the program itself and copied for each test.
enum Databases {
    /// Empty.
    static let empty = Task { try await make(["init"]) }

    /// The samples of docs/: two compounds, two companies, six accounts without passwords.
    static let small = Task {
        let folder = try await make(["init"])
        for kind in ["places", "companies", "projects", "accounts"] {
            let file = Program.root + "/docs/samples/\(kind).csv"
            try await succeed(["import", kind, file, "--database", folder.path("it.sqlite")])
        }
        return folder
    }

    /// The sample city, on Monday, 23 November 2026.
    static let city = Task { try await make(["init", "--sample", "linyi", "--now", "2026-11-23T09:00"]) }

    /// A folder with a copy of its own, named `it.sqlite`, and the models that were trained for it.
    static func copy(_ original: Task<TemporaryFolder, any Error>) async throws -> TemporaryFolder {
        let (source, folder) = (try await original.value, try TemporaryFolder())
        // SQLite's own files beside a database are nothing without the process that made them.
        for file in try FileManager.default.contentsOfDirectory(atPath: source.path)
        where !file.hasSuffix("-wal") && !file.hasSuffix("-shm") {
            try FileManager.default.copyItem(atPath: source.path(file), toPath: folder.path(file))
        }
        return folder
    }

    private static func make(_ command: [String]) async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try await succeed(command + ["--database", folder.path("it.sqlite")])
        try await succeed(["chat", "--database", folder.path("it.sqlite")])
        return folder
    }

    private static func succeed(_ command: [String]) async throws {
        let ended = try await Program.run(command)
        try #require(ended.status == 0, "\(command): \(ended.errors)")
    }
}
