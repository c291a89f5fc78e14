/// A message as somebody wrote it.
struct MessageCase: Sendable, Equatable {
    /// 1-based
    var line: Int
    var text: String
    var hint: Hint?

    private struct Row: Decodable {
        var text: String
        var hint: String?
    }

    /// Reads `{"text": …, "hint": …}`; the hint may be missing, and other fields are left alone.
    init(_ line: CaseLine) throws(RowProblem) {
        let row = try Row(jsonLine: line)
        self.line = line.number
        text = row.text
        guard let word = row.hint else { return }
        guard let hint = Hint(word) else { throw RowProblem("the hint \"\(word)\" is no category") }
        self.hint = hint
    }
}
