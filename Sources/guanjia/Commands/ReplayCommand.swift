import ArgumentParser
import Assembly
import Dialogue
import Foundation
import Scripts
import TimeExpressions
import TranscriptKit
import Vocabulary

struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Plays transcripts through the bot and shows where replies differ.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "Files or folders of transcripts.")
    var files: [String] = ["transcripts"]

    @Flag(help: "Writes what is said now into the transcripts.")
    var record = false

    func run() async throws {
        try await Failure.telling {
            let sample = try await SampleCopies(common.configuration)
            defer { sample.remove() }
            var failed = 0
            let paths = TranscriptFiles(files).paths
            for path in paths where try await !isFaithful(path, sample) { failed += 1 }
            guard failed == 0 else {
                throw Failure("\(failed) of \(paths.count) transcripts differ", status: Failure.badData)
            }
            print("\(paths.count) transcripts \(record ? "recorded" : "passed")")
        }
    }

    private func isFaithful(_ path: String, _ sample: SampleCopies) async throws -> Bool {
        do {
            let transcript = try Transcript(path: path, isRecorded: !record)
            let performance = try await sample.withCopy { configuration in
                var stage = BotStage { setup in try await configuration.talk(setup) }
                return try await transcript.play(on: &stage)
            }
            guard record else {
                if !performance.isFaithful { print(performance.text(file: path)) }
                return performance.isFaithful
            }
            let recorded = Recorder.record(transcript, replies: performance.replies)
            try recorded.render().write(toFile: path, atomically: true, encoding: .utf8)
            return true
        } catch let error as TranscriptError {
            print("\(path): \(error)")
            return false
        }
    }
}

extension Configuration {
    /// A talk as a transcript's setup wants it, on this configuration's database.
    func talk(_ setup: Setup) async throws -> any Talk {
        var configuration = self
        if let now = setup.now.flatMap({ ISOTime.epoch($0) }) { configuration.now = Instant(seconds: now) }
        return try await Guanjia.open(configuration).talk(as: setup.account, language: setup.language)
    }
}
