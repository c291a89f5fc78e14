import Understanding

/// What a row says of a slot: one of several values, or one of several slots.
struct SlotChoice: Sendable, Equatable {
    struct Named: Sendable, Equatable {
        var slot: String
        var expectation: IntentExample.Expectation
    }

    let alternatives: [Named]

    /// Reads `slot=value` or `slot~substring`; further values after `|` are of the same slot where they name none.
    init(_ text: String) throws(RowProblem) {
        var alternatives: [Named] = []
        for part in text.split(separator: "|", omittingEmptySubsequences: false) {
            alternatives.append(try Named(part.trimmed, after: alternatives.last))
        }
        self.alternatives = alternatives
    }

    /// All that a row's third column says; parts are divided by `;`.
    static func all(_ column: String) throws(RowProblem) -> [SlotChoice] {
        var choices: [SlotChoice] = []
        for part in column.split(separator: ";").map({ $0.trimmed }) where !part.isEmpty {
            choices.append(try SlotChoice(part))
        }
        return choices
    }

    func holds(in slots: [String: SlotReading]) -> Bool {
        alternatives.contains { one in slots[one.slot].map { one.expectation.holds(for: $0) } ?? false }
    }

    func names(_ slot: String) -> Bool { alternatives.contains { $0.slot == slot } }
}

extension SlotChoice.Named {
    fileprivate init(_ text: String, after previous: Self?) throws(RowProblem) {
        if let mark = text.firstIndex(where: { "=~".contains($0) }), Self.isName(text[..<mark].trimmed) {
            let value = text[text.index(after: mark)...].trimmed
            self.init(
                slot: text[..<mark].trimmed, expectation: text[mark] == "=" ? .equals(value) : .contains(value))
        } else if let previous {
            self.init(slot: previous.slot, expectation: previous.expectation.with(text))
        } else {
            throw RowProblem("\"\(text)\" must be slot=value or slot~substring")
        }
        guard !expectation.text.isEmpty else { throw RowProblem("the slot \(slot) is given no value") }
    }

    private static func isName(_ text: String) -> Bool {
        text.first?.isLetter == true
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) }
    }
}

extension IntentExample.Expectation {
    fileprivate var text: String {
        switch self {
        case .equals(let text), .contains(let text): text
        }
    }

    /// The same claim about another text.
    fileprivate func with(_ text: String) -> Self {
        switch self {
        case .equals: .equals(text)
        case .contains: .contains(text)
        }
    }
}
