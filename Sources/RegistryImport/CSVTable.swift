import SwiftCSV

/// The rows of a CSV file with the lines on which they start.
struct CSVTable {
    struct Row: Equatable {
        /// Counted from 1.
        let line: Int
        let fields: [String]
    }

    let header: [String]
    let rows: [Row]

    /// Reads CSV as RFC 4180 has it: commas, quotes, line ends of either kind, also inside quotes. Blank lines are
    /// passed over, a byte-order mark too; space around a field is not kept.
    ///
    /// - Throws: `.empty` where there is no header; `.invalid` at the row with a quotation mark out of place.
    init(_ text: String, file: String) throws(ImportError) {
        let rows = try Self.rows(of: Self.withoutMark(text), file: file)
        guard let first = rows.first else { throw .empty(file: file) }
        header = first.fields
        self.rows = Array(rows.dropFirst())
    }

    private static func withoutMark(_ text: String) -> String {
        guard text.unicodeScalars.first == "\u{FEFF}" else { return text }
        return String(text.unicodeScalars.dropFirst())
    }

    private static func rows(of text: String, file: String) throws(ImportError) -> [Row] {
        var reading = Reading()
        do {
            // The parser hands out the rows one by one, which keeps their lines apart from its padding of short rows.
            let csv = try EnumeratedCSV(string: text, delimiter: .comma, loadColumns: false, rowLimit: 0)
            try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { fields in reading.add(fields) }
        } catch {
            throw broken(file, line: reading.next)
        }
        // Quotation marks come in pairs; at an odd one the parser swallows the rest of the file without a word.
        guard text.count(where: { $0 == "\"" }).isMultiple(of: 2) else { throw broken(file, line: reading.last) }
        return reading.rows
    }

    private static func broken(_ file: String, line: Int) -> ImportError {
        var problems = ImportProblems()
        problems.add(line, nil, .brokenQuotes)
        return problems.error(file: file)
    }

    /// Counts the lines that the parser does not tell: one for each row, and one for each line end inside quotes.
    private struct Reading {
        private(set) var rows: [Row] = []
        private(set) var last = 1
        private(set) var next = 1

        mutating func add(_ fields: [String]) {
            last = next
            next += 1 + fields.reduce(0) { $0 + $1.count(where: \.isNewline) }
            let trimmed = fields.map { $0[...].trimmed }
            if trimmed.contains(where: { !$0.isEmpty }) { rows.append(Row(line: last, fields: trimmed)) }
        }
    }
}
