package import Dialogue
import Governance
import Vocabulary

/// `complaint.support`: another voice for an open entry.
package struct SupportComplaint: IntentHandler {
    package static let intent = "complaint.support"
    package static let outcomes: Set = ["supported", "already-supported", "not-open", "no-such-ticket"]
    package static let facts: Set<String> = ["category", "number", "place", "state", "supporters", "ticket"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        guard let ticket = request.ticket, let account = try services.account(of: request.speaker) else {
            throw HandlerError.missingSlot(intent: Self.intent)
        }
        do {
            let result = try await services.ledger.support(Int64(ticket), by: account, at: request.now)
            guard let entry = try services.ledger.entry(Int64(ticket)) else { return missing(ticket) }
            var facts = try services.publicFacts(of: entry, at: request.now)
            guard case .added(let count) = result else { return Outcome("already-supported", facts) }
            facts["supporters"] = .number(count)
            return Outcome("supported", facts)
        } catch LedgerError.unknown {
            return missing(ticket)
        } catch LedgerError.wrongState(let state) {
            return Outcome("not-open", ["ticket": .ticket(ticket), "state": .state(state)])
        }
    }

    private func missing(_ ticket: Int) -> Outcome { Outcome("no-such-ticket", ["number": .ticket(ticket)]) }
}
