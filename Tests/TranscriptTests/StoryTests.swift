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
        let story = try await House.sample.value.copy()
        try await play(path, on: BotStage { setup in try Self.talk(setup, story) })
    }

    @Test("through the REPL on a pseudo-terminal", arguments: House.stories)
    func repl(path: String) async throws {
        let story = try await House.sample.value.copy()
        try await play(
            path,
            on: ReplStage(prompt: "› ") { setup in
                let account = setup.account.map { ["--as", $0] } ?? []
                let language = setup.language.map { ["--language", $0.rawValue] } ?? []
                return House.command("chat", setup, story, account + language)
            })
    }

    @Test("through a real TCP server", arguments: House.stories)
    func server(path: String) async throws {
        let story = try await House.sample.value.copy()
        try await play(
            path, on: ServerStage { setup in House.command("serve", setup, story, ["--listen", "127.0.0.1:0"]) })
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

    private static func talk(_ setup: Setup, _ story: Configuration) throws -> any Talk {
        var configuration = story
        if let now = setup.now.flatMap({ ISOTime.epoch($0) }) { configuration.now = Instant(seconds: now) }
        return try Guanjia.open(configuration).talk(as: setup.account, language: setup.language)
    }
}
