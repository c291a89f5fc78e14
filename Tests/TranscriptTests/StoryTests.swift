import Assembly
import Bot
import Dialogue
import Foundation
import Testing
import TimeExpressions
import TranscriptKit
import Vocabulary

@Suite("Every story goes the same way", .serialized)
struct StoryTests {
    @Test("through the bot", arguments: House.stories)
    func bot(path: String) async throws {
        try await House.sample.value.withCopy { story in
            try await play(path, on: BotStage { setup in try await Self.talk(setup, story) })
        }
    }

    @Test("and there are at least 24 of them")
    func number() {
        #expect(House.stories.count >= 24)
    }

    private func play(_ path: String, on stage: some Stage) async throws {
        var stage = stage
        let performance = try await Transcript(path: path).play(on: &stage)
        #expect(performance.isFaithful, Comment(rawValue: performance.text(file: path)))
    }

    private static func talk(_ setup: Setup, _ story: Configuration) async throws -> any Talk {
        var configuration = story
        if let now = setup.now.flatMap({ ISOTime.epoch($0) }) { configuration.now = Instant(seconds: now) }
        return try await Guanjia.open(configuration).talk(as: setup.account, language: setup.language)
    }
}
