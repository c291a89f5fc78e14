import Assembly
import Dialogue
import Foundation
import Scripts
import Terminal
import TimeExpressions
import TranscriptKit
import Vocabulary

/// Where stories are played: each on a copy of one sample of its own, at any door.
struct StoryHouse: Sendable {
    let sample: SampleCopies
    /// The path of this program, for the doors that are processes of their own.
    let program: String

    func play(_ story: Transcript, at door: Door) async throws -> Performance {
        try await sample.withCopy { copy in
            var stage = stage(at: door, on: copy)
            return try await story.play(on: &stage)
        }
    }

    private func stage(at door: Door, on copy: Configuration) -> any Stage {
        switch door {
        case .bot: BotStage { setup in try await talk(setup, on: copy) }
        case .repl: ReplStage(prompt: ReplOptions().prompt) { setup in command("chat", setup, copy, setup.chatOptions) }
        case .server: ServerStage { setup in command("serve", setup, copy, ["--listen", "127.0.0.1:0"]) }
        }
    }

    private func talk(_ setup: Setup, on copy: Configuration) async throws -> any Talk {
        var copy = copy
        if let now = setup.now.flatMap({ ISOTime.epoch($0) }) { copy.now = Instant(seconds: now) }
        return try await Guanjia.open(copy, words: sample.words).talk(as: setup.account, language: setup.language)
    }

    private func command(_ name: String, _ setup: Setup, _ copy: Configuration, _ more: [String]) -> Command {
        let clock = ["--now", setup.now ?? SampleCopies.usualNow]
        var environment = ProcessInfo.processInfo.environment
        environment["GUANJIA_PROGRAMME"] = copy.programme
        // Not among the lines that the person at this machine has typed.
        environment["XDG_STATE_HOME"] = copy.database + ".state"
        return Command(
            path: program, arguments: [name, "--database", copy.database, "--intents", copy.intents] + clock + more,
            environment: environment)
    }
}

extension Setup {
    /// What tells `guanjia chat` who speaks.
    fileprivate var chatOptions: [String] {
        (account.map { ["--as", $0] } ?? []) + (language.map { ["--language", $0.rawValue] } ?? [])
    }
}
