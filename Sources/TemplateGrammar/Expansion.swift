/// Every text that a template without lists stands for.
struct Expansion {
    /// More texts than this from one value are refused.
    static let limit = 2_000
    /// Longer texts, in UTF-8 bytes, are refused.
    private static let lengthLimit = 1_000

    private let scope: Scope
    private let sentence: Sentence

    /// In the order of preference; white space is not yet collapsed.
    static func texts(of parsed: ParsedSentence, in scope: Scope) throws(GrammarError) -> [String] {
        try Expansion(scope: scope, sentence: parsed.sentence).texts(of: parsed.expression)
    }

    private func texts(of expression: Expression) throws(GrammarError) -> [String] {
        switch expression {
        case .text(let text): return [text]
        case .sequence(let parts): return try sequence(parts)
        case .alternatives(let parts):
            var all: [String] = []
            for part in parts { all += try bounded(texts(of: part)) }
            return try bounded(all)
        case .permutation(let parts): return try permutations(parts)
        case .rule(let name, let column):
            guard let rule = scope.rule(name) else { throw error(.unknownRule(name), column) }
            return try texts(of: rule.expression)
        case .list(let reference): throw error(.listInsideValue(reference.list), reference.column)
        }
    }

    private func sequence(_ parts: [Expression]) throws(GrammarError) -> [String] {
        var all = [""]
        for part in parts {
            let tails = try texts(of: part)
            guard all.count * tails.count <= Self.limit else { throw error(.tooComplex(limit: Self.limit), 1) }
            all = all.flatMap { head in tails.map { head + $0 } }
            guard all.allSatisfy({ $0.utf8.count <= Self.lengthLimit }) else {
                throw error(.tooComplex(limit: Self.lengthLimit), 1)
            }
        }
        return all
    }

    private func permutations(_ parts: [Expression]) throws(GrammarError) -> [String] {
        guard parts.count <= NetBuilder.permutationLimit else {
            throw error(.permutationTooLong(count: parts.count, limit: NetBuilder.permutationLimit), 1)
        }
        guard !parts.isEmpty else { return [""] }
        var all: [String] = []
        for index in parts.indices {
            var rest = parts
            let first = rest.remove(at: index)
            let tails = try permutations(rest)
            all += try sequence([.text(" "), first, .text(" "), .alternatives(tails.map(Expression.text))])
        }
        return try bounded(all)
    }

    private func bounded(_ texts: [String]) throws(GrammarError) -> [String] {
        guard texts.count <= Self.limit else { throw error(.tooComplex(limit: Self.limit), 1) }
        return texts
    }

    private func error(_ problem: GrammarError.Problem, _ column: Int) -> GrammarError {
        GrammarError(problem, in: sentence, column: column)
    }
}
