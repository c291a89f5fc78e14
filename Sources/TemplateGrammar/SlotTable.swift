/// What fills a slot: a list, the slot's name, and whether it is only captured.
struct GrammarSlot: Sendable, Hashable {
    var name: String
    /// The list as the template names it.
    var list: String
    /// The list among the grammar's.
    var index: Int
    var isCapture: Bool
}

/// The slots of a grammar, each once, so that sentences that fill the same slot from the same list can share the work.
struct SlotTable {
    private(set) var slots: [GrammarSlot] = []
    private var indexes: [GrammarSlot: Int32] = [:]

    mutating func index(of slot: GrammarSlot) -> Int32 {
        if let known = indexes[slot] { return known }
        let new = Int32(slots.count)
        slots.append(slot)
        indexes[slot] = new
        return new
    }
}
