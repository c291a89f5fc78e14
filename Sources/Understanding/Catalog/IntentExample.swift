/// A sentence as people say it, with the slots that must come out of it.
package struct IntentExample: Sendable {
    package enum Expectation: Sendable, Hashable {
        /// The slot's value, its name or its text equals this.
        case equals(String)
        /// The slot's text contains this.
        case contains(String)
    }

    package var text: String
    package var slots: [(name: String, expectation: Expectation)]
    package var source: SourceLine

    /// Reads `text -> slot=value, slot~part`; an arrow with spaces on both sides divides.
    init(_ source: SourceLine) throws(CatalogProblem) {
        self.source = source
        let halves = source.text.components(dividedBy: " -> ")
        text = halves[0].trimmed
        slots = []
        guard halves.count > 1 else { return }
        for part in halves[1].split(separator: ",") {
            slots.append(try Self.slot(String(part).trimmed, source))
        }
    }

    private static func slot(
        _ text: String, _ source: SourceLine
    ) throws(CatalogProblem) -> (name: String, expectation: Expectation) {
        guard let mark = text.firstIndex(where: { $0 == "=" || $0 == "~" }) else {
            throw CatalogProblem(
                file: source.file, line: source.line, message: "\"\(text)\" must be slot=value or slot~part of its text"
            )
        }
        let name = String(text[..<mark]).trimmed
        let value = String(text[text.index(after: mark)...]).trimmed
        return (name, text[mark] == "=" ? .equals(value) : .contains(value))
    }
}

extension String {
    var trimmed: String {
        var slice = unicodeScalars[...]
        while let first = slice.first, first.properties.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.properties.isWhitespace { slice.removeLast() }
        return String(Substring(slice))
    }

    /// The parts before and after the first `divider`, or the whole; the divider is ASCII.
    func components(dividedBy divider: String) -> [String] {
        var start = startIndex
        while let at = utf8[start...].firstIndex(where: { $0 == divider.utf8.first }) {
            if utf8[at...].starts(with: divider.utf8) {
                return [String(self[..<at]), String(self[utf8.index(at, offsetBy: divider.utf8.count)...])]
            }
            start = utf8.index(after: at)
        }
        return [self]
    }
}
