import Assembly
import Foundation
import TranscriptKit

@testable import guanjia

/// The sample that all stories share, and the program.
enum House {
    /// The folder of the package.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Made once for all stories.
    static let storyHouse = Task {
        let files = Configuration(database: "", intents: root + "/intents", programme: root + "/programme")
        return StoryHouse(sample: try await SampleCopies(files), program: program)
    }

    /// It stands beside the bundle of the tests.
    private static let program =
        (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
        .appendingPathComponent("guanjia").path

    static let stories = TranscriptFiles([root + "/transcripts"]).paths
    static let storiesOfRepair = TranscriptFiles([root + "/transcripts/repair"]).paths

    /// Each behaviour in one script: a process for each talk takes its time. `guanjia replay --through` plays all.
    static func storiesOfRepair(in script: String) -> [String] {
        storiesOfRepair.filter { $0.hasSuffix("-\(script).chat") }
    }
}
