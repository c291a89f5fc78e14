import GRDB
package import Vocabulary

/// The result of one compound in one quarter. Scores are hundredths of a point.
package struct AssessmentRecord: Sendable, Hashable {
    /// 0 while it has not been stored.
    package var id: Int64 = 0
    package var compoundID: Int64
    /// The county among whose compounds the result is ranked.
    package var countyID: Int64
    /// As 2026Q3.
    package var quarter: String
    package var companyID: Int64
    package var score: Int
    /// The four components, each of 10,000.
    package var inspection: Int
    package var satisfaction: Int
    package var handling: Int
    package var disclosure: Int
    package var isVetoed = false
    package var publishedAt: Instant?
    package var version = 1

    package init(
        compoundID: Int64, countyID: Int64, quarter: String, companyID: Int64, score: Int, inspection: Int,
        satisfaction: Int, handling: Int, disclosure: Int, isVetoed: Bool = false, publishedAt: Instant? = nil
    ) {
        self.compoundID = compoundID
        self.countyID = countyID
        self.quarter = quarter
        self.companyID = companyID
        self.score = score
        self.inspection = inspection
        self.satisfaction = satisfaction
        self.handling = handling
        self.disclosure = disclosure
        self.isVetoed = isVetoed
        self.publishedAt = publishedAt
    }
}

/// Points lost at one item of the standard.
package struct DeductionRecord: Sendable, Hashable {
    package var itemCode: String
    package var faults: Int
    /// Hundredths of a point.
    package var points: Int

    package init(itemCode: String, faults: Int, points: Int) {
        self.itemCode = itemCode
        self.faults = faults
        self.points = points
    }
}

/// The published results of a place in a quarter.
package struct AssessmentSummary: Sendable, Hashable {
    package var assessed: Int
    /// Hundredths of a point, rounded down; 0 where nothing was assessed.
    package var average: Int
}

/// What goes with a compound's result besides its figures.
package struct AssessmentContext: Sendable, Hashable {
    /// The company that managed the compound then, and its stars today.
    package var company: Company
    package var stars: Int?
    package var colour: ListColour?
    package var basis: ListingBasis?
    /// Whether the compound has a company today.
    package var isManaged: Bool
}

extension Reader {
    /// Company, stars and list of a result, in one read.
    package func context(of record: AssessmentRecord) throws -> AssessmentContext? {
        let sql = """
            SELECT c.id, c.name_hans, c.name_hant, c.name_en, l.colour, l.basis,
            (SELECT stars FROM star WHERE company_id = c.id AND withdrawn_on IS NULL ORDER BY year DESC LIMIT 1),
            (SELECT count(*) FROM project WHERE compound_id = ? AND to_day IS NULL)
            FROM company c LEFT JOIN listing l ON l.quarter = ? AND l.compound_id = ? WHERE c.id = ?
            """
        return try db.first(
            sql, [record.compoundID, record.quarter, record.compoundID, record.companyID]
        ) { row in
            AssessmentContext(
                company: Company(id: try row.get(0), name: try row.name(1)), stars: row.optional(6),
                colour: row.optionalCode(4), basis: row.optionalCode(5), isManaged: try row.get(7))
        }
    }

    /// The newest published results of a compound, at most `limit`, none later than `quarter`; newest first.
    package func assessments(
        of compoundID: Int64, upTo quarter: String?, limit: Int
    ) throws -> [AssessmentRecord] {
        let sql = """
            SELECT \(columns) FROM assessment WHERE compound_id = ? AND quarter <= ? AND superseded = 0
            AND published_at IS NOT NULL ORDER BY quarter DESC LIMIT ?
            """
        return try db.all(sql, [compoundID, quarter ?? "9999Q4", limit], decode)
    }

    /// All current results of a county's quarter, published or not, by compound.
    package func assessments(county: Int64, quarter: String) throws -> [AssessmentRecord] {
        let sql = """
            SELECT \(columns) FROM assessment WHERE county_id = ? AND quarter = ? AND superseded = 0
            ORDER BY compound_id
            """
        return try db.all(sql, [county, quarter], decode)
    }

    /// All current published results of a company in the quarters from `first` to `last`.
    package func assessments(company: Int64, from first: String, to last: String) throws -> [AssessmentRecord] {
        let sql = """
            SELECT \(columns) FROM assessment WHERE company_id = ? AND quarter >= ? AND quarter <= ?
            AND superseded = 0 AND published_at IS NOT NULL ORDER BY quarter, compound_id
            """
        return try db.all(sql, [company, first, last], decode)
    }

