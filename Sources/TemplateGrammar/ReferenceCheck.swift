/// Finds references that lead nowhere, or back to themselves.
struct ReferenceCheck {
    private(set) var errors: [GrammarError] = []
    private var reported: Set<GrammarError> = []
    /// Global rules found sound from a block without rules or lists of its own.
    private var soundRules: Set<String> = []
    private var reachedRules: Set<String> = []

    private struct Walk {
        let scope: Scope
        var sentence: Sentence
        var path: [String] = []
        var done: Set<String>
    }

    init(_ grammar: ParsedGrammar) {
        for index in grammar.blocks.indices {
            check(grammar.blocks[index], in: grammar.scope(of: index))
        }
        for (name, rule) in grammar.rules.sorted(by: { $0.key < $1.key }) where !reachedRules.contains(name) {
            check(rule, path: [name], in: grammar.globalScope)
        }
        for list in grammar.lists.sorted(by: { $0.key < $1.key }) {
            check(list.value, in: grammar.globalScope)
        }
    }

    private mutating func check(_ block: ParsedBlock, in scope: Scope) {
        for sentence in block.sentences { check(sentence, path: [], in: scope) }
        for (name, rule) in block.rules.sorted(by: { $0.key < $1.key }) { check(rule, path: [name], in: scope) }
        for list in block.lists.sorted(by: { $0.key < $1.key }) { check(list.value, in: scope) }
    }

    private mutating func check(_ list: ParsedList, in scope: Scope) {
        guard case .values(let values) = list else { return }
        for value in values {
            check(value.text, path: [], in: scope)
            var visited: Set<String> = []
            guard let inner = firstList(in: value.text.expression, scope: scope, visited: &visited) else { continue }
            report(.listInsideValue(inner.list), in: value.text.sentence, column: inner.column)
        }
    }

    private mutating func check(_ parsed: ParsedSentence, path: [String], in scope: Scope) {
        var walk = Walk(scope: scope, sentence: parsed.sentence, path: path, done: scope.hasLocals ? [] : soundRules)
        visit(parsed.expression, &walk)
        if !scope.hasLocals { soundRules = walk.done }
    }

    private mutating func visit(_ expression: Expression, _ walk: inout Walk) {
        switch expression {
        case .text: return
        case .sequence(let parts), .alternatives(let parts), .permutation(let parts):
            for part in parts { visit(part, &walk) }
        case .list(let reference):
            guard reference.range == nil, walk.scope.list(reference.list) == nil else { return }
            report(.unknownList(reference.list), in: walk.sentence, column: reference.column)
        case .rule(let name, let column): visitRule(name, column: column, &walk)
        }
    }

    private mutating func visitRule(_ name: String, column: Int, _ walk: inout Walk) {
        reachedRules.insert(name)
        if let start = walk.path.firstIndex(of: name) {
            return report(.recursiveRule(walk.path[start...] + [name]), in: walk.sentence, column: column)
        }
        guard let rule = walk.scope.rule(name) else {
            return report(.unknownRule(name), in: walk.sentence, column: column)
        }
        guard walk.done.insert(name).inserted else { return }
        let outer = walk.sentence
        walk.sentence = rule.sentence
        walk.path.append(name)
        visit(rule.expression, &walk)
        walk.path.removeLast()
        walk.sentence = outer
    }

    private mutating func report(_ problem: GrammarError.Problem, in sentence: Sentence, column: Int) {
        let error = GrammarError(problem, in: sentence, column: column)
        guard reported.insert(error).inserted else { return }
        errors.append(error)
    }

    private func firstList(
        in expression: Expression, scope: Scope, visited: inout Set<String>
    ) -> ListReference? {
        switch expression {
        case .text: return nil
        case .list(let reference): return reference
        case .sequence(let parts), .alternatives(let parts), .permutation(let parts):
            for part in parts {
                if let found = firstList(in: part, scope: scope, visited: &visited) { return found }
            }
            return nil
        case .rule(let name, let column):
            guard visited.insert(name).inserted, let rule = scope.rule(name) else { return nil }
            var found = firstList(in: rule.expression, scope: scope, visited: &visited)
            found?.column = column
            return found
        }
    }
}
