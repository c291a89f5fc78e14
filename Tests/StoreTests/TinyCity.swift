import Store
import Vocabulary

/// A city of two counties, two compounds and one company, for tests.
struct TinyCity {
    let store: Store
    let city, county, street, neighbourhood, compound, unmanaged, otherCounty: Place
    let company: Int64
    let resident, official: Int64

    init(_ store: Store) throws {
        self.store = store
        (city, county, street, neighbourhood, compound, unmanaged, otherCounty, company, resident, official) =
            try store.bulkWrite { tx in
                let city = try tx.insertPlace(level: .city, name: .plain("城"), parent: nil)
                let county = try tx.insertPlace(level: .county, name: .plain("县"), parent: city)
                let street = try tx.insertPlace(level: .street, name: .plain("街"), parent: county)
                let unit = try tx.insertPlace(level: .neighbourhood, name: .plain("居"), parent: street)
                let compound = try tx.insertPlace(level: .compound, name: .plain("苑"), parent: unit)
                let unmanaged = try tx.insertPlace(level: .compound, name: .plain("园"), parent: unit)
                let other = try tx.insertPlace(level: .county, name: .plain("邻县"), parent: city)
                for place in [compound, unmanaged] {
                    try tx.upsert(CompoundRecord(placeID: place.id, households: 100))
                }
                let company = try tx.insert(CompanyRecord(company: Company(id: 0, name: .plain("物业"))))
                try tx.insert(ProjectRecord(companyID: company, compoundID: compound.id, fromDay: "2024-01-01"))
                let resident = try tx.insert(Account(id: 0, name: "r", role: .resident))
                let official = try tx.insert(Account(id: 0, name: "o", role: .county, placeID: county.id))
                return (
                    city, county, street, unit, compound, unmanaged, other, company, resident, official
                )
            }
    }

    static func inMemory() throws -> TinyCity { try TinyCity(Store.inMemory()) }

    func entry(_ category: Vocabulary.Category = .leak, at: Int64 = 1000, due: Int64 = 2000) -> LedgerEntry {
        var entry = LedgerEntry(
            placeID: compound.id, category: category, description: "漏水", registeredAt: Instant(seconds: at),
            dueAt: Instant(seconds: due))
        entry.companyID = company
        return entry
    }

    func assessment(_ quarter: String = "2026Q3", score: Int = 8000, published: Bool = true) -> AssessmentRecord {
        AssessmentRecord(
            compoundID: compound.id, countyID: county.id, quarter: quarter, companyID: company, score: score,
            inspection: score, satisfaction: score, handling: score, disclosure: score,
            publishedAt: published ? Instant(seconds: 1) : nil)
    }
}

extension LocalName {
    static func plain(_ text: String) -> LocalName { LocalName(hans: text, hant: text, en: text) }
}
