/// What came of playing a transcript.
package struct Performance: Sendable, Equatable {
    package var mismatches: [Mismatch] = []
    /// The replies of the turns that were played, in order.
    package var replies: [[String]] = []
    /// The turn that could not be said because its capture never came.
    package var stuck: Transcript.Turn?

    package init() {}

    package var isFaithful: Bool { mismatches.isEmpty && stuck == nil }

    /// What went another way, for people; empty where nothing did.
    package func text(file: String) -> String {
        let stops = stuck.map {
            ["\(file):\($0.line)\n> \($0.said?.source ?? "")\n  not said: no reply before it gave the capture"]
        }
        return (mismatches.map { $0.text(file: file) } + (stops ?? [])).joined(separator: "\n\n")
    }
}

extension Transcript {
    /// Plays the story from its first line to its last and ends the stage.
    ///
    /// - Throws: what the stage throws; the stage is ended then too.
    package func play(on stage: inout some Stage) async throws(TranscriptError) -> Performance {
        do throws(TranscriptError) {
            let performance = try await playScenes(on: &stage)
            await stage.end()
            return performance
        } catch {
            await stage.end()
            throw error
        }
    }

    private func playScenes(on stage: inout some Stage) async throws(TranscriptError) -> Performance {
        var (replay, performance) = (Replay(), Performance())
        for scene in scenes {
            let greeting = try await stage.begin(scene.setup)
            if let place = scene.setup.place { _ = try await stage.say(Opening.place(place)) }
            for turn in scene.turns {
                guard let reply = try await reply(to: turn, greeting, replay, on: &stage) else {
                    performance.stuck = turn
                    return performance
                }
                performance.replies.append(reply)
                if let mismatch = replay.check(turn, reply: reply) { performance.mismatches.append(mismatch) }
            }
        }
        return performance
    }

    /// Nil where the turn cannot be said.
    private func reply(
        to turn: Turn, _ greeting: [String], _ replay: Replay, on stage: inout some Stage
    ) async throws(TranscriptError) -> [String]? {
        guard let said = turn.said else { return greeting }
        guard let text = replay.text(of: said) else { return nil }
        return try await stage.say(text)
    }
}
