/// Which lines are kept to be recalled.
package struct HistoryPolicy: Sendable, Equatable {
    /// The most lines kept.
    package let limit: Int

    package init(limit: Int) {
        self.limit = max(0, limit)
    }

    /// Whether a line is worth keeping after `last`: not blank, not said twice in a row, and no password in it.
    package func keeps(_ line: String, after last: String?) -> Bool {
        guard line.contains(where: { !$0.isWhitespace }), line != last else { return false }
        guard !line.unicodeScalars.contains(where: Printable.isControl) else { return false }
        return !SignInLine.mayHoldPassword(line)
    }

    /// The lines of `lines` that are kept, oldest first, at most the limit and of those the latest.
    package func trim(_ lines: [String]) -> [String] {
        var kept: [String] = []
        for line in lines where keeps(line, after: kept.last) { kept.append(line) }
        return kept.suffix(limit)
    }
}
