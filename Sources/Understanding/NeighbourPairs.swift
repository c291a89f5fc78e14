import Foundation
import Scripts

/// Two ideographs that stand side by side in texts, and how often.
struct NeighbourPairs: Sendable {
    /// How often each pair was met.
    private let counts: NumberTable
    /// All pairs, those of the same two sounds together.
    private let pairs: [UInt32]
    /// By two sounds, where their pairs begin, plus one.
    private let starts: NumberTable
    /// A pair that is met so often is certain to be a word, or the border of two.
    private static let certain = 31
    private static let weights = (0...certain).map { log(Double(1 + $0)) / log(Double(1 + certain)) }
    /// A pair that is met less often may be a slip itself.
    private static let common = 4

    init(_ texts: [[UInt16]]) {
        var counts: [UInt32: Int] = [:]
        for text in texts {
            for (one, other) in zip(text, text.dropFirst()) where one.isHan && other.isHan {
                counts[Self.key(one, other), default: 0] += 1
            }
        }
        let sounding = counts.keys.map { (sound: Self.sound(of: $0), pair: $0) }
            .sorted { ($0.sound, $0.pair) < ($1.sound, $1.pair) }
        var starts: [UInt32: Int] = [:]
        for (index, entry) in sounding.enumerated() where starts[entry.sound] == nil { starts[entry.sound] = index + 1 }
        self.counts = NumberTable(counts)
        self.starts = NumberTable(starts)
        pairs = sounding.map(\.pair)
    }

    /// From 0 for two that never met to 1.
    func weight(_ one: UInt16, _ other: UInt16) -> Double {
        Self.weights[min(counts[Self.key(one, other)], Self.certain)]
    }

    /// Whether each unit makes a common pair with the one before it, and then whether the last does with what follows:
    /// the borders of the run count as common.
    func commonness(of run: [UInt16]) -> [Bool] {
        [true] + zip(run, run.dropFirst()).map { counts[Self.key($0, $1)] >= Self.common } + [true]
    }

    /// What sounds like the unit and makes a known pair with what sounds like a neighbour of it.
    func alternatives(to run: [UInt16], at: Int) -> [UInt16] {
        var found: [UInt16] = []
        func add(_ unit: UInt16) {
            if unit != run[at], !found.contains(unit) { found.append(unit) }
        }
        if at > 0 {
            for pair in pairs(sounding: run[at - 1], run[at]) { add(UInt16(truncatingIfNeeded: pair)) }
        }
        if at + 1 < run.count {
            for pair in pairs(sounding: run[at], run[at + 1]) { add(UInt16(pair >> 16)) }
        }
        return found
    }

    private func pairs(sounding one: UInt16, _ other: UInt16) -> ArraySlice<UInt32> {
        let sound = Self.sound(of: Self.key(one, other))
        let start = starts[sound] - 1
        guard start >= 0 else { return [] }
        return pairs[start...].prefix { Self.sound(of: $0) == sound }
    }

    private static func key(_ one: UInt16, _ other: UInt16) -> UInt32 { UInt32(one) << 16 | UInt32(other) }

    private static func sound(of pair: UInt32) -> UInt32 {
        key(Sound.number(of: UInt16(pair >> 16)), Sound.number(of: UInt16(truncatingIfNeeded: pair)))
    }
}

/// A number for each of some keys, 0 for all others. Looked up in nanoseconds, since it need not withstand keys chosen
/// to be slow: they are given once, by the authors of the catalog.
private struct NumberTable: Sendable {
    private var slots: [Slot]

    private struct Slot {
        var key: UInt32 = 0
        /// 0 where the slot is free.
        var number: Int32 = 0
    }

    init(_ numbers: [UInt32: Int]) {
        var count = 16
        while count < numbers.count * 2 { count *= 2 }
        slots = [Slot](repeating: Slot(), count: count)
        for (key, number) in numbers { slots[slot(of: key)] = Slot(key: key, number: Int32(clamping: number)) }
    }

    subscript(key: UInt32) -> Int { Int(slots[slot(of: key)].number) }

    /// Where the key is, or would be.
    private func slot(of key: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) &>> 32) & mask
        while slots[slot].number != 0, slots[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }
}
