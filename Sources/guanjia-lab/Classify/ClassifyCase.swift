import Scripts

/// A text and the intent that it has.
struct ClassifyCase: Sendable, Equatable {
    var file: String
    /// 1-based
    var line: Int
    var text: String
    /// UTF-16, folded as the bot folds messages.
    var units: [UInt16]
    /// nil where the text is out of scope.
    var intent: String?

    private struct Row: Decodable {
        var text: String
        var intent: String
    }

    /// All rows of files of `{"text": …, "intent": …}`, in order.
    static func all(_ paths: [String], outOfScope: Bool) throws(CaseFileError) -> [ClassifyCase] {
        var cases: [ClassifyCase] = []
        for path in paths {
            cases += try CaseFile(path: path).rows { line throws(RowProblem) in
                let row = try Row(jsonLine: line)
                return ClassifyCase(
                    file: path, line: line.number, text: row.text, units: FoldedText(row.text).units,
                    intent: outOfScope ? nil : row.intent)
            }
        }
        return cases
    }
}
