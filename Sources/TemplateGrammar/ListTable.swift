/// The lists of a grammar, each known by the index that it got when a sentence first used it.
struct ListTable: Sendable {
    private enum Content {
        case list(ParsedList, scope: Scope)
        case range(RangeSource)
    }

    private var indexes: [String: Int] = [:]
    private var contents: [Content] = []
    /// The indexes of the grammar's own lists, that a caller may replace.
    private(set) var globals: [String: Int] = [:]

    /// Nil where no such list is in scope.
    mutating func index(of reference: ListReference, in scope: Scope) -> Int? {
        let isLocal = scope.isLocal(list: reference.list)
        let key = isLocal ? "\(scope.block ?? 0)\n\(reference.list)" : reference.list
        if let known = indexes[key] { return known }
        if let range = reference.range {
            contents.append(.range(range))
        } else {
            guard let parsed = scope.list(reference.list) else { return nil }
            contents.append(.list(parsed, scope: scope))
            if !isLocal { globals[reference.list] = contents.count - 1 }
        }
        indexes[key] = contents.count - 1
        return contents.count - 1
    }

    /// The lists by their indexes.
    func compiled(_ compiler: ListCompiler) throws(GrammarError) -> [CompiledList] {
        var lists: [CompiledList] = []
        for content in contents {
            switch content {
            case .range(let range): lists.append(.range(compiler.range(range)))
            case .list(let parsed, let scope): lists.append(try compiler.list(parsed, in: scope))
            }
        }
        return lists
    }
}

/// Turns lists into what the matcher uses.
struct ListCompiler {
    let spelling: Spelling
    let gates: Gates
    /// Of numbers in the grammar's language.
    private let reader: NumberReader?

    init(spelling: Spelling, gates: Gates) {
        self.spelling = spelling
        self.gates = gates
        reader = NumberReader(language: spelling.language, spelling: spelling)
    }

    func range(_ source: RangeSource) -> NumberRange {
        guard let language = source.wordsLanguage, language != spelling.language else {
            return NumberRange(source, reader: reader)
        }
        return NumberRange(source, reader: NumberReader(language: language, spelling: spelling))
    }

    func list(_ parsed: ParsedList, in scope: Scope) throws(GrammarError) -> CompiledList {
        switch parsed {
        case .values(let values):
            .values(try ValueList(values, in: scope, spelling: spelling, gates: gates))
        case .range(let source): .range(range(source))
        case .wildcard: .wildcard
        case .external(let kind): .external(kind)
        }
    }
}
