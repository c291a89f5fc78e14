import Understanding

/// Words that may complete a line: the beginnings of what people say, and the names of places.
struct CompletionList: Sendable {
    private let phrases: [String]
    private static let limit = 30

    init(_ catalog: IntentCatalog) {
        let examples = catalog.intents.flatMap { intent in
            WordsLanguage.allCases.compactMap { intent.words[$0]?.examples.first?.text }
        }
        phrases = examples.sorted()
    }

    /// Whole lines that begin with `prefix`: known phrases, then `prefix` with its last word completed to one of the
    /// `tickets` or to a name.
    func candidates(for prefix: String, _ gazetteer: Gazetteer, tickets: [String]) -> [String] {
        guard !prefix.isEmpty else { return Array(phrases.prefix(Self.limit)) }
        let whole = phrases.filter { $0.lowercased().hasPrefix(prefix.lowercased()) }
        let named = gazetteer.completions(of: prefix, limit: Self.limit)
        return Array((whole + Self.ticketed(prefix, tickets) + named).prefix(Self.limit))
    }

    private static func ticketed(_ prefix: String, _ tickets: [String]) -> [String] {
        let word = prefix.reversed().prefix { $0.isASCII && !$0.isWhitespace }.count
        let (line, begun) = (prefix.dropLast(word), prefix.suffix(word).uppercased())
        guard !begun.isEmpty else { return [] }
        return tickets.filter { $0.hasPrefix(begun) }.map { line + $0 }
    }
}
