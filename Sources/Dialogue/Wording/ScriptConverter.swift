import Scripts

/// Turns Simplified words into the script of a page.
struct ScriptConverter {
    private let isTraditional: Bool
    private let terms: [(simplified: String, traditional: String)]

    init(_ language: Language, _ terms: [String: String]) {
        isTraditional = language == .hant
        self.terms =
            isTraditional ? terms.map { (Hant.from($0.key), $0.value) }.sorted { $0.0.count > $1.0.count } : []
    }

    func convert(_ text: String) -> String {
        guard isTraditional else { return text }
        var result = Hant.from(text)
        for term in terms where term.simplified != term.traditional {
            result = result.replacing(term.simplified, with: term.traditional)
        }
        return result
    }
}
