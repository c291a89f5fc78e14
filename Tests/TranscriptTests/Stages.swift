import Assembly
import Foundation
import TranscriptKit

/// The sample that all stories share.
enum House {
    /// The folder of the package.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let configuration = Configuration(
        database: "", intents: root + "/intents", programme: root + "/programme")

    /// Made once for all stories.
    static let sample = Task { try await SampleCopies(configuration) }

    static let stories = TranscriptFiles([root + "/transcripts"]).paths
}
