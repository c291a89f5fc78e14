package import Dialogue
import Governance
import Understanding
import Vocabulary

/// `handover.answer`: a member of staff answers who waits for a person.
package struct AnswerHandover: IntentHandler {
    package static let intent = "handover.answer"
    package static let outcomes: Set = ["answered", "no-such-request", "outside-area", "already-answered", "too-long"]
    package static let facts: Set<String> = ["answer", "contact", "limit", "request", "signed_in"]
    package static let asks: Set = ["answer"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        guard let account = try services.account(of: request.speaker), let text = request.text("answer"),
            case .handover(let number) = request.slots["request"]?.value
        else { throw HandlerError.missingSlot(intent: Self.intent) }
        let limit = services.rules.ledger.descriptionLimit
        guard text.count <= limit else {
            return Outcome("too-long", ["limit": .number(limit)], next: .ask(slot: "answer"))
        }
        let facts: Facts = ["request": .handover(Int64(number))]
        do {
            let handover = try await services.handovers.answer(Int64(number), text, by: account, at: request.now)
            var answered = facts
            answered["answer"] = .text(text)
            answered["signed_in"] = .flag(handover.accountID != nil)
            answered["contact"] = handover.contactPhone.map { .text($0) }
            return Outcome("answered", answered)
        } catch {
            switch error {
            case .unknown: return Outcome("no-such-request", facts)
            case .notPermitted: return Outcome("outside-area", facts)
            case .alreadyAnswered: return Outcome("already-answered", facts)
            case .store(let error): throw error
            }
        }
    }
}
