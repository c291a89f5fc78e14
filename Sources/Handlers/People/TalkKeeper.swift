package import Dialogue
import Foundation
import Governance
package import Vocabulary

/// Keeps the talks of those who have signed in, and brings them back.
package struct TalkKeeper: Sendable {
    private let talks: Talks

    package init(_ services: Services) { talks = services.talks }

    /// What the person left; nil where there is nothing, or nothing that this program can read.
    package func kept(by speaker: Speaker, at now: Instant) throws -> TalkState? {
        guard let account = speaker.accountID, let text = try talks.kept(of: account, at: now) else { return nil }
        return try? JSONDecoder().decode(TalkState.self, from: Data(text.utf8))
    }

    /// Keeps a talk in place of the one before; nil forgets it. Does nothing for those who have not signed in.
    package func keep(_ state: TalkState?, of speaker: Speaker, at now: Instant) async throws {
        guard let account = speaker.accountID else { return }
        let text = try state.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        try await talks.keep(text, of: account, at: now)
    }
}
