import Dialogue
import Governance
import TimeExpressions
package import Understanding
package import Vocabulary

/// From the rules' types to facts.
extension Services {
    func place(_ id: Int64) throws -> Place {
        guard let place = try registry.place(id) else { throw HandlerError.placeGone(id: id) }
        return place
    }

    func account(of speaker: Speaker) throws -> Account? {
        try speaker.accountID.flatMap { try accounts.account($0) }
    }

    /// Who answers for an entry: the company, or the neighbourhood of an unmanaged compound.
    func responsible(for entry: LedgerEntry) throws -> Fact? {
        if let id = entry.companyID, let company = try registry.company(id) {
            return .company(CompanyReference(company))
        }
        if let id = entry.handlerID { return .place(PlaceReference(try place(id))) }
        let place = try registry.neighbourhood(of: entry.placeID) ?? registry.place(entry.placeID)
        return place.map { .place(PlaceReference($0)) }
    }

    /// What anybody may know of an entry.
    func publicFacts(of entry: LedgerEntry, at now: Instant) throws -> Facts {
        var facts: Facts = [
            "ticket": .ticket(Int(entry.number)), "category": .category(entry.category), "state": .state(entry.state),
            "place": .place(PlaceReference(try place(entry.placeID))), "registered": .instant(entry.registeredAt),
            "due": .instant(entry.dueAt), "overdue": .flag(entry.isOverdue(at: now)),
        ]
        if !entry.location.isEmpty { facts["location"] = .location(entry.location.withoutHome) }
        return facts
    }

    func instant(_ clock: CivilDateTime) -> Instant { Instant(seconds: zone.epoch(of: clock)) }
    func clock(_ instant: Instant) -> CivilDateTime { zone.clock(atEpoch: instant.seconds) }
}

extension Location {
    /// The location without the flat, which could tell who lives there.
    var withoutHome: Location { Location(building: building, unit: unit, floor: floor, spot: spot) }
}

extension PlaceReference {
    package init(_ place: Place, within: [LocalName] = []) {
        self.init(id: place.id, level: place.level, name: place.name, within: within)
    }
}

extension CompanyReference {
    package init(_ company: Company) { self.init(id: company.id, name: company.name) }
}
