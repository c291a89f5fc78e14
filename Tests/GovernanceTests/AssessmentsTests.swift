import Governance
import Store
import Testing
import TimeExpressions
import Vocabulary

@Suite("Standings")
struct AssessmentsTests {
    private let town: SmallTown
    private let third: Quarter

    init() throws {
        town = try SmallTown(rules: try cityRules.get())
        third = try #require(Quarter(label: "2026Q3"))
    }

    private func publish(
        _ name: String, _ score: Int, in quarter: String = "2026Q3", isDraft: Bool = false,
        lost: [DeductionRecord] = []
    ) throws {
        let (place, county) = (try town.place(name), try town.place("县"))
        try town.store.bulkWrite { tx in
            try tx.insert(
                AssessmentRecord(
                    compoundID: place.id, countyID: county.id, quarter: quarter,
                    companyID: try tx.read.manager(of: place.id)?.id ?? town.company.id, score: score,
                    inspection: score, satisfaction: 8200, handling: 7000, disclosure: 6000,
                    publishedAt: isDraft ? nil : SmallTown.now),
                deductions: lost)
        }
    }

    private func standing(_ name: String, _ quarter: Quarter? = nil) throws -> Standing? {
        try town.assessments.standing(of: try town.place(name).id, quarter: quarter)
    }

    @Test("score, rank, peers, company and components")
    func plain() throws {
        try publish("金", 8600)
        try publish("奥", 9100)
        try publish("兴", 5000)
        let standing = try #require(try standing("金"))
        #expect((standing.score, standing.rank, standing.peers) == (8600, 2, 3))
        #expect(standing.quarter == third && standing.company == town.company)
        #expect(standing.components.satisfaction == 8200)
        #expect(standing.list == nil && standing.stars == nil)
    }

    @Test("equal scores rank equal")
    func ties() throws {
        for name in ["金", "奥"] { try publish(name, 9000) }
        try publish("兴", 8000)
        #expect(try ["金", "奥", "兴"].map { try standing($0)?.rank } == [1, 1, 3])
    }

    @Test("an unmanaged compound, and one without published results, is not assessed")
    func notAssessed() throws {
        #expect(try standing("散") == nil)
        #expect(try standing("金") == nil)
        try publish("金", 8000, isDraft: true)
        #expect(try standing("金") == nil)
    }

    @Test("a compound whose company has left is not assessed any more, but its past can be asked for")
    func companyLeft() throws {
        try publish("金", 8000)
        try town.store.bulkWrite { tx in
            let project = try tx.read.openProject(of: try town.place("金").id)
            try tx.endProject(try #require(project).id, on: "2026-10-01")
        }
        #expect(try standing("金") == nil)
        #expect(try standing("金", third)?.score == 8000)
    }

    @Test("the trend has four quarters, with gaps where nothing was published")
    func trend() throws {
        try publish("金", 5000, in: "2025Q3")
        try publish("金", 7000, in: "2025Q4")
        try publish("金", 7500, in: "2026Q2")
        try publish("金", 8000, in: "2026Q3")
        let trend = try #require(try standing("金")).trend
        #expect(trend.map(\.quarter.label) == ["2025Q4", "2026Q1", "2026Q2", "2026Q3"])
        #expect(trend.map(\.score) == [7000, nil, 7500, 8000])
    }

    @Test("a quarter that is asked for is the one that is answered")
    func quarter() throws {
        try publish("金", 7000, in: "2026Q1")
        try publish("金", 8000, in: "2026Q3")
        #expect(try standing("金", Quarter(label: "2026Q1"))?.score == 7000)
        #expect(try standing("金", Quarter(label: "2026Q2")) == nil)
        #expect(try standing("金", Quarter(label: "2026Q4")) == nil)
    }

    @Test("a correction replaces what it corrects")
    func correction() throws {
        try publish("金", 8000)
        try publish("金", 8300)
        let standing = try #require(try standing("金"))
        #expect((standing.score, standing.peers, standing.trend.compactMap(\.score)) == (8300, 1, [8300]))
    }

    @Test("losses are named from the standard, the biggest first, at most five")
    func losses() throws {
        let codes = ["C06-01", "C07-02", "C08-03", "C09-04", "C10-05", "C11-06"]
        try publish(
            "金", 8000,
            lost: codes.enumerated().map { DeductionRecord(itemCode: $1, faults: 1, points: 10 + $0) }
                + [DeductionRecord(itemCode: "C99-01", faults: 2, points: 500)])
        let lost = try #require(try standing("金")).lost
        #expect(lost.map(\.itemCode) == ["C99-01", "C11-06", "C10-05", "C09-04", "C08-03"])
        #expect(lost.first?.item == nil && lost.first?.className == nil)
        #expect(lost[1].className?.en == "Greening")
        #expect(lost[1].item?.en == "Green areas are free of rubbish")
    }

    @Test("list, basis and stars come with it")
    func listed() throws {
        try publish("金", 5000)
        try town.store.bulkWrite { tx in
            try tx.insert(
                ListingRecord(
                    quarter: "2026Q3", compoundID: try town.place("金").id, companyID: town.company.id,
                    colour: .black, basis: .score))
            try tx.insert(
                StarRecord(companyID: town.company.id, year: 2025, stars: 4, score: 9000, awardedOn: "2026-01-31"))
        }
        let standing = try #require(try standing("金"))
        #expect((standing.list, standing.basis, standing.stars) == (.black, .score, 4))
        let area = try #require(try town.assessments.standing(under: town.place("县")))
        #expect((area.red, area.black, area.assessed, area.average) == (0, 1, 1, 5000))
        #expect(try Stars(store: town.store).stars(of: town.company.id)?.awardedOn.isoText == "2026-01-31")
        #expect(try Stars(store: town.store).stars(of: town.rival.id) == nil)
    }

    @Test("withdrawn stars shine no more")
    func withdrawnStars() throws {
        try town.store.bulkWrite { tx in
            try tx.insert(
                StarRecord(
                    companyID: town.company.id, year: 2025, stars: 5, score: 9600, awardedOn: "2026-01-31",
                    withdrawnOn: "2026-05-01", reason: "veto"))
        }
        #expect(try Stars(store: town.store).stars(of: town.company.id) == nil)
    }

    @Test("an area averages what was assessed, and is nothing where nothing was")
    func area() throws {
        try publish("金", 8000)
        try publish("奥", 9001)
        let area = try #require(try town.assessments.standing(under: town.place("市")))
        #expect((area.average, area.assessed, area.compounds.all, area.compounds.managed) == (8500, 2, 4, 3))
        #expect(area.quarter == third)
        #expect(try town.assessments.standing(under: town.place("邻县")) == nil)
    }
}
