/// A message with the intent and the slots that it should be read as.
struct IntentCase: Sendable, Equatable {
    /// 1-based
    var line: Int
    var intent: IntentChoice
    var text: String
    var slots: [SlotChoice]

    /// Reads `intent⇥text⇥slot=value;slot~substring`; the third column may be missing.
    init(_ line: CaseLine) throws(RowProblem) {
        let columns = line.text.split(separator: "\t", omittingEmptySubsequences: false)
        guard (2...3).contains(columns.count) else {
            throw RowProblem(
                "a row has two or three columns divided by tabs: intent, text, slots; here are \(columns.count)")
        }
        guard let intent = IntentChoice(String(columns[0])) else { throw RowProblem("the intent is missing") }
        guard !columns[1].trimmed.isEmpty else { throw RowProblem("the text is missing") }
        self.line = line.number
        self.intent = intent
        text = String(columns[1])
        slots = columns.count > 2 ? try SlotChoice.all(String(columns[2])) : []
    }
}
