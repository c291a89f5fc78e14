import Foundation
import Governance
import Store
import TimeExpressions
import Vocabulary

/// A county with three managed compounds and an unmanaged one, and people of every role.
struct SmallTown {
    static let now = moment("2026-11-23T09:00")

    let store: Store
    let rules: ProgrammeRules
    let places: [String: Place]
    let company, rival: Company
    let accounts: [String: Account]

    init(rules: ProgrammeRules = ProgrammeRules()) throws {
        self.rules = rules
        store = try Store.inMemory()
        (places, company, rival, accounts) = try store.bulkWrite { tx in
            let places = try Self.places(tx)
            let company = try Self.company("沂蒙物业", tx)
            let rival = try Self.company("邻家物业", tx)
            for (name, manager) in [("金", company), ("奥", company), ("兴", rival)] {
                let compound = places[name]?.id ?? 0
                try tx.insert(ProjectRecord(companyID: manager.id, compoundID: compound, fromDay: "2024-01-01"))
            }
            return (places, company, rival, try Self.accounts(tx, places, company, rival))
        }
    }

    func place(_ name: String) throws -> Place { try Missing.unwrap(places[name]) }
    func account(_ name: String) throws -> Account { try Missing.unwrap(accounts[name]) }

    var ledger: Ledger { Ledger(store: store, rules: rules) }
    var assessments: Assessments { Assessments(store: store, rules: rules) }
    var meetings: Meetings { Meetings(store: store, rules: rules) }
    var registry: Registry { Registry(store: store) }
    var people: Accounts { Accounts(store: store) }

    private static func places(_ tx: Writer) throws -> [String: Place] {
        var places: [String: Place] = [:]
        func add(_ name: String, _ level: PlaceLevel, below parent: String?) throws {
            let above = parent.flatMap { places[$0] }
            places[name] = try tx.insertPlace(
                level: level, name: LocalName(hans: name, hant: name, en: name), parent: above)
        }
        try add("市", .city, below: nil)
        try add("县", .county, below: "市")
        try add("街", .street, below: "县")
        try add("居", .neighbourhood, below: "街")
        for name in ["金", "奥", "兴", "散"] {
            try add(name, .compound, below: "居")
            try tx.upsert(
                CompoundRecord(placeID: places[name]?.id ?? 0, households: 100, hasOwnersCommittee: name == "金"))
        }
        try add("邻县", .county, below: "市")
        return places
    }

    private static func company(_ name: String, _ tx: Writer) throws -> Company {
        let company = Company(id: 0, name: LocalName(hans: name, hant: name, en: name))
        return Company(id: try tx.insert(CompanyRecord(company: company)), name: company.name)
    }

    private static func accounts(
        _ tx: Writer, _ places: [String: Place], _ company: Company, _ rival: Company
    ) throws -> [String: Account] {
        var accounts = [
            Account(id: 0, name: "resident", role: .resident), Account(id: 0, name: "neighbour", role: .resident),
            Account(id: 0, name: "company", role: .company, companyID: company.id),
            Account(id: 0, name: "rival", role: .company, companyID: rival.id),
            Account(id: 0, name: "community", role: .community, placeID: places["居"]?.id),
            Account(id: 0, name: "county", role: .county, placeID: places["县"]?.id),
            Account(id: 0, name: "elsewhere", role: .county, placeID: places["邻县"]?.id),
        ]
        for index in accounts.indices { accounts[index].id = try tx.insert(accounts[index]) }
        return Dictionary(uniqueKeysWithValues: accounts.map { ($0.name, $0) })
    }
}

/// Something that a test took for granted.
struct Missing: Error {
    static func unwrap<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Missing() }
        return value
    }
}

/// A moment on a clock in China; midnight of 1970 for text that is none, which no test expects.
func moment(_ text: String) -> Instant { Instant(seconds: ISOTime.epoch(text) ?? 0) }

/// The folder with the city's own rules.
let programmeFolder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../programme")
    .standardizedFileURL.path

/// The city's own rules, read once.
let cityRules = Result { () throws(RulesError) in try ProgrammeRules.load(directory: programmeFolder) }
