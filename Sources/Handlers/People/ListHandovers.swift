package import Dialogue
import Governance
import Understanding
import Vocabulary

/// `handover.list`: who waits for a person.
package struct ListHandovers: IntentHandler {
    package static let intent = "handover.list"
    package static let outcomes: Set = ["waiting", "nobody-waiting", "outside-area"]
    package static let facts: Set = [
        "at", "contact", "from", "items", "line", "name", "place", "request", "rest", "talk", "total",
    ]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        guard let account = try services.account(of: request.speaker),
            let reference = request.place() ?? request.speaker.area
        else { throw HandlerError.missingSlot(intent: Self.intent) }
        let place = try services.place(reference.id)
        guard Scope(account).includes(place, manager: nil) else {
            return Outcome("outside-area", ["place": .place(reference)])
        }
        let open = try services.handovers.open(under: place)
        let page = open.dropFirst(request.offset).prefix(services.rules.ledger.pageSize)
        guard !page.isEmpty else { return Outcome("nobody-waiting", ["place": .place(reference)]) }
        let shown = request.offset + page.count
        var facts: Facts = [
            "place": .place(reference), "total": .number(open.count), "items": .list(try page.map(fact)),
        ]
        if shown < open.count { facts["rest"] = .number(open.count - shown) }
        return Outcome("waiting", facts, next: shown < open.count ? .more(offset: shown) : nil)
    }

    private func fact(_ handover: Handover) throws -> Facts {
        var fact: Facts = [
            "request": .handover(handover.number), "at": .instant(handover.askedAt),
            "talk": .list(handover.talk.split(separator: "\n").map { ["line": .text(String($0))] }),
        ]
        fact["from"] = try handover.placeID.map { .place(PlaceReference(try services.place($0))) }
        fact["name"] = try handover.accountID.flatMap { try services.accounts.account($0) }.map { .text($0.name) }
        fact["contact"] = handover.contactPhone.map { .text($0) }
        return fact
    }
}
