import Assembly
import Foundation
import TranscriptKit

/// The program and the sample that all stories share.
enum House {
    /// The folder of the package.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let configuration = Configuration(
        database: "", intents: root + "/intents", programme: root + "/programme")

    /// Made once for all stories.
    static let sample = Task { try await SampleCopies(configuration) }

    static let stories = TranscriptFiles([root + "/transcripts"]).paths

    /// The program, which is built beside the tests.
    static let program: String = {
        let bundle = CommandLine.arguments[0]
        var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
        for _ in 0..<4 {
            let candidate = folder.appendingPathComponent("guanjia").path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
            folder = folder.deletingLastPathComponent()
        }
        return root + "/.build/debug/guanjia"
    }()

    /// A command line of the program on a story's own database.
    static func command(_ name: String, _ setup: Setup, _ story: Configuration, _ more: [String] = []) -> Command {
        var arguments = [name, "--database", story.database, "--intents", story.intents]
        arguments += ["--now", setup.now ?? SampleCopies.usualNow] + more
        var environment = ProcessInfo.processInfo.environment
        environment["GUANJIA_PROGRAMME"] = story.programme
        environment["XDG_STATE_HOME"] = story.database + ".state"
        return Command(path: program, arguments: arguments, environment: environment)
    }
}
