/// SplitMix64: the same seed gives the same numbers on every machine and with every toolchain.
struct Chance {
    private var state: UInt64

    /// A stream of its own for each subject, so that a change in one does not move the others.
    init(seed: UInt64, stream: UInt64) {
        state = seed &+ stream &* 0xD1B5_4A32_D192_ED03
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number in `0..<bound`; 0 for a bound below 1.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 1 else { return 0 }
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// True in `percent` of a hundred cases.
    mutating func hit(_ percent: Int) -> Bool { below(100) < percent }

    /// One of `items`, which are never empty here.
    mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

    /// The position of one weight, in proportion to the weights.
    mutating func weighted(_ weights: [Int]) -> Int {
        var rest = below(weights.reduce(0, +))
        for (position, weight) in weights.enumerated() {
            if rest < weight { return position }
            rest -= weight
        }
        return weights.count - 1
    }

    /// The items in another order (Fisher–Yates).
    mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
        var items = items
        for position in stride(from: items.count - 1, to: 0, by: -1) {
            items.swapAt(position, below(position + 1))
        }
        return items
    }

    /// `count` of the items, none twice, in another order.
    mutating func sample<Item>(_ count: Int, of items: [Item]) -> [Item] {
        Array(shuffled(items).prefix(count))
    }
}
