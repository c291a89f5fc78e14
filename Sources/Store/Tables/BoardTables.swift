import GRDB
package import Vocabulary

/// A compound on a published list; the company is the one that managed it then.
package struct ListingRecord: Sendable, Hashable {
    package var quarter: String
    package var compoundID: Int64
    package var companyID: Int64
    package var colour: ListColour
    package var basis: ListingBasis

    package init(quarter: String, compoundID: Int64, companyID: Int64, colour: ListColour, basis: ListingBasis) {
        self.quarter = quarter
        self.compoundID = compoundID
        self.companyID = companyID
        self.colour = colour
        self.basis = basis
    }
}

/// The stars of a company for a year.
package struct StarRecord: Sendable, Hashable {
    package var companyID: Int64
    package var year: Int
    /// 1 to 5.
    package var stars: Int
    /// Hundredths of a point.
    package var score: Int
    /// Days as 2026-07-01.
    package var awardedOn: String
    package var withdrawnOn: String?
    package var reason: String?

    package init(
        companyID: Int64, year: Int, stars: Int, score: Int, awardedOn: String, withdrawnOn: String? = nil,
        reason: String? = nil
    ) {
        self.companyID = companyID
        self.year = year
        self.stars = stars
        self.score = score
        self.awardedOn = awardedOn
        self.withdrawnOn = withdrawnOn
        self.reason = reason
    }
}

extension Reader {
    package func listing(of compoundID: Int64, quarter: String) throws -> ListingRecord? {
        try db.first(
            "SELECT \(listingColumns) FROM listing WHERE quarter = ? AND compound_id = ?", [quarter, compoundID],
            decodeListing)
    }

    /// The listings of a quarter at or below a path; red before black, then by compound.
    package func listings(under path: String, quarter: String) throws -> [ListingRecord] {
        let sql = """
            SELECT \(listingColumns) FROM listing WHERE quarter = ? AND compound_id IN
            (SELECT id FROM place WHERE path >= ? AND path < ?) ORDER BY colour DESC, compound_id
            """
        return try db.all(sql, [quarter, path, SQL.end(ofPath: path)], decodeListing)
    }

    /// The latest award of a company that has not been withdrawn.
    package func stars(of companyID: Int64) throws -> StarRecord? {
        let sql = """
            SELECT \(starColumns) FROM star WHERE company_id = ? AND withdrawn_on IS NULL ORDER BY year DESC LIMIT 1
            """
        return try db.first(sql, [companyID], decodeStar)
    }
}

extension Writer {
    @discardableResult
    package func insert(_ listing: ListingRecord) throws -> Int64 {
        try db.insert(
            "INSERT INTO listing (\(listingColumns)) VALUES (?, ?, ?, ?, ?)",
            [
                listing.quarter, listing.compoundID, listing.companyID, listing.colour.rawValue,
                listing.basis.rawValue,
            ])
    }

    @discardableResult
    package func insert(_ star: StarRecord) throws -> Int64 {
        try db.insert(
            "INSERT INTO star (\(starColumns)) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [star.companyID, star.year, star.stars, star.score, star.awardedOn, star.withdrawnOn, star.reason])
    }
}

private let listingColumns = "quarter, compound_id, company_id, colour, basis"
private let starColumns = "company_id, year, stars, score, awarded_on, withdrawn_on, reason"

private func decodeListing(_ row: Row) throws -> ListingRecord {
    ListingRecord(
        quarter: try row.get(0), compoundID: try row.get(1), companyID: try row.get(2), colour: try row.code(3),
        basis: try row.code(4))
}

private func decodeStar(_ row: Row) throws -> StarRecord {
    StarRecord(
        companyID: try row.get(0), year: try row.get(1), stars: try row.get(2), score: try row.get(3),
        awardedOn: try row.get(4), withdrawnOn: row.optional(5), reason: row.optional(6))
}
