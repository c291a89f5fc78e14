import Store

/// What the importers share while one transaction lasts.
struct ImportSession {
    let writer: Writer
    var problems: ImportProblems
    private(set) var report = ImportReport()
    private let total: Int
    private let progress: RegistryImport.Progress

    init(writer: Writer, problems: ImportProblems, total: Int, progress: @escaping RegistryImport.Progress) {
        self.writer = writer
        self.problems = problems
        self.total = total
        self.progress = progress
    }

    enum Effect {
        case added, changed, unchanged
    }

    mutating func count(_ effect: Effect) {
        switch effect {
        case .added: report.added += 1
        case .changed: report.changed += 1
        case .unchanged: report.unchanged += 1
        }
        if report.rows.isMultiple(of: 100) || report.rows == total { progress(report.rows, total) }
    }
}

/// Which rows of a file are about what, to find those that repeat another.
struct FirstRows {
    private var lines: [String: Int] = [:]

    /// Notes a row that is about the same as an earlier one.
    ///
    /// - Returns: whether it is the first.
    mutating func isFirst(_ key: String, _ row: ImportRow, _ problems: inout ImportProblems) -> Bool {
        if let first = lines[key] {
            problems.add(row.line, nil, .repeatedRow(first: first))
            return false
        }
        lines[key] = row.line
        return true
    }
}
