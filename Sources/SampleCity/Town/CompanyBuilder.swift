import Vocabulary

extension TownBuilder {
    /// How many compounds 沂蒙物业 manages.
    private static let landmarkShare = 14

    mutating func addCompanies() {
        var names = companyNames()
        let managed = town.counties.indices.map { county in
            town.managed.filter { town.compounds[$0].county == county }
        }
        let counts = apportion(Figures.companies, by: managed.map(\.count), least: 4)
        for county in town.counties.indices {
            for _ in 0..<counts[county] {
                let name = naming.company(names.removeFirst())
                town.companies.append(TownCompany(id: Int64(town.companies.count + 1), name: name, county: county))
            }
            share(managed[county], in: county)
        }
        markFourStars()
    }

    /// Different names, the landmark's first.
    private mutating func companyNames() -> ArraySlice<String> {
        let others = CompanyWords.firsts.flatMap { first in
            CompanyWords.seconds.filter { $0 != first }.map { first + $0 + "物业" }
        }
        return ([Landmarks.company] + chance.shuffled(others)).prefix(Figures.companies)
    }

    /// Shares the managed compounds of a county out among its companies, at least one each.
    private mutating func share(_ compounds: [Int], in county: Int) {
        let companies = town.companies.indices.filter { town.companies[$0].county == county }
        guard county == 0, let jinyu = town.compound(named: Landmarks.jinyu.name) else {
            return deal(chance.shuffled(compounds), among: companies)
        }
        let landmarks = Set(Landmarks.all.compactMap { town.compound(named: $0.name) })
        let free = chance.shuffled(compounds.filter { !landmarks.contains($0) })
        let others = landmarks.sorted().filter { $0 != jinyu && town.compounds[$0].isManaged }
        give([jinyu] + free.prefix(Self.landmarkShare - 1), to: companies[0])
        // The last compounds go to the companies that have the fewest, one landmark each.
        deal(Array(free.dropFirst(Self.landmarkShare - 1)) + others, among: Array(companies.dropFirst()))
    }

    private mutating func deal(_ compounds: [Int], among companies: [Int]) {
        let weights = companies.map { _ in
            let size = chance.below(10)
            return size * size * size / 40 + 1
        }
        var rest = compounds[...]
        let sizes = apportion(compounds.count, by: weights, least: 1).sorted(by: >)
        for (company, size) in zip(companies, sizes) {
            give(Array(rest.prefix(size)), to: company)
            rest = rest.dropFirst(size)
        }
    }

    private mutating func give(_ compounds: [Int], to company: Int) {
        town.companies[company].compounds = compounds
        for compound in compounds { town.compounds[compound].company = company }
    }

    /// Chooses small companies in every county; in the first county that of 奥正社区 and not that of 兴冠园.
    private mutating func markFourStars() {
        let counts = apportion(
            Figures.fourStarCompanies, by: town.counties.map { $0.words.managedWeight }, least: 1)
        let aozheng = town.compound(named: Landmarks.aozheng.name).flatMap { town.compounds[$0].company }
        let xingguan = town.compound(named: Landmarks.xingguan.name).flatMap { town.compounds[$0].company }
        for county in town.counties.indices {
            let small = town.companies.indices.filter {
                town.companies[$0].county == county && town.companies[$0].compounds.count <= 3
                    && $0 != xingguan && $0 != aozheng
            }
            let chosen = chance.sample(counts[county], of: small)
            for company in ([aozheng].compactMap { county == 0 ? $0 : nil } + chosen).prefix(counts[county]) {
                town.companies[company].isFourStar = true
            }
        }
    }
}
