import Store
import Vocabulary

/// Imports which company manages which compound, and since when. A project is known by company, compound and first
/// day; a last day that is given ends it.
struct ProjectImport {
    private let places: PlaceIndex
    private let companies: CompanyIndex
    private var known: [Int64: [ProjectRecord]]

    static func apply(_ rows: [ImportRow], _ session: inout ImportSession) throws {
        let read = session.writer.read
        var projects = ProjectImport(
            places: try PlaceIndex(read), companies: try CompanyIndex(read),
            known: Dictionary(grouping: try read.projects(), by: \.compoundID))
        var first = FirstRows()
        var added: [(ProjectRecord, ImportRow)] = []
        for row in rows {
            guard let project = projects.project(of: row, &session.problems) else { continue }
            let key = "\(project.companyID) \(project.compoundID) \(project.fromDay)"
            guard first.isFirst(key, row, &session.problems) else { continue }
            if try !projects.update(project, row, &session) { added.append((project, row)) }
        }
        // Only now are all projects ended that the file ends.
        for (project, row) in added { try projects.add(project, row, &session) }
    }

    private func project(of row: ImportRow, _ problems: inout ImportProblems) -> ProjectRecord? {
        let company = row.text("company", &problems).flatMap { companies.company($0, row: row, &problems) }
        let compound = row.text("compound", &problems).flatMap {
            places.place($0, .compound, row: row, column: "compound", &problems)
        }
        let from = row.text("from", &problems).flatMap { _ in row.day("from", &problems) }
        let to = row.day("to", &problems)
        guard let company, let compound, let from, row["to"] == to else { return nil }
        if let to, to < from {
            problems.add(row.line, "to", .endsBeforeStart)
            return nil
        }
        return ProjectRecord(companyID: company.id, compoundID: compound.id, fromDay: from, toDay: to)
    }

    /// - Returns: whether the project was known already.
    private mutating func update(
        _ project: ProjectRecord, _ row: ImportRow, _ session: inout ImportSession
    ) throws -> Bool {
        let all = known[project.compoundID, default: []]
        let same = all.firstIndex { $0.companyID == project.companyID && $0.fromDay == project.fromDay }
        guard let same else { return false }
        let old = all[same]
        if let ended = old.toDay, project.toDay == nil {
            session.problems.add(row.line, "to", .alreadyEnded(ended))
        } else if let to = project.toDay, to != old.toDay {
            known[project.compoundID]?[same].toDay = to
            if isFree(old.id, from: old.fromDay, to: to, project.compoundID, row, &session.problems) {
                try session.writer.endProject(old.id, on: to)
                session.count(.changed)
            }
        } else {
            session.count(.unchanged)
        }
        return true
    }

    private mutating func add(
        _ project: ProjectRecord, _ row: ImportRow, _ session: inout ImportSession
    ) throws {
        let (from, to, compound) = (project.fromDay, project.toDay, project.compoundID)
        guard isFree(0, from: from, to: to, compound, row, &session.problems) else { return }
        var project = project
        project.id = try session.writer.insert(project)
        known[project.compoundID, default: []].append(project)
        session.count(.added)
    }

    /// Notes the first other project of the compound on any of these days.
    private func isFree(
        _ id: Int64, from: String, to: String?, _ compound: Int64, _ row: ImportRow,
        _ problems: inout ImportProblems
    ) -> Bool {
        let other = known[compound, default: []].first { other in
            other.id != id && other.fromDay <= to ?? "9999-12-31" && from <= other.toDay ?? "9999-12-31"
        }
        guard let other else { return true }
        problems.add(
            row.line, "from",
            .overlaps(company: companies.name(other.companyID), from: other.fromDay, to: other.toDay))
        return false
    }
}
