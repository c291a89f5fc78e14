import Dialogue
import Governance
import Vocabulary

/// The entry that a request of its reporter speaks of.
struct OwnEntry {
    /// Why it may be left as it is.
    static let outcomes: Set<String> = ["no-such-ticket", "not-yours", "not-open"]

    /// The one that was named; else the person's latest.
    let ticket: Int?
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

    func reporter(of ticket: Int) -> Reporter {
        Reporter(account, filedHere: request.filedHere.contains(ticket))
    }

    /// What to say about a refusal.
    ///
    /// - Throws: `error`, where it is not about this entry.
    func refusal(_ error: any Error, _ ticket: Int) throws -> Outcome {
        switch error as? LedgerError {
        case .unknown: Outcome("no-such-ticket", ["number": .ticket(ticket)])
        case .notPermitted:
            Outcome("not-yours", ["ticket": .ticket(ticket), "signed_in": .flag(request.speaker.isSignedIn)])
        case .wrongState(let state): Outcome("not-open", ["ticket": .ticket(ticket), "state": .state(state)])
        default: throw error
        }
    }
}
