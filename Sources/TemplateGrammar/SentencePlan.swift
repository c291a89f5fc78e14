/// A sentence, once it is part of an automaton.
struct SentencePlan: Sendable {
    var origin: Origin
    var block: Int
    /// The bit of its block's gate.
    var gate: UInt64
    /// Equal for sentences that treat skip words alike, and whose blocks ask the same of the context and fill the same
    /// slots by default.
    var kind: Int32
    var edges: Edges

    /// Where a wildcard begins or ends the sentence as written, and so keeps the skip words there.
    struct Edges: OptionSet, Hashable, Sendable {
        let rawValue: UInt8

        static let start = Edges(rawValue: 1)
        static let end = Edges(rawValue: 2)
    }
}

extension SentencePlan.Edges {
    init(_ expression: Expression, in scope: Scope) {
        var parts = [expression]
        if case .sequence(let sequence) = expression { parts = sequence }
        parts.removeAll { part in
            guard case .text(let text) = part else { return false }
            return text.allSatisfy(\.isWhitespace)
        }
        self = []
        if parts.first?.isWildcard(in: scope) ?? false { insert(.start) }
        if parts.last?.isWildcard(in: scope) ?? false { insert(.end) }
    }
}

extension Expression {
    fileprivate func isWildcard(in scope: Scope) -> Bool {
        guard case .list(let reference) = self, case .wildcard? = scope.list(reference.list) else { return false }
        return true
    }
}
