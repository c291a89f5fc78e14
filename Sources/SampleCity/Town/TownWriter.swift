import Store
import TimeExpressions
import Vocabulary

/// Stores the registry of a town.
struct TownWriter {
    let town: Town
    let moments: Moments
    var chance: Chance

    init(town: Town, moments: Moments, seed: UInt64) {
        self.town = town
        self.moments = moments
        chance = Chance(seed: seed, stream: 6)
    }

    mutating func write(_ writer: Writer) throws {
        try writePlaces(writer)
        try writeCompanies(writer)
        try writeProjects(writer)
    }

    private func writePlaces(_ writer: Writer) throws {
        for place in town.places {
            try writer.insertPlace(
                id: place.id, level: place.level, name: place.name, parent: place.parent.map { town.place($0) })
        }
        for (place, alias) in town.aliases { try writer.insertAlias(alias, of: place) }
        for compound in town.compounds {
            try writer.upsert(
                CompoundRecord(
                    placeID: compound.id, households: compound.households, hasLifts: compound.hasLifts,
                    hasOwnersCommittee: compound.hasCommittee,
                    committeeHasPartyOrganisation: compound.committeeHasParty,
                    isCrossAppointed: compound.isCrossAppointed, isDemonstrationSite: compound.isDemonstrationSite,
                    isPilot: compound.isPilot))
        }
    }

    /// A company without a Party organisation has an instructor.
    private func writeCompanies(_ writer: Writer) throws {
        for company in town.companies {
            try writer.insert(
                CompanyRecord(
                    company: Company(id: company.id, name: company.name), partyMode: company.partyMode,
                    hasInstructor: company.partyMode == nil))
        }
    }

    /// Every managed compound has had its company for longer than the sample's assessments reach back; one in ten had
    /// another before.
    private mutating func writeProjects(_ writer: Writer) throws {
        let start = moments.quarters[0].first
        for compound in town.compounds {
            guard let company = compound.company else { continue }
            let from = start.adding(days: -chance.within(30...1800))
            if chance.hit(10) { try writeEarlier(writer, compound, than: from, company) }
            try writer.insert(
                ProjectRecord(
                    companyID: town.companies[company].id, compoundID: compound.id, fromDay: from.isoText))
        }
    }

    private mutating func writeEarlier(
        _ writer: Writer, _ compound: TownCompound, than day: CivilDate, _ company: Int
    ) throws {
        let before = (company + 1 + chance.below(town.companies.count - 1)) % town.companies.count
        try writer.insert(
            ProjectRecord(
                companyID: town.companies[before].id, compoundID: compound.id,
                fromDay: day.adding(days: -chance.within(400...1500)).isoText, toDay: day.adding(days: -1).isoText))
    }
}
