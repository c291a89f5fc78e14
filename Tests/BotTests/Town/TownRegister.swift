import Scripts
import Store
import Vocabulary

/// Ids that tests need.
struct People: Sendable {
    var compound: Int64
    var company: Int64
    var accounts: [String: Int64]
}

/// Two counties, four compounds of which two are namesakes, two companies, and people of every role.
///
/// Everything gets the same ids in every store, so that all towns share one reader.
enum TownRegister {
    static func write(_ tx: Writer) throws -> People {
        let places = try places(tx)
        let compound = try place("金域社区", places)
        let steward = try company("沂蒙物业", "Yimeng Property", tx)
        let rival = try company("邻家物业", "Neighbour Property", tx)
        for (name, manager) in [("金域社区", steward), ("奥正社区", steward), ("阳光花园", rival), ("别处/阳光花园", rival)] {
            let managed = try place(name, places).id
            try tx.insert(ProjectRecord(companyID: manager, compoundID: managed, fromDay: "2024-01-01"))
        }
        try rate(places, steward, rival, tx)
        return People(
            compound: compound.id, company: steward, accounts: try accounts(tx, places, steward, rival))
    }

    private static func places(_ tx: Writer) throws -> [String: Place] {
        var places: [String: Place] = [:]
        func add(_ key: String, _ english: String, _ level: PlaceLevel, below parent: String?) throws {
            let hans = key.split(separator: "/").last.map(String.init) ?? key
            places[key] = try tx.insertPlace(
                level: level, name: name(hans, english), parent: parent.flatMap { places[$0] })
        }
        try add("临沂市", "Linyi", .city, below: nil)
        try add("兰山区", "Lanshan District", .county, below: "临沂市")
        try add("罗庄区", "Luozhuang District", .county, below: "临沂市")
        try add("兰山街道", "Lanshan Subdistrict", .street, below: "兰山区")
        try add("盛庄街道", "Shengzhuang Subdistrict", .street, below: "罗庄区")
        try add("启阳居", "Qiyang Neighbourhood", .neighbourhood, below: "兰山街道")
        try add("龙潭居", "Longtan Neighbourhood", .neighbourhood, below: "盛庄街道")
        try add("金域社区", "Jinyu Community", .compound, below: "启阳居")
        try add("奥正社区", "Aozheng Community", .compound, below: "启阳居")
        try add("兴冠园", "Xingguan Garden", .compound, below: "启阳居")
        try add("阳光花园", "Sunshine Garden", .compound, below: "启阳居")
        try add("别处/阳光花园", "Sunshine Garden", .compound, below: "龙潭居")
        for (key, place) in places where place.level == .compound {
            try tx.upsert(
                CompoundRecord(placeID: place.id, households: 500, hasOwnersCommittee: key == "金域社区"))
        }
        return places
    }

    private static func company(_ hans: String, _ english: String, _ tx: Writer) throws -> Int64 {
        try tx.insert(CompanyRecord(company: Company(id: 0, name: name(hans, english))))
    }

    /// One published quarter: 金域社区 comes second of three in its county, 阳光花园 is on the black list.
    private static func rate(_ places: [String: Place], _ company: Int64, _ rival: Int64, _ tx: Writer) throws {
        let county = try place("兰山区", places).id
        for (key, manager, score) in [("奥正社区", company, 9_500), ("金域社区", company, 9_012), ("阳光花园", rival, 5_000)] {
            try tx.insert(
                AssessmentRecord(
                    compoundID: try place(key, places).id, countyID: county, quarter: "2026Q3", companyID: manager,
                    score: score, inspection: score, satisfaction: score, handling: score, disclosure: score,
                    publishedAt: moment("2026-10-20T09:00")))
        }
        let worst = try place("阳光花园", places).id
        try tx.insert(
            ListingRecord(quarter: "2026Q3", compoundID: worst, companyID: rival, colour: .black, basis: .score))
        try tx.insert(StarRecord(companyID: company, year: 2025, stars: 4, score: 9_100, awardedOn: "2026-02-01"))
    }

    private static func accounts(
        _ tx: Writer, _ places: [String: Place], _ company: Int64, _ rival: Int64
    ) throws -> [String: Int64] {
        let accounts = [
            Account(id: 0, name: "resident", role: .resident), Account(id: 0, name: "neighbour", role: .resident),
            Account(id: 0, name: "company", role: .company, companyID: company),
            Account(id: 0, name: "rival", role: .company, companyID: rival),
            Account(id: 0, name: "community", role: .community, placeID: try place("启阳居", places).id),
            Account(id: 0, name: "county", role: .county, placeID: try place("兰山区", places).id),
            Account(id: 0, name: "elsewhere", role: .county, placeID: try place("罗庄区", places).id),
            Account(id: 0, name: "city", role: .city, placeID: try place("临沂市", places).id),
        ]
        var ids: [String: Int64] = [:]
        for account in accounts { ids[account.name] = try tx.insert(account) }
        let home = try place("金域社区", places).id
        for (name, building) in [("resident", "3"), ("neighbour", "7")] {
            let location = Location(building: building, unit: "2", room: "501")
            try tx.insert(Home(id: 0, accountID: ids[name] ?? 0, placeID: home, location: location, position: 0))
        }
        try tx.setPhone("13800138000", of: ids["resident"] ?? 0)
        return ids
    }

    private static func place(_ key: String, _ places: [String: Place]) throws -> Place {
        guard let place = places[key] else { throw Missing() }
        return place
    }

    private static func name(_ hans: String, _ english: String) -> LocalName {
        LocalName(hans: hans, hant: Hant.from(hans), en: english)
    }
}
