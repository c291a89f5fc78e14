import Store
import Vocabulary

/// Imports companies, known by their Simplified names.
enum CompanyImport {
    static func apply(_ rows: [ImportRow], _ session: inout ImportSession) throws {
        var first = FirstRows()
        for row in rows {
            let problemsBefore = session.problems.count
            let name = row.text("name", &session.problems)
            let mode: PartyMode? = row.code("party_mode", &session.problems)
            let hasInstructor = row.flag("has_instructor", &session.problems)
            guard let name, first.isFirst(name, row, &session.problems), session.problems.count == problemsBefore
            else { continue }
            guard var record = try session.writer.read.company(named: name) else {
                try add(name, row, mode, hasInstructor, &session)
                continue
            }
            let known = record
            record.company.name.hant = row["name_hant"] ?? record.company.name.hant
            record.company.name.en = row["name_en"] ?? record.company.name.en
            record.partyMode = mode ?? record.partyMode
            record.hasInstructor = hasInstructor ?? record.hasInstructor
            if record != known { try session.writer.update(record) }
            session.count(record == known ? .unchanged : .changed)
        }
    }

    private static func add(
        _ name: String, _ row: ImportRow, _ mode: PartyMode?, _ hasInstructor: Bool?, _ session: inout ImportSession
    ) throws {
        let names = DerivedName.name(name, hant: row["name_hant"], en: row["name_en"])
        try session.writer.insert(
            CompanyRecord(
                company: Company(id: 0, name: names), partyMode: mode, hasInstructor: hasInstructor ?? false))
        session.count(.added)
    }
}

/// Companies by name, for files that refer to them.
struct CompanyIndex {
    private let byName: [String: Company]
    private let byID: [Int64: Company]

    init(_ reader: Reader) throws {
        let companies = try reader.companies().map(\.company)
        byName = Dictionary(companies.map { ($0.name.hans, $0) }) { first, _ in first }
        byID = Dictionary(companies.map { ($0.id, $0) }) { first, _ in first }
    }

    func name(_ id: Int64) -> String { byID[id]?.name.hans ?? "" }

    /// The company of a cell; noted where there is none of that name.
    func company(_ name: String, row: ImportRow, _ problems: inout ImportProblems) -> Company? {
        if let company = byName[name] { return company }
        let near = problems.isFull ? [] : NearNames.of(name, among: byName.keys)
        problems.add(row.line, "company", .unknownCompany(name, near: near))
        return nil
    }
}
