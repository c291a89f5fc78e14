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

    /// Whole lines that begin with `prefix`: known phrases, then `prefix` with its last word completed to a name.
    func candidates(for prefix: String, _ gazetteer: Gazetteer) -> [String] {
        guard !prefix.isEmpty else { return Array(phrases.prefix(Self.limit)) }
        let whole = phrases.filter { $0.lowercased().hasPrefix(prefix.lowercased()) }
        let named = gazetteer.completions(of: prefix, limit: Self.limit)
        return Array((whole + named).prefix(Self.limit))
    }
}
