import TimeExpressions

/// A row by column names; empty cells count as absent.
struct ImportRow {
    let line: Int
    private let cells: [String: String]

    /// Notes a row that has more fields than the header; fewer are absent cells.
    init?(_ row: CSVTable.Row, header: [String], _ problems: inout ImportProblems) {
        guard row.fields.count <= header.count else {
            problems.add(row.line, nil, .tooManyFields(found: row.fields.count, expected: header.count))
            return nil
        }
        line = row.line
        cells = Dictionary(zip(header, row.fields).filter { !$0.1.isEmpty }) { first, _ in first }
    }

    subscript(column: String) -> String? { cells[column] }

    /// A cell that must be filled in; notes it where it is not.
    func text(_ column: String, _ problems: inout ImportProblems) -> String? {
        if cells[column] == nil { problems.add(line, column, .blank) }
        return cells[column]
    }

    func number(_ column: String, _ problems: inout ImportProblems) -> Int? {
        guard let text = cells[column] else { return nil }
        if let number = Int(text), (0...1_000_000).contains(number) { return number }
        problems.add(line, column, .notANumber(text))
        return nil
    }

    func flag(_ column: String, _ problems: inout ImportProblems) -> Bool? {
        guard let text = cells[column] else { return nil }
        switch text.lowercased() {
        case "yes", "y", "true", "1", "是", "有": return true
        case "no", "n", "false", "0", "否", "无", "無": return false
        default:
            problems.add(line, column, .notYesOrNo(text))
            return nil
        }
    }

    /// A day as 2026-07-01; nil for an empty cell and, noted, for anything else.
    func day(_ column: String, _ problems: inout ImportProblems) -> String? {
        guard let text = cells[column] else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int(Substring($0)) }
        if numbers.count == 3, parts.map(\.count) == [4, 2, 2],
            let day = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]), day.isoText == text
        {
            return text
        }
        problems.add(line, column, .notADay(text))
        return nil
    }

    /// A cell whose text is one of an enum's codes; nil for an empty cell and, noted, for anything else.
    func code<Code: RawRepresentable<String> & CaseIterable>(
        _ column: String, _ problems: inout ImportProblems
    ) -> Code? {
        guard let text = cells[column] else { return nil }
        if let code = Code(rawValue: text.lowercased()) { return code }
        problems.add(line, column, .notOneOf(text, Code.allCases.map(\.rawValue)))
        return nil
    }
}
