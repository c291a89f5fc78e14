package import Dialogue
import Governance
import Scripts
import TimeExpressions
import Understanding
import Vocabulary

/// `complaint.file`: a problem becomes a ledger entry, unless it is one that is open already; several problems in one
/// message become several entries where the person wants that.
package struct FileComplaint: IntentHandler {
    package static let intent = "complaint.file"
    package static let outcomes: Set = ["filed", "filed-each", "several", "duplicate", "too-long"]
    package static let facts: Set = [
        "alike", "category", "code", "contact", "count", "days", "description_shown", "due", "evidence", "items",
        "limit", "location", "one_level_up", "own", "place", "registered", "responsible", "same_spot", "state",
        "supporters", "ticket", "urgency", "words",
    ]
    package static let asks: Set = ["description"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        guard let place = request.place(), let category = request.category,
            let description = request.text("description")
        else { throw HandlerError.missingSlot(intent: Self.intent) }
        if request.decision == nil, request.danger == nil, !request.problems.isEmpty { return several(request) }
        if request.decision == Self.each { return try await fileEach(request, place) }
        let problem = Problem(category: category, location: request.location, text: description)
        let new = try entry(problem, place, request)
        if request.decision != "new",
            let open = try services.ledger.duplicate(of: new, filedIn: request.filedHere, at: request.now),
            open.entry.urgency >= new.urgency
        {
            return try duplicate(open, request)
        }
        return try await file(new, request)
    }

    private func entry(_ problem: Problem, _ place: PlaceReference, _ request: Request) throws -> NewEntry {
        var entry = NewEntry(placeID: place.id, category: problem.category, description: problem.text)
        entry.location = problem.location ?? Location()
        let told = services.lexicon.urgency(of: FoldedText(problem.text).units).urgency
        entry.urgency = request.danger == nil ? told : .emergency
        entry.contactPhone = try contact(request)
        entry.isAnonymous = request.isFlagged("anonymous")
        entry.foundAt = found(request)
        // Whoever is complained of without a name is the one who would deal with it: the company.
        if problem.category == .serviceAttitude { entry.about = services.offices.office(in: problem.text) ?? .company }
        return entry
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
        facts["code"] = filed.code.map { .text($0) }
        if filed.isOneLevelUp { facts["one_level_up"] = .flag(true) }
        let evidence = WebAddresses.found(in: entry.description).count
        if evidence > 0 { facts["evidence"] = .number(evidence) }
        return facts
    }

    private static let each = "each"

    /// Asks whether the problems of one message become entries of their own.
    private func several(_ request: Request) -> Outcome {
        let items = request.problems.map { problem -> Facts in
            var facts: Facts = ["category": .category(problem.category), "words": .text(problem.text)]
            facts["location"] = problem.location.map { .location($0) }
            return facts
        }
        let each = Choice(.term("choice.each"), .decide(Self.each), words: "each")
        let whole = Choice(.term("choice.whole"), .decide("whole"), words: "whole")
        return Outcome("several", ["items": .list(items)], next: .choose([each, whole], slot: nil))
    }

    /// Files each problem by itself; a building that was said once counts for those that name none.
    private func fileEach(_ request: Request, _ place: PlaceReference) async throws -> Outcome {
        let shared = request.problems.compactMap(\.location).first { $0.building != nil }
        let entries = try request.problems.map { problem in
            var problem = problem
            var location = problem.location ?? Location()
            if location.building == nil { (location.building, location.unit) = (shared?.building, shared?.unit) }
            problem.location = location
            return try entry(problem, place, request)
        }
        do {
            let account = try services.account(of: request.speaker)
            let filed = try await services.ledger.file(entries, by: account, at: request.now)
            return Outcome(
                "filed-each", ["place": .place(place), "count": .number(filed.count), "items": .list(filed.map(facts))])
        } catch LedgerError.descriptionTooLong(let limit) {
            return Outcome("too-long", ["limit": .number(limit)], next: .ask(slot: "description"))
        }
    }

    /// Offers the open entry: those who may support it can, and everybody may say that theirs is another.
    private func duplicate(_ found: Duplicate, _ request: Request) throws -> Outcome {
        let open = found.entry
        var facts = try services.publicFacts(of: open, at: request.now)
        if found.days > 0 { facts["days"] = .number(found.days) }
        facts["same_spot"] = .flag(found.isSameSpot)
        facts["alike"] = .flag(found.isAlike)
        facts["supporters"] = .number(try services.ledger.supportCount(open.number))
        let account = try services.account(of: request.speaker)
        if let access = try services.ledger.access(open.number, account), access >= .words {
            facts["description_shown"] = .text(open.description)
        }
        if isOwn(open, account, request) { return ownDuplicate(open, facts, request) }
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

    private func isOwn(_ entry: LedgerEntry, _ account: Account?, _ request: Request) -> Bool {
        request.filedHere.contains(Int(entry.number)) || account != nil && entry.reporterID == account?.id
    }

    /// Offers to add what was said to the person's own open entry.
    private func ownDuplicate(_ open: LedgerEntry, _ known: Facts, _ request: Request) -> Outcome {
        var facts = known
        facts["own"] = .flag(true)
        var slots: [String: SlotValue] = ["ticket": .ticket(Int(open.number))]
        slots["note"] = request.text("description").map { .text($0) }
        let add = Choice(.term("choice.add"), .turn(intent: AmendComplaint.intent, slots: slots), words: "add")
        let another = Choice(.term("choice.new"), .decide("new"), words: "new")
        return Outcome("duplicate", facts, next: .choose([add, another], slot: nil))
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
