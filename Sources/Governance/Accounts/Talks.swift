package import Store
package import Vocabulary

/// The unfinished talks of people, so that a half-filled form outlives a connection and a restart.
package struct Talks: Sendable {
    private let store: Store
    private let keepSeconds: Int64

    package init(store: Store, rules: ProgrammeRules) {
        self.store = store
        keepSeconds = Int64(rules.talk.keepDays) * 86_400
    }

    /// What was kept last, unless it is older than the rules keep it.
    package func kept(of accountID: Int64, at now: Instant) throws(StoreError) -> String? {
        let talk = try store.read { tx in try tx.talk(of: accountID) }
        guard let talk, now.seconds - talk.savedAt.seconds <= keepSeconds else { return nil }
        return talk.state
    }

    /// Keeps a talk in place of the one before; `nil` forgets it.
    package func keep(_ state: String?, of accountID: Int64, at now: Instant) async throws(StoreError) {
        let talk = state.map { KeptTalk(state: $0, savedAt: now) }
        try await store.change { tx in try tx.setTalk(talk, of: accountID) }
    }
}
