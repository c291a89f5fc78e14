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

    private let configuration: Configuration
    private let folder: String
    private static let name = "sample.sqlite"
    private var original: String { folder + "/" + Self.name }

    /// Makes the sample in a temporary folder.
    package init(_ configuration: Configuration) async throws {
        var configuration = configuration
        configuration.now = configuration.now ?? ISOTime.epoch(Self.usualNow).map { Instant(seconds: $0) }
        self.configuration = configuration
        folder = FileManager.default.temporaryDirectory.path + "/guanjia-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let store = try Store.open(original, mode: .create)
        try await SampleCity(now: configuration.clock()).write(into: store, rules: Guanjia.rules(configuration))
        try store.close()
        // Trained once here, copied for every story.
        _ = try Guanjia.reader(Guanjia.catalog(configuration), database: original)
    }

    /// A configuration whose database is a copy of its own.
    package func copy() throws -> Configuration {
        var copy = configuration
        copy.database = folder + "/" + UUID().uuidString + ".sqlite"
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasPrefix(Self.name) {
            let suffix = file.dropFirst(Self.name.count)
            try FileManager.default.copyItem(atPath: folder + "/" + file, toPath: copy.database + suffix)
        }
        return copy
    }

    /// Removes the sample and all its copies.
    package func remove() {
        try? FileManager.default.removeItem(atPath: folder)
    }
}
