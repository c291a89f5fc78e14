/// The lists of a grammar, each compiled when a sentence first uses it.
struct ListTable {
    private let spelling: Spelling
    private var indexes: [String: Int] = [:]
    private(set) var lists: [CompiledList] = []
    /// The names of the external lists, by their index.
    private(set) var externals: [String] = []

    init(spelling: Spelling) {
        self.spelling = spelling
    }

    /// Nil where no such list is in scope.
    mutating func index(of reference: ListReference, in scope: Scope) throws(GrammarError) -> Int? {
        let key = scope.isLocal(list: reference.list) ? "\(scope.block ?? 0)\n\(reference.list)" : reference.list
        if let known = indexes[key] { return known }
        if let range = reference.range {
            lists.append(.range(NumberRange(range, spelling: spelling)))
        } else {
            guard let parsed = scope.list(reference.list) else { return nil }
            lists.append(try compile(parsed, named: reference.list, in: scope))
        }
        indexes[key] = lists.count - 1
        return lists.count - 1
    }

    private mutating func compile(
        _ parsed: ParsedList, named name: String, in scope: Scope
    ) throws(GrammarError) -> CompiledList {
        switch parsed {
        case .values(let values): return .values(try ValueList(values, in: scope, spelling: spelling))
        case .range(let range): return .range(NumberRange(range, spelling: spelling))
        case .wildcard: return .wildcard
        case .external:
            if let known = externals.firstIndex(of: name) { return .external(known) }
            externals.append(name)
            return .external(externals.count - 1)
        }
    }

    func needs(of list: Int) -> Needs {
        var needs = Needs()
        switch lists[list] {
        case .values(let values): needs.anyOf = values.marks.map { [$0] } ?? []
        case .range(let range): needs.anyOf = [range.marks]
        case .external(let index) where index < 64: needs.externals = 1 << UInt64(index)
        case .external, .wildcard: break
        }
        return needs
    }
}
