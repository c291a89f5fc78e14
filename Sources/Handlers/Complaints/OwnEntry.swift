import Dialogue
import Governance
import Vocabulary

/// The entry that a request of its reporter speaks of.
struct OwnEntry {
    /// Why it may be left as it is.
    static let outcomes: Set<String> = ["which-ticket", "no-such-ticket", "not-yours", "not-open"]
    /// What it asks for itself.
    static let asks: Set<String> = ["ticket"]

    /// The one that was named; else the person's latest.
    private let ticket: Int?
    private let account: Account?
    private let request: Request

    init(_ request: Request, _ services: Services) throws {
        self.request = request
        account = try services.account(of: request.speaker)
        ticket =
            try request.ticket
            ?? account.flatMap { try services.ledger.latest(of: $0) }.map { Int($0.number) }
            ?? request.filedHere.max()
    }

    /// What `body` does to the entry for its reporter; without an entry it is asked for, and a refusal is told.
    ///
    /// - Throws: what `body` throws, where it is not about this entry.
    func act(_ body: (Int64, Reporter) async throws -> Outcome) async throws -> Outcome {
        guard let ticket else { return Outcome("which-ticket", next: .ask(slot: "ticket")) }
        do {
            return try await body(Int64(ticket), Reporter(account, filedHere: request.filedHere.contains(ticket)))
        } catch {
            return try refusal(error, ticket)
        }
    }

    private func refusal(_ error: any Error, _ ticket: Int) throws -> Outcome {
        switch error as? LedgerError {
        case .unknown: Outcome("no-such-ticket", ["number": .ticket(ticket)])
        case .notPermitted:
            Outcome("not-yours", ["ticket": .ticket(ticket), "signed_in": .flag(request.speaker.isSignedIn)])
        case .wrongState(let state): Outcome("not-open", ["ticket": .ticket(ticket), "state": .state(state)])
        default: throw error
        }
    }
}
