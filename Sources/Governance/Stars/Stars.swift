package import Store
package import TimeExpressions

/// A company's stars in force.
package struct StarAward: Sendable, Hashable {
    /// 1 to 5.
    package var stars: Int
    package var year: Int
    package var awardedOn: CivilDate
    /// Hundredths of a point.
    package var score: Int
}

/// The stars of companies.
package struct Stars: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// The latest award that has not been withdrawn; `nil` for a company without stars.
    package func stars(of companyID: Int64) throws(StoreError) -> StarAward? {
        try store.read { tx in
            guard let record = try tx.stars(of: companyID), let day = CivilDate(iso: record.awardedOn) else {
                return nil
            }
            return StarAward(stars: record.stars, year: record.year, awardedOn: day, score: record.score)
        }
    }
}
