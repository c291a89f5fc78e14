package import Governance
package import Store
package import Vocabulary

/// What a sample cannot be made for.
package enum SampleError: Error, Equatable {
    /// The database holds places already.
    case notEmpty
    /// The machine cannot hash passwords.
    case noPasswords
    case store(StoreError)
}

/// How far the making of a sample has come.
package struct SampleProgress: Sendable, Hashable {
    package enum Step: String, Sendable, CaseIterable {
        case planning, places, assessments, entries, meetings, settling
    }

    package var step: Step
    package var done: Int
    package var total: Int
}

/// The sample city: made-up places and people with the programme's own figures, the same for the same seed and day.
///
/// Faults and component scores are chosen; scores, lists and stars are what the rules make of them. With other rules
/// than the defaults the figures of lists and stars change accordingly.
package struct SampleCity: Sendable {
    /// What `MetaKey.sample` says of a database that holds this sample.
    package static let name = "linyi"
    package static let defaultSeed: UInt64 = 365

    private let seed: UInt64
    private let moments: Moments

    /// - Parameter now: the moment around which everything is placed; nothing that happened lies after it.
    package init(seed: UInt64 = defaultSeed, now: Instant) {
        self.seed = seed
        moments = Moments(now: now)
    }

    /// Fills an empty store in one transaction.
    ///
    /// - Throws: `.notEmpty`, `.noPasswords`, `.store`; the store is as empty as before then.
    package func write(
        into store: Store, rules: ProgrammeRules, progress: @escaping (SampleProgress) -> Void = { _ in }
    ) async throws(SampleError) {
        try Self.checkEmpty(store)
        progress(SampleProgress(step: .planning, done: 0, total: 1))
        let plan = SamplePlan(seed: seed, moments: moments, rules: rules)
        let hashes = try Self.hashes()
        progress(SampleProgress(step: .planning, done: 1, total: 1))
        do {
            try store.bulkWrite { writer in
                let sample = SampleWriter(plan: plan, hashes: hashes, progress: progress)
                try sample.write(writer)
            }
            progress(SampleProgress(step: .settling, done: 0, total: 1))
            try store.settle()
            progress(SampleProgress(step: .settling, done: 1, total: 1))
        } catch let error as StoreError {
            throw .store(error)
        } catch {
            throw .store(.io(String(describing: error)))
        }
    }

    private static func checkEmpty(_ store: Store) throws(SampleError) {
        let root: Place?
        do { root = try store.read { reader in try reader.root() } } catch { throw .store(error) }
        guard root == nil else { throw .notEmpty }
    }

    private static func hashes() throws(SampleError) -> [SampleAccount: String] {
        var hashes: [SampleAccount: String] = [:]
        for account in SampleAccount.allCases {
            guard let hash = PasswordHash(of: account.password) else { throw .noPasswords }
            hashes[account] = hash.text
        }
        return hashes
    }
}
