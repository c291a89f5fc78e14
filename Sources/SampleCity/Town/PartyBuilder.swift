import Vocabulary

extension TownBuilder {
    /// Party organisations, owners' committees, cross-appointments, demonstration sites and pilots.
    mutating func addParty() {
        addCompanyParty()
        addCommittees()
        markDemonstrationSites()
        markPilots()
    }

    /// The first companies of a shuffled order, after those that must be among them.
    private mutating func addCompanyParty() {
        let sure = town.companies.indices.filter { $0 == 0 || town.companies[$0].isFourStar }
        let others = chance.shuffled(town.companies.indices.filter { !sure.contains($0) })
        for company in (sure + others).prefix(Figures.companiesWithParty) {
            town.companies[company].partyMode = chance.pick(PartyMode.allCases)
        }
    }

    private mutating func addCommittees() {
        let sure = [Landmarks.jinyu, Landmarks.aozheng].compactMap { town.compound(named: $0.name) }
        let others = chance.shuffled(town.managed.filter { !sure.contains($0) })
        let all = Array((sure + others).prefix(Figures.ownersCommittees))
        for compound in all { town.compounds[compound].hasCommittee = true }
        for compound in all.prefix(Figures.committeesWithParty) { town.compounds[compound].committeeHasParty = true }
        let crossed = sure + chance.sample(Figures.crossAppointedCompounds - sure.count, of: Array(all.dropFirst(2)))
        for compound in crossed { town.compounds[compound].isCrossAppointed = true }
    }

    /// The article's two, and compounds of companies with four stars or many compounds.
    private mutating func markDemonstrationSites() {
        let sure = [Landmarks.jinyu, Landmarks.aozheng].compactMap { town.compound(named: $0.name) }
        let good = town.companies.filter { $0.isFourStar || $0.compounds.count > 4 }
        let others = good.compactMap { company in company.compounds.first { !sure.contains($0) } }
        for compound in (sure + chance.shuffled(others)).prefix(Figures.demonstrationSites) {
            town.compounds[compound].isDemonstrationSite = true
        }
    }

    private mutating func markPilots() {
        let landmarks = Set(Landmarks.all.compactMap { town.compound(named: $0.name) })
        let sure = [Landmarks.xingguan].compactMap { town.compound(named: $0.name) }
        let others = town.managed.filter { position in
            let company = town.compounds[position].company
            return !landmarks.contains(position) && company.map { !town.companies[$0].isFourStar } ?? false
                && town.compounds[position].county < 4
        }
        for compound in (sure + chance.shuffled(others)).prefix(Figures.pilots) {
            town.compounds[compound].isPilot = true
        }
    }
}
