/// What a block asks of the context.
struct Conditions: Sendable {
    private struct Requirement: Sendable {
        var key: String
        /// Nil where any value will do.
        var accepted: [GrammarValue]?
        /// The slot that takes the context's value.
        var slot: String?
    }

    private var required: [Requirement] = []
    private var excluded: [(key: String, values: [GrammarValue])] = []

    init(_ block: Block) {
        required = block.requiresContext.sorted { $0.key < $1.key }.map { key, value in
            Requirement(key: key, accepted: Self.accepted(value), slot: Self.slot(value, key: key))
        }
        excluded = block.excludesContext.sorted { $0.key < $1.key }.map { ($0.key, Self.accepted($0.value) ?? []) }
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

    /// Whether nothing that the context says speaks against the block; what it does not say may follow.
    func tolerate(_ context: [String: GrammarValue]) -> Bool {
        guard !context.isEmpty else { return true }
        for requirement in required {
            guard let value = context[requirement.key] else { continue }
            guard Self.meets(value, requirement.accepted) else { return false }
        }
        return !excluded.contains { rule in context[rule.key].map { Self.isAny($0, of: rule.values) } ?? false }
    }

    /// Whether the whole context of a match is what the block asks for.
    func hold(in context: [String: GrammarValue]) -> Bool {
        required.allSatisfy { context[$0.key] != nil } && tolerate(context)
    }

    /// The slots that the context fills.
    func slots(from context: [String: GrammarValue]) -> [(slot: String, value: GrammarValue)] {
        required.compactMap { requirement in
            guard let slot = requirement.slot, let value = context[requirement.key] else { return nil }
            return (slot, value)
        }
    }

    private static func meets(_ value: GrammarValue, _ accepted: [GrammarValue]?) -> Bool {
        guard value != .null else { return false }
        return accepted.map { isAny(value, of: $0) } ?? true
    }

    /// A list in the context agrees where one of its items does.
    private static func isAny(_ value: GrammarValue, of accepted: [GrammarValue]) -> Bool {
        if case .list(let items) = value { return items.contains { isAny($0, of: accepted) } }
        return accepted.contains { $0.agrees(with: value) }
    }
}
