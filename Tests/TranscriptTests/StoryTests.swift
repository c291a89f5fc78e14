import Testing
import TranscriptKit

@testable import guanjia

@Suite("Every story goes the same way", .serialized)
struct StoryTests {
    @Test("told to the bot", arguments: House.stories)
    func bot(path: String) async throws {
        try await play(path, at: .bot)
    }

    @Test("at a terminal, where it is one of repair", arguments: House.storiesOfRepair(in: "hant"))
    func repl(path: String) async throws {
        try await play(path, at: .repl)
    }

    @Test("over TCP, where it is one of repair", arguments: House.storiesOfRepair(in: "en"))
    func server(path: String) async throws {
        try await play(path, at: .server)
    }

    @Test("and there are at least 24 of them, and 60 of repair")
    func number() {
        #expect(House.stories.count >= 24)
        #expect(House.storiesOfRepair.count >= 60)
    }

    private func play(_ path: String, at door: Door) async throws {
        let performance = try await House.storyHouse.value.play(Transcript(path: path), at: door)
        #expect(performance.isFaithful, Comment(rawValue: performance.text(file: path)))
    }
}
