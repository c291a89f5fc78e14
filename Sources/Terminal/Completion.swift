/// What a Tab does to the line.
package struct Completion: Equatable {
    /// The end of the line, before the cursor, that gives way.
    package let tail: String
    /// What takes its place.
    package let insertion: String
    /// What could stand there, sorted; shown where the insertion adds nothing.
    package let choices: [String]

    /// Nil where no candidate can be shown on a terminal.
    package init?(of tail: String, candidates: [String]) {
        let choices = Set(candidates.filter(Self.isShown)).sorted()
        guard let first = choices.first else { return nil }
        self.tail = tail
        self.choices = choices
        guard choices.count == 1 else {
            let shared = choices.dropFirst().reduce(first) { Self.sharedStart($0, $1) }
            insertion = shared.count >= tail.count ? shared : tail
            return
        }
        insertion = first.allSatisfy(\.isASCII) ? first + " " : first
    }

    /// The ends of a line that a name could have begun in, longest first.
    ///
    /// Chinese puts no spaces between words: there any of the last characters may be the first of a name.
    package static func tails(of line: String) -> [String] {
        let line = Array(line)
        guard let last = line.last, !last.isWhitespace else { return [""] }
        let whole = line.firstIndex { !$0.isWhitespace } ?? 0
        let starts = line.indices.dropFirst(whole + 1).filter { begins(at: $0, of: line) }
        return ([whole] + starts.suffix(reach)).map { String(line[$0...]) }
    }

    private static let reach = 12

    private static func isShown(_ candidate: String) -> Bool {
        !candidate.isEmpty && !candidate.contains(where: \.isNewline) && Printable.escaped(candidate) == candidate
    }

    private static func begins(at index: Int, of line: [Character]) -> Bool {
        let (character, previous) = (line[index], line[index - 1])
        if character.isWhitespace || character.isPunctuation { return false }
        return !character.isASCII || !previous.isASCII || previous.isWhitespace
    }

    private static func sharedStart(_ one: String, _ other: String) -> String {
        String(zip(one, other).prefix { $0 == $1 }.map(\.0))
    }
}

extension Completion {
    /// The choices as a table of columns, at most `rows` lines long, for a terminal of `columns`.
    package func table(columns: Int, rows: Int = 12) -> [String] {
        let cell = min(columns, (choices.map(Columns.width).max() ?? 0) + 2)
        let perRow = max(1, columns / max(1, cell))
        let shown = choices.prefix(perRow * rows)
        let lines = stride(from: 0, to: shown.count, by: perRow).map { start in
            Columns.row(shown[start..<min(start + perRow, shown.count)], cell: cell)
        }
        return shown.count == choices.count ? lines : lines + ["… +\(choices.count - shown.count)"]
    }
}