    /// How many published results of the county's quarter are better, and how many there are.
    package func rank(
        of score: Int, county: Int64, quarter: String
    ) throws -> (better: Int, all: Int) {
        let sql = """
            SELECT count(*) FILTER (WHERE score > ?), count(*) FROM assessment WHERE county_id = ? AND quarter = ?
            AND superseded = 0 AND published_at IS NOT NULL
            """
        return try db.first(sql, [score, county, quarter]) { row in
            (better: try row.get(0), all: try row.get(1))
        } ?? (0, 0)
    }

    /// The average of the published results at or below a path.
    package func summary(under path: String, quarter: String) throws -> AssessmentSummary {
        let sql = """
            SELECT count(*), coalesce(sum(a.score) / nullif(count(*), 0), 0) FROM place p JOIN assessment a
            ON a.compound_id = p.id AND a.quarter = ? AND a.superseded = 0 AND a.published_at IS NOT NULL
            WHERE p.path >= ? AND p.path < ?
            """
        return try db.first(sql, [quarter, path, SQL.end(ofPath: path)]) { row in
            AssessmentSummary(assessed: try row.get(0), average: try row.get(1))
        } ?? AssessmentSummary(assessed: 0, average: 0)
    }

    /// The newest quarter of which any result has been published.
    package func latestPublishedQuarter() throws -> String? {
        let sql = """
            SELECT max(q) FROM (SELECT (SELECT max(quarter) FROM assessment WHERE county_id = p.id
            AND superseded = 0 AND published_at IS NOT NULL) AS q FROM place p WHERE p.level = 'county')
            """
        return try db.first(sql) { row in row.optional(0) as String? } ?? nil
    }

    /// Where a result lost points, most first.
    package func deductions(of assessmentID: Int64, limit: Int) throws -> [DeductionRecord] {
        let sql = """
            SELECT item_code, faults, points FROM deduction WHERE assessment_id = ?
            ORDER BY points DESC, item_code LIMIT ?
            """
        return try db.all(sql, [assessmentID, limit]) { row in
            DeductionRecord(itemCode: try row.get(0), faults: try row.get(1), points: try row.get(2))
        }
    }
}

extension Writer {
    /// Stores a result with its deductions. A correction of a stored quarter becomes its next version.
    @discardableResult
    package func insert(_ record: AssessmentRecord, deductions: [DeductionRecord] = []) throws -> Int64 {
        let version = try nextVersion(record)
        let id = try db.insert(
            "INSERT INTO assessment (\(columns), superseded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
            [
                assigned(record.id), record.compoundID, record.countyID, record.quarter, record.companyID,
                record.score, record.inspection, record.satisfaction, record.handling, record.disclosure,
                record.isVetoed, record.publishedAt?.seconds, version,
            ])
        for lost in deductions {
            try db.run(
                "INSERT INTO deduction (assessment_id, item_code, faults, points) VALUES (?, ?, ?, ?)",
                [id, lost.itemCode, lost.faults, lost.points])
        }
        return id
    }

    private func nextVersion(_ record: AssessmentRecord) throws -> Int {
        let key: StatementArguments = [record.compoundID, record.quarter]
        let last = try db.number(
            "SELECT max(version) FROM assessment WHERE compound_id = ? AND quarter = ? AND superseded = 0", key)
        guard last > 0 else { return 1 }
        try db.run(
            "UPDATE assessment SET superseded = 1 WHERE compound_id = ? AND quarter = ? AND superseded = 0", key)
        return last + 1
    }

    /// Makes a draft public.
    package func publish(assessment id: Int64, at: Instant) throws {
        try db.run("UPDATE assessment SET published_at = ? WHERE id = ? AND published_at IS NULL", [at.seconds, id])
    }
}

private let columns = """
    id, compound_id, county_id, quarter, company_id, score, inspection, satisfaction, handling, disclosure, veto, \
    published_at, version
    """

private func decode(_ row: Row) throws -> AssessmentRecord {
    var record = AssessmentRecord(
        compoundID: try row.get(1), countyID: try row.get(2), quarter: try row.get(3), companyID: try row.get(4),
        score: try row.get(5), inspection: try row.get(6), satisfaction: try row.get(7), handling: try row.get(8),
        disclosure: try row.get(9), isVetoed: try row.get(10), publishedAt: row.optionalInstant(11))
    (record.id, record.version) = (try row.get(0), try row.get(12))
    return record
}
