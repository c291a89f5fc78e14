/// A block, as its matches need it.
struct BlockPlan: Sendable {
    let intent: String
    let metadata: [String: GrammarValue]
    /// Slots that are filled unless the message itself fills them, by name.
    let defaults: [(slot: String, value: GrammarValue)]
    /// The number of what it asks of the context.
    let demand: Int

    init(_ parsed: ParsedBlock, demand: Int) {
        intent = parsed.intent
        metadata = parsed.source.metadata
        defaults = parsed.source.slots.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        self.demand = demand
    }
}
