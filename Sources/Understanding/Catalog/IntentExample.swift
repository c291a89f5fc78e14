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
    package var trimmed: String {
        var slice = unicodeScalars[...]
        // Most texts have nothing to lose, and are not made anew.
        guard let first = slice.first, let last = slice.last, first.isBlank || last.isBlank else { return self }
        while let first = slice.first, first.isBlank { slice.removeFirst() }
        while let last = slice.last, last.isBlank { slice.removeLast() }
        return String(Substring(slice))
    }

    /// The parts before and after the first `divider`, or the whole; the divider is ASCII.
    func components(dividedBy divider: String) -> [String] {
        var text = self
        let at = text.withUTF8 { bytes in
            bytes.indices.first { bytes[$0...].starts(with: divider.utf8) }
        }
        guard let at else { return [self] }
        let start = utf8.index(startIndex, offsetBy: at)
        return [String(self[..<start]), String(self[utf8.index(start, offsetBy: divider.utf8.count)...])]
    }
}

extension Unicode.Scalar {
    /// White space; the table is asked only where no glance tells.
    fileprivate var isBlank: Bool {
        switch value {
        case 0x21...0x7E, 0x4E00...0x9FFF: false
        default: properties.isWhitespace
        }
    }
}
