package import Dialogue

/// Plays a transcript in this process, without a door.
package struct BotStage: Stage {
    private let open: @Sendable (Setup) async throws -> any Talk
    private var talk: (any Talk)?
    private var setup = Setup()

    /// - Parameter open: begins a talk as the setup says, on the story's own database.
    package init(open: @escaping @Sendable (Setup) async throws -> any Talk) {
        self.open = open
    }

    package mutating func begin(_ setup: Setup) async throws(TranscriptError) -> [String] {
        self.setup = setup
        do {
            let talk = try await open(setup)
            self.talk = talk
            return await talk.greeting().text.replyLines
        } catch {
            throw .notStarted(what: "the bot", reason: "\(error)")
        }
    }

    package mutating func say(_ line: String) async throws(TranscriptError) -> [String] {
        guard let talk else { throw .notStarted(what: "the bot", reason: "no talk was begun") }
        return await talk.hear(line, language: setup.language).text.replyLines
    }

    package mutating func end() async {
        talk = nil
    }
}
