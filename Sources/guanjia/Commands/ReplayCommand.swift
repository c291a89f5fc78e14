import ArgumentParser
import Assembly
import Foundation
import TranscriptKit

struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Plays transcripts and shows where replies differ.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "Files or folders of transcripts.")
    var files: [String] = ["transcripts"]

    @Flag(help: "Writes what is said now into the transcripts.")
    var record = false

    @Option(help: "bot, or as people come: repl (a terminal) or server (TCP); slower, since each story starts its own.")
    var through = Door.bot

    func run() async throws {
        try await Failure.telling {
            let sample = try await SampleCopies(common.configuration)
            defer { sample.remove() }
            let house = StoryHouse(sample: sample, program: try Self.program)
            var failed = 0
            let paths = TranscriptFiles(files).paths
            for path in paths where try await !isFaithful(path, house) { failed += 1 }
            guard failed == 0 else {
                throw Failure("\(failed) of \(paths.count) transcripts differ", status: Failure.badData)
            }
            print("\(paths.count) transcripts \(record ? "recorded" : "passed")")
        }
    }

    private func isFaithful(_ path: String, _ house: StoryHouse) async throws -> Bool {
        do {
            let transcript = try Transcript(path: path, isRecorded: !record)
            let performance = try await house.play(transcript, at: through)
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

    private static var program: String {
        get throws {
            guard let path = Bundle.main.executablePath else {
                throw Failure(
                    "This program does not find itself; call it by its whole path.", status: Failure.unavailable)
            }
            return path
        }
    }
}
