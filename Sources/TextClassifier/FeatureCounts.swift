/// How often each feature occurs in one text: an open-addressed table from feature to count.
struct FeatureCounts {
    /// 0 where a slot is free.
    private(set) var keys: [UInt64]
    private(set) var counts: [UInt32]
    private var used = 0
    private var mask: Int

    init(units: Int) {
        var slots = 64
        while slots < units * 4 { slots *= 2 }
        keys = Array(repeating: 0, count: slots)
        counts = Array(repeating: 0, count: slots)
        mask = slots - 1
    }

    mutating func add(_ feature: UInt64) {
        var slot = Int(truncatingIfNeeded: feature &>> 20) & mask
        while keys[slot] != feature {
            if keys[slot] == 0 {
                keys[slot] = feature
                used += 1
                break
            }
            slot = (slot + 1) & mask
        }
        counts[slot] += 1
        if used * 4 > keys.count * 3 { grow() }
    }

    private mutating func grow() {
        let old = zip(keys, counts).filter { $0.0 != 0 }
        let slots = keys.count * 2
        keys = Array(repeating: 0, count: slots)
        counts = Array(repeating: 0, count: slots)
        mask = slots - 1
        for (feature, count) in old {
            var slot = Int(truncatingIfNeeded: feature &>> 20) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = feature
            counts[slot] = count
        }
    }

    /// Calls `body` with each feature and its weight; the squares of all weights add up to 1.
    func forEachWeighted(_ body: (UInt64, Float) -> Void) {
        let logarithms = Self.logarithms
        var squares: Float = 0
        for count in counts where count > 0 {
            let weight = Self.weight(count, logarithms)
            squares += weight * weight
        }
        guard squares > 0 else { return }
        let scale = 1 / squares.squareRoot()
        for slot in keys.indices where keys[slot] != 0 {
            body(keys[slot], Self.weight(counts[slot], logarithms) * scale)
        }
    }

    /// 1 for one occurrence and about 0.7 more for every doubling.
    private static func weight(_ count: UInt32, _ logarithms: [Float]) -> Float {
        count < logarithms.count ? logarithms[Int(count)] : 1 + naturalLogarithm(count)
    }

    private static let logarithms: [Float] = (0..<64).map { $0 == 0 ? 0 : 1 + naturalLogarithm($0) }
}
