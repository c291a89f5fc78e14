/// Sentences as networks of items, each of which leads to the next; every sentence has an end of its own.
struct SentenceNet {
    struct Item {
        enum Kind: UInt8 {
            /// `value` is the UTF-16 unit.
            case unit
            /// Leads to each of `edges[value ..< value + next]`, the earlier preferred.
            case split
            /// `value` is the slot's index.
            case slot
            /// `value` is the sentence's index.
            case end
        }

        var kind: Kind
        var value: Int32
        var next: Int32
    }

    private(set) var items: [Item] = []
    private(set) var edges: [Int32] = []

    mutating func append(_ kind: Item.Kind, _ value: Int32, next: Int32 = 0) -> Int32 {
        items.append(Item(kind: kind, value: value, next: next))
        return Int32(items.count - 1)
    }

    mutating func split(_ targets: [Int32]) -> Int32 {
        if targets.count == 1 { return targets[0] }
        let first = Int32(edges.count)
        edges += targets
        return append(.split, first, next: Int32(targets.count))
    }
}
