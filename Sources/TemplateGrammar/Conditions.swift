/// What a block asks of the context.
struct Conditions: Sendable {
    /// What the value of a key must be.
    struct Test: Sendable, Hashable {
        /// Nil where any value but null will do.
        var accepted: [GrammarValue]?
        /// Whether the accepted ones are those that must not be.
        var isExclusion = false

        func passes(_ value: GrammarValue) -> Bool {
            if isExclusion { return !Self.isAny(value, of: accepted ?? []) }
            guard value != .null else { return false }
            return accepted.map { Self.isAny(value, of: $0) } ?? true
        }

        /// A list in the context agrees where one of its items does.
        private static func isAny(_ value: GrammarValue, of accepted: [GrammarValue]) -> Bool {
            if case .list(let items) = value { return items.contains { isAny($0, of: accepted) } }
            return accepted.contains { $0.agrees(with: value) }
        }
    }

    private struct Copy: Sendable {
        var key: String
        var slot: String
    }

    /// By key, each in the order of the keys.
    private(set) var tests: [(key: String, test: Test)] = []
    private var requiredKeys: [String] = []
    /// The slots that take the context's value.
    private var copies: [Copy] = []

    init(_ block: Block) {
        for (key, value) in block.requiresContext.sorted(by: { $0.key < $1.key }) {
            tests.append((key, Test(accepted: Self.accepted(value))))
            requiredKeys.append(key)
            if let slot = Self.slot(value, key: key) { copies.append(Copy(key: key, slot: slot)) }
        }
        for (key, value) in block.excludesContext.sorted(by: { $0.key < $1.key }) {
            tests.append((key, Test(accepted: Self.accepted(value) ?? [], isExclusion: true)))
        }
    }

    private static func accepted(_ value: GrammarValue) -> [GrammarValue]? {
        switch value {
        case .null: nil
        case .list(let values): values
        case .map(let map): map["value"].flatMap(accepted)
        default: [value]
        }
    }

    private static func slot(_ value: GrammarValue, key: String) -> String? {
        guard case .map(let map) = value else { return nil }
        switch map["slot"] {
        case .bool(true): return key
        case .string(let name): return name
        default: return nil
        }
    }

    /// Whether the whole context of a match is what the block asks for.
    func hold(in context: [String: GrammarValue]) -> Bool {
        requiredKeys.allSatisfy { context[$0] != nil }
            && tests.allSatisfy { key, test in context[key].map(test.passes) ?? true }
    }

    /// The slots that the context fills.
    func slots(from context: [String: GrammarValue]) -> [(slot: String, value: GrammarValue)] {
        copies.compactMap { copy in context[copy.key].map { (copy.slot, $0) } }
    }

    /// Whether the context fills this slot.
    func fills(_ slot: String) -> Bool { copies.contains { $0.slot == slot } }
}
