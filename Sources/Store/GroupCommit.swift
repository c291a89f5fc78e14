import GRDB
import Synchronization

/// Runs writes that wait together in one transaction, so that they share one flush of the disk.
final class GroupCommit: Sendable {
    /// Resumes a caller; `nil` for a commit that succeeded.
    private typealias Finish = @Sendable (StoreError?) -> Void

    /// The work of one caller.
    private struct Job: Sendable {
        /// Does the work and returns what to do once the outcome of the commit is known.
        let run: @Sendable (Database) -> Finish
        /// Tells the caller that its turn never came.
        let abandon: @Sendable (StoreError) -> Void
    }

    private struct Line {
        var waiting: [Job] = []
        var isServed = false
    }

    /// At most so many writes share a commit, so that no caller waits for long.
    private static let limit = 256

    private let database: any DatabaseWriter
    private let line = Mutex(Line())

    init(_ database: any DatabaseWriter) { self.database = database }

    /// Waits for its turn, runs `body`, and returns after the commit.
    func run<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let job = Job { db in
                let result = Self.attempt(db, body)
                return { failure in continuation.resume(with: Self.outcome(result, failure)) }
            } abandon: { failure in
                continuation.resume(throwing: failure)
            }
            enqueue(job)
        }
    }

    private static func attempt<Value>(
        _ db: Database, _ body: (Database) throws -> Value
    ) -> Result<Value, any Error> {
        Result {
            var value: Value?
            try db.inSavepoint {
                value = try body(db)
                return .commit
            }
            guard let value else { throw StoreError.io("a savepoint ended without a value") }
            return value
        }
    }

    /// A caller's own error counts before that of the commit.
    private static func outcome<Value>(
        _ result: Result<Value, any Error>, _ failure: StoreError?
    ) -> Result<Value, any Error> {
        switch result {
        case .success: failure.map { .failure($0) } ?? result
        case .failure(let error as DatabaseError): .failure(StoreError(error))
        case .failure: result
        }
    }

    private func enqueue(_ job: Job) {
        let mustServe = line.withLock { line in
            line.waiting.append(job)
            defer { line.isServed = true }
            return !line.isServed
        }
        if mustServe { serveNext() }
    }

    /// Commits one batch and stands in line again while somebody waits, so that other writers get their turn too.
    private func serveNext() {
        database.asyncWriteWithoutTransaction { db in
            guard let jobs = self.nextBatch() else { return }
            self.commit(jobs, db)
            self.serveNext()
        }
    }

    private func nextBatch() -> [Job]? {
        line.withLock { line in
            guard !line.waiting.isEmpty else {
                line.isServed = false
                return nil
            }
            let batch = Array(line.waiting.prefix(Self.limit))
            line.waiting.removeFirst(batch.count)
            return batch
        }
    }

    private func commit(_ jobs: [Job], _ db: Database) {
        var finishes: [Finish] = []
        var left = jobs[...]
        do {
            try db.inTransaction(.immediate) {
                while let job = left.popFirst() {
                    finishes.append(job.run(db))
                    // A full disk makes SQLite give up the whole transaction, not just the savepoint.
                    guard db.isInsideTransaction else { throw StoreError.io("the transaction was given up") }
                }
                return .commit
            }
            for finish in finishes { finish(nil) }
        } catch {
            let failure = StoreError(error)
            for finish in finishes { finish(failure) }
            for job in left { job.abandon(failure) }
        }
    }
}
