package import Dialogue
import Governance
import Understanding
import Vocabulary

/// `complaint.status`: where an entry stands, as much as this person may know.
package struct ComplaintStatus: IntentHandler {
    package static let intent = "complaint.status"
    package static let outcomes: Set = ["status", "no-such-ticket", "no-complaints", "which-ticket", "wrong-code"]
    package static let facts: Set = [
        "address", "at", "category", "contact", "description", "due", "events", "evidence", "kind", "location",
        "note", "number", "overdue", "place", "registered", "responsible", "restricted", "state", "supporters",
        "ticket",
    ]
    package static let asks: Set = ["ticket", "code"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        let account = try services.account(of: request.speaker)
        guard let ticket = request.ticket ?? (account == nil ? request.filedHere.max() : nil) else {
            guard let account else { return Outcome("which-ticket", next: .ask(slot: "ticket")) }
            guard let latest = try services.ledger.latest(of: account) else { return Outcome("no-complaints") }
            return try status(latest, account, request)
        }
        guard let entry = try services.ledger.entry(Int64(ticket)) else {
            return Outcome("no-such-ticket", ["number": .ticket(ticket)])
        }
        guard case .code(let code)? = request.slots["code"]?.value else { return try status(entry, account, request) }
        guard try services.ledger.isCode(code, of: entry.number) else {
            return Outcome("wrong-code", ["ticket": .ticket(ticket)], next: .ask(slot: "code"))
        }
        var opened = request
        opened.filedHere.insert(ticket)
        var outcome = try status(entry, account, opened)
        outcome.effects = [.owns(ticket: ticket)]
        return outcome
    }

    private func status(_ entry: LedgerEntry, _ account: Account?, _ request: Request) throws -> Outcome {
        let isOwn = entry.reporterID == nil && request.filedHere.contains(Int(entry.number))
        let access = isOwn ? .words : try services.ledger.access(entry.number, account) ?? .publicFields
        var facts = try services.publicFacts(of: entry, at: request.now)
        facts["responsible"] = try services.responsible(for: entry)
        let supporters = try services.ledger.supportCount(entry.number)
        if supporters > 0 { facts["supporters"] = .number(supporters) }
        if access >= .words {
            facts["description"] = .text(entry.description)
            facts["location"] = entry.location.isEmpty ? nil : .location(entry.location)
            let evidence = try services.ledger.evidence(of: entry.number)
            if !evidence.isEmpty { facts["evidence"] = .list(evidence.map { ["address": .text($0)] }) }
        }
        if access >= .contact, request.speaker.role.isStaff { facts["contact"] = entry.contactPhone.map { .text($0) } }
        facts["restricted"] = .flag(access == .publicFields)
        facts["events"] = .list(
            try services.ledger.history(entry.number).map { event in
                var fact: Facts = ["at": .instant(event.at), "kind": .term("event." + event.kind.rawValue)]
                if access >= .words { fact["note"] = event.note.flatMap { $0.isEmpty ? nil : .text($0) } }
                return fact
            })
        return Outcome("status", facts)
    }
}
