package import Dialogue
import Governance
import Vocabulary

/// `profile.show`: everything that is kept about the person.
package struct ShowProfile: IntentHandler {
    package static let intent = "profile.show"
    package static let outcomes: Set = ["profile", "nothing-kept"]
    package static let facts: Set<String> = ["homes", "location", "name", "phone", "place", "reported", "unfinished"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        guard let account = try services.account(of: request.speaker) else {
            throw HandlerError.missingSlot(intent: Self.intent)
        }
        let homes = try SpeakerDirectory(services).residences(of: account.id)
        var facts: Facts = ["name": .text(account.name)]
        if !homes.isEmpty { facts["homes"] = .list(homes.map(SetProfile.fact)) }
        facts["phone"] = try services.accounts.phone(of: account.id).map { .text($0) }
        let reported = try services.ledger.mine(account, now: request.now).total
        if reported > 0 { facts["reported"] = .number(reported) }
        let earlier = try TalkKeeper(services).kept(by: request.speaker, at: request.now)
        if earlier?.isFormUnfinished == true { facts["unfinished"] = .flag(true) }
        return Outcome(facts.count > 1 ? "profile" : "nothing-kept", facts)
    }
}
