package import Dialogue
import Governance
import Scripts
import TimeExpressions
import Understanding
import Vocabulary

/// `complaint.file`: a problem becomes a ledger entry, unless it is one that is open already.
package struct FileComplaint: IntentHandler {
    package static let intent = "complaint.file"
    package static let outcomes: Set = ["filed", "duplicate", "too-long"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        guard let place = request.place(), let category = request.category,
            let description = request.text("description")
        else { throw HandlerError.missingSlot(intent: Self.intent) }
        let judged = services.lexicon.urgency(of: FoldedText(description).units)
        if request.decision != "new",
            let open = try services.ledger.duplicate(
                placeID: place.id, category: category, location: request.location ?? Location(), at: request.now),
            open.urgency >= judged.urgency
        {
            return try duplicate(open, request)
        }
        var entry = NewEntry(placeID: place.id, category: category, description: description)
        entry.location = request.location ?? Location()
        entry.urgency = judged.urgency
        entry.contactPhone = try contact(request)
        entry.isAnonymous = request.isFlagged("anonymous")
        entry.foundAt = found(request)
        return try await file(entry, request)
    }

    private func file(_ entry: NewEntry, _ request: Request) async throws -> Outcome {
        do {
            let account = try services.account(of: request.speaker)
            let filed = try await services.ledger.file(entry, by: account, at: request.now)
            return Outcome("filed", facts(filed))
        } catch LedgerError.descriptionTooLong(let limit) {
            return Outcome("too-long", ["limit": .number(limit)], next: .ask(slot: "description"))
        }
    }

    private func facts(_ filed: Filed) -> Facts {
        let entry = filed.entry
        var facts: Facts = [
            "ticket": .ticket(Int(entry.number)), "place": .place(PlaceReference(filed.place)),
            "category": .category(entry.category), "urgency": .urgency(entry.urgency), "due": .instant(entry.dueAt),
            "responsible": .place(PlaceReference(filed.responsible)),
        ]
        if let company = filed.company {
            facts["company"] = .company(CompanyReference(company))
            facts["responsible"] = facts["company"]
        }
        if !entry.location.isEmpty { facts["location"] = .location(entry.location) }
        facts["contact"] = entry.contactPhone.map { .text($0) }
        return facts
    }

    /// Offers the open entry: those who may support it can, and everybody may say that theirs is another.
    private func duplicate(_ open: LedgerEntry, _ request: Request) throws -> Outcome {
        var facts = try services.publicFacts(of: open, at: request.now)
        facts["supporters"] = .number(try services.ledger.supportCount(open.number))
        let account = try services.account(of: request.speaker)
        if let access = try services.ledger.access(open.number, account), access >= .words {
            facts["description_shown"] = .text(open.description)
        }
        let maySupport = request.speaker.isSignedIn && request.speaker.role == .resident
        let same =
            maySupport
            ? Choice(
                .term("choice.support"),
                .turn(intent: SupportComplaint.intent, slots: ["ticket": .ticket(Int(open.number))]), words: "support")
            : Choice(.term("choice.same"), .drop, words: "support")
        let another = Choice(.term("choice.new"), .decide("new"), words: "new")
        return Outcome("duplicate", facts, next: .choose([same, another], slot: nil))
    }

    /// The number given now, or the one in the person's profile; none where the complaint is anonymous.
    private func contact(_ request: Request) throws -> String? {
        guard !request.isFlagged("anonymous") else { return nil }
        if let phone = request.phone { return phone }
        return try request.speaker.accountID.flatMap { try services.accounts.phone(of: $0) }
    }

    /// When it was found, where the person said so and it is not in the future.
    private func found(_ request: Request) -> Instant? {
        guard case .time(let value, _) = request.slots["when"]?.value, case .moment(let clock) = value.start else {
            return nil
        }
        let found = services.instant(clock)
        return found <= request.now ? found : nil
    }
}
