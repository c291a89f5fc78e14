/// What a reply must keep to, as far as a machine can tell: the words of `style` in `_shared`.
package struct StyleRules: Sendable, Equatable {
    /// The most columns of a line, values apart; an ideograph takes two. nil for any number.
    package var columns: Int?
    /// What no reply says.
    package var never: [String] = []
    /// What a reply says that refuses something; it must say what to do instead, too.
    package var refusing: [String] = []
    /// By what a next step is known.
    package var nextSteps: [String] = []
}

/// Looks for replies, questions and hints that are not in the style of `intents/README.md`.
struct StyleCheck {
    let rules: StyleRules

    func problems(in words: IntentWords) -> [CatalogProblem] {
        problems(in: Array(words.replies.values))
            + (Array(words.questions.values) + Array(words.hints.values)).flatMap(tone)
    }

    func problems(in replies: [SourceLine]) -> [CatalogProblem] {
        replies.flatMap { tone($0) + step($0) }
    }

    /// Lines that are too long, and words that are never said.
    private func tone(_ reply: SourceLine) -> [CatalogProblem] {
        let said = Self.words(of: reply.text)
        let long = said.split(separator: "\n").map(Self.columns).max() ?? 0
        var found = rules.never.filter(said.contains).map { "says \"\($0)\"; leave it out" }
        if let most = rules.columns, long > most {
            found.append("has a line of \(long) columns, \(most) at most; say it in two lines")
        }
        return found.map { problem(reply, $0) }
    }

    private func step(_ reply: SourceLine) -> [CatalogProblem] {
        let said = Self.words(of: reply.text).lowercased()
        guard let word = rules.refusing.first(where: said.contains), !rules.nextSteps.contains(where: said.contains)
        else { return [] }
        return [problem(reply, "refuses (\"\(word)\") and does not say what to do instead; add it")]
    }

    private func problem(_ reply: SourceLine, _ message: String) -> CatalogProblem {
        CatalogProblem(file: reply.file, line: reply.line, message: "this \(message)")
    }

    /// The text without what Mustache puts in or decides by.
    private static func words(of template: String) -> String { template.replacing(/\{\{[^}]*\}\}/, with: "") }

    private static func columns(_ line: some StringProtocol) -> Int {
        line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }
}
