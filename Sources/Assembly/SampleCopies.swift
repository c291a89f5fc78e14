import Foundation
import Governance
import SampleCity
import Scripts
import Store
import TimeExpressions
import Vocabulary

/// Fresh copies of one sample city, made once for the day that transcripts play on.
package struct SampleCopies: Sendable {
    /// The day that a transcript plays on which sets none.
    package static let usualNow = "2026-11-23T09:00"

    /// For whatever is opened on a copy.
    package let words: Words
    private let configuration: Configuration
    private let folder: String
    private static let name = "sample.sqlite"

    /// Makes the sample in a temporary folder.
    package init(_ configuration: Configuration) async throws {
        var own = configuration
        own.now = configuration.now ?? ISOTime.epoch(Self.usualNow).map { Instant(seconds: $0) }
        let folder = FileManager.default.temporaryDirectory.path + "/guanjia-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        own.database = folder + "/" + Self.name
        let store = try Store.open(own.database, mode: .create)
        try await SampleCity(now: own.clock()).write(into: store, rules: Guanjia.rules(own))
        try store.close()
        // Learnt once here, for every story.
        words = try await Words.load(own)
        words.prepare()
        self.folder = folder
        self.configuration = own
    }

    /// Calls `body` with a configuration whose database is a copy of its own, which goes when `body` ends: a copy is
    /// some tens of megabytes, and a run has more than a hundred of them.
    package func withCopy<Result>(_ body: (Configuration) async throws -> Result) async throws -> Result {
        let home = folder + "/" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: home) }
        var copy = configuration
        copy.database = home + "/" + Self.name
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasPrefix(Self.name) {
            try place(file, in: home)
        }
        return try await body(copy)
    }

    /// The database and SQLite's own files beside it (-wal) are copied; what was trained for it (.model-zh) is never
    /// written in place and needs only a second name.
    private func place(_ file: String, in home: String) throws {
        let (from, to) = (folder + "/" + file, home + "/" + file)
        if file.dropFirst(Self.name.count).first == "." {
            try FileManager.default.linkItem(atPath: from, toPath: to)
        } else {
            try FileManager.default.copyItem(atPath: from, toPath: to)
        }
    }

    /// Removes the sample.
    package func remove() {
        try? FileManager.default.removeItem(atPath: folder)
    }
}
