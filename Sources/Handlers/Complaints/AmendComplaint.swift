package import Dialogue
import Governance
import Understanding
import Vocabulary

/// `complaint.amend`: the reporter changes a detail of an entry or adds to it.
package struct AmendComplaint: IntentHandler {
    package static let intent = "complaint.amend"
    package static let outcomes = OwnEntry.outcomes.union(["amended", "what-to-add", "too-long"])
    package static let facts: Set = [
        "category", "contact", "due", "limit", "location", "note", "number", "place", "responsible", "signed_in",
        "state", "ticket", "urgency",
    ]
    package static let asks = OwnEntry.asks.union(["note"])

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        try await OwnEntry(request, services).act { ticket, reporter in
            guard var change = amendment(request) else {
                return Outcome("what-to-add", ["ticket": .ticket(Int(ticket))], next: .ask(slot: "note"))
            }
            // The compound that it is in already (那边) is no change.
            if change.placeID == (try services.ledger.entry(ticket)?.placeID) { change.placeID = nil }
            do {
                let entry = try await services.ledger.amend(ticket, change, by: reporter, at: request.now)
                return Outcome("amended", try facts(of: entry, change, request))
            } catch LedgerError.descriptionTooLong(let limit) {
                return Outcome("too-long", ["limit": .number(limit)], next: .ask(slot: "note"))
            }
        }
    }

    private func facts(of entry: LedgerEntry, _ change: Amendment, _ request: Request) throws -> Facts {
        var facts = try services.publicFacts(of: entry, at: request.now)
        facts["location"] = entry.location.isEmpty ? nil : .location(entry.location)
        facts["contact"] = change.contactPhone.map { .text($0) }
        facts["note"] = request.text("note").map { .text($0) }
        facts["responsible"] = change.placeID == nil ? nil : try services.responsible(for: entry)
        facts["urgency"] = change.urgency == nil ? nil : .urgency(entry.urgency)
        return facts
    }

    /// What the request changes; nil where it names nothing.
    private func amendment(_ request: Request) -> Amendment? {
        let slots = request.slots.filter { !isAside($0.key, $0.value, request) }
        let named = ["place", "category", "location", "contact", "note"].compactMap { slots[$0] }
        let said = named.filter { !$0.text.isEmpty }
        guard !said.isEmpty else { return nil }
        let texts = said.map(\.text)
        let words = texts.enumerated().filter { index, text in
            !texts.enumerated().contains { $1.contains(text) && ($1.count > text.count || $0 < index) }
        }
        var change = Amendment(note: words.map(\.element).joined(separator: " "))
        if said.contains(where: \.isPlace) { change.placeID = request.place()?.id }
        if slots["category"] != nil { change.category = request.category }
        change.location = request.location
        change.contactPhone = request.phone
        if request.danger != nil { change.urgency = .emergency }
        // A number is kept where only those who work on the case can read it, not in the history.
        if change.contactPhone != nil { change.note = request.text("note") ?? "" }
        return change
    }
}

extension AmendComplaint {
    /// Whether a kind of problem or a compound is only mentioned in the words that are added (楼下也湿了), which makes
    /// the entry none of another kind or place.
    private func isAside(_ name: String, _ slot: SlotReading, _ request: Request) -> Bool {
        guard ["category", "place"].contains(name), let note = request.slots["note"]?.span, let span = slot.span else {
            return false
        }
        return note.lowerBound <= span.lowerBound && span.upperBound <= note.upperBound
    }
}

extension SlotReading {
    fileprivate var isPlace: Bool {
        if case .place = value { true } else { false }
    }
}
