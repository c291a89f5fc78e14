package import Dialogue
import Governance
import Understanding
import Vocabulary

/// `human`: hands the talk so far to the staff in charge, and says where a person can be reached at once.
package struct HandOver: IntentHandler {
    package static let intent = "human"
    package static let outcomes: Set = ["handed-over", "hotline"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        let hotline: Facts = ["hotline": .text(services.rules.ledger.hotline)]
        // Staff know where to turn to.
        guard !request.speaker.role.isStaff else { return Outcome("hotline", hotline) }
        let place = request.placeTalkedOf ?? request.speaker.ownPlace
        let phone = try request.phone ?? request.speaker.accountID.flatMap { try services.accounts.phone(of: $0) }
        let number = try await services.handovers.ask(
            Handover(
                accountID: request.speaker.accountID, placeID: place?.id, contactPhone: phone,
                talk: Self.text(request.exchanges), askedAt: request.now))
        var facts: Facts = [
            "request": .handover(number), "hotline": hotline["hotline"] ?? .text(""),
            "signed_in": .flag(request.speaker.isSignedIn), "reachable": .flag(phone != nil),
        ]
        facts["place"] = place.map { .place($0) }
        return Outcome("handed-over", facts)
    }

    /// The talk, the person's lines marked.
    private static func text(_ exchanges: [Exchange]) -> String {
        let lines = exchanges.flatMap { exchange in
            ["> " + exchange.said] + exchange.answer.split(whereSeparator: \.isNewline).map(String.init)
        }
        return lines.isEmpty ? ">" : lines.joined(separator: "\n")
    }
}

/// `handover.list`: who waits for a person.
package struct ListHandovers: IntentHandler {
    package static let intent = "handover.list"
    package static let outcomes: Set = ["waiting", "nobody-waiting", "outside-area"]

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

/// `handover.answer`: a member of staff answers who waits for a person.
package struct AnswerHandover: IntentHandler {
    package static let intent = "handover.answer"
    package static let outcomes: Set = ["answered", "no-such-request", "outside-area", "already-answered", "too-long"]

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
