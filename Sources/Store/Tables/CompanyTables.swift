import GRDB
package import Vocabulary

/// A company and how the Party is organised in it.
package struct CompanyRecord: Sendable, Hashable {
    package var company: Company
    /// `nil` where there is no Party organisation.
    package var partyMode: PartyMode?
    package var hasInstructor: Bool

    package init(company: Company, partyMode: PartyMode? = nil, hasInstructor: Bool = false) {
        self.company = company
        self.partyMode = partyMode
        self.hasInstructor = hasInstructor
    }
}

/// One company's site in one compound; without a last day it still runs.
package struct ProjectRecord: Sendable, Hashable {
    /// 0 while it has not been stored.
    package var id: Int64
    package var companyID: Int64
    package var compoundID: Int64
    /// Days as 2026-07-01.
    package var fromDay: String
    package var toDay: String?

    package init(id: Int64 = 0, companyID: Int64, compoundID: Int64, fromDay: String, toDay: String? = nil) {
        self.id = id
        self.companyID = companyID
        self.compoundID = compoundID
        self.fromDay = fromDay
        self.toDay = toDay
    }
}

extension Reader {
    package func company(_ id: Int64) throws -> Company? {
        try db.first("SELECT \(companyColumns) FROM company WHERE id = ?", [id], decodeCompany)
    }

    /// The company of this exact Simplified name.
    package func company(named hans: String) throws -> CompanyRecord? {
        let sql = "SELECT \(companyColumns), party_mode, has_instructor FROM company WHERE name_hans = ?"
        return try db.first(sql, [hans], decodeCompanyRecord)
    }

    package func companies() throws -> [CompanyRecord] {
        let sql = "SELECT \(companyColumns), party_mode, has_instructor FROM company ORDER BY id"
        return try db.all(sql, [], decodeCompanyRecord)
    }

    /// The company that manages a compound now; `nil` for an unmanaged one.
    package func manager(of compoundID: Int64) throws -> Company? {
        let sql = """
            SELECT c.id, c.name_hans, c.name_hant, c.name_en FROM project r JOIN company c ON c.id = r.company_id
            WHERE r.compound_id = ? AND r.to_day IS NULL
            """
        return try db.first(sql, [compoundID], decodeCompany)
    }

    package func projects() throws -> [ProjectRecord] {
        try db.all("SELECT \(projectColumns) FROM project ORDER BY id", [], decodeProject)
    }

    package func projects(of companyID: Int64) throws -> [ProjectRecord] {
        try db.all("SELECT \(projectColumns) FROM project WHERE company_id = ? ORDER BY id", [companyID], decodeProject)
    }

    /// The running project of a compound.
    package func openProject(of compoundID: Int64) throws -> ProjectRecord? {
        let sql = "SELECT \(projectColumns) FROM project WHERE compound_id = ? AND to_day IS NULL"
        return try db.first(sql, [compoundID], decodeProject)
    }
}

extension Writer {
    /// Stores a company and returns its id, which is assigned where it is 0.
    @discardableResult
    package func insert(_ record: CompanyRecord) throws -> Int64 {
        let (company, name) = (record.company, record.company.name)
        return try db.insert(
            "INSERT INTO company (\(companyColumns), party_mode, has_instructor) VALUES (?, ?, ?, ?, ?, ?)",
            [assigned(company.id), name.hans, name.hant, name.en, record.partyMode?.rawValue, record.hasInstructor])
    }

    package func update(_ record: CompanyRecord) throws {
        let name = record.company.name
        let sql = """
            UPDATE company SET name_hans = ?, name_hant = ?, name_en = ?, party_mode = ?, has_instructor = ?
            WHERE id = ?
            """
        try db.run(
            sql,
            [name.hans, name.hant, name.en, record.partyMode?.rawValue, record.hasInstructor, record.company.id])
    }

    @discardableResult
    package func insert(_ project: ProjectRecord) throws -> Int64 {
        try db.insert(
            "INSERT INTO project (\(projectColumns)) VALUES (?, ?, ?, ?, ?)",
            [assigned(project.id), project.companyID, project.compoundID, project.fromDay, project.toDay])
    }

    /// Ends a project; the day is its last.
    package func endProject(_ id: Int64, on day: String) throws {
        try db.run("UPDATE project SET to_day = ? WHERE id = ?", [day, id])
    }
}

private let companyColumns = "id, name_hans, name_hant, name_en"
private let projectColumns = "id, company_id, compound_id, from_day, to_day"

private func decodeCompany(_ row: Row) throws -> Company {
    Company(id: try row.get(0), name: try row.name(1))
}

private func decodeCompanyRecord(_ row: Row) throws -> CompanyRecord {
    CompanyRecord(company: try decodeCompany(row), partyMode: row.optionalCode(4), hasInstructor: try row.get(5))
}

private func decodeProject(_ row: Row) throws -> ProjectRecord {
    ProjectRecord(
        id: try row.get(0), companyID: try row.get(1), compoundID: try row.get(2), fromDay: try row.get(3),
        toDay: row.optional(4))
}
