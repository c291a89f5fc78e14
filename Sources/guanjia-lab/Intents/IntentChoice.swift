/// The intents that will do for a row: `a|b` for either, `null` for none at all.
struct IntentChoice: Sendable, Equatable {
    /// As written.
    let text: String
    private let names: [String]

    private static let none = "null"

    /// Nil where a name is empty.
    init?(_ text: String) {
        let names = text.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
        guard !names.contains("") else { return nil }
        self.text = text
        self.names = names
    }

    /// Whether nothing but "not understood" will do.
    var isOutOfScope: Bool { names.allSatisfy { $0 == Self.none } }

    /// The intents that are named.
    var intents: [String] { names.filter { $0 != Self.none } }

    func allows(_ intent: String?) -> Bool { names.contains(intent ?? Self.none) }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
