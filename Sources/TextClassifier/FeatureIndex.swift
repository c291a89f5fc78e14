/// Finds the position of a feature among those that a model knows.
struct FeatureIndex: Sendable {
    /// By position.
    let features: [UInt64]
    /// Open-addressed. Each slot has one more than a position in its lower bits, 0 where it is free, and the upper bits of
    /// its feature above them: small, because a look-up costs one trip to memory. Of some ten thousand features that are
    /// not known one is taken for one that is; that does no more harm than a rare error.
    private let slots: [UInt32]
    private let mask: Int
    /// The bits of a slot that are its feature's.
    private let marks: UInt32

    /// - Parameter features: distinct, none 0, fewer than 2^32.
    init(_ features: [UInt64]) {
        self.features = features
        var count = 16
        while count < features.count * 4 { count *= 2 }
        mask = count - 1
        var positions: UInt32 = 1
        while positions <= features.count { positions = positions &* 2 }
        marks = ~(positions &- 1)
        var slots = [UInt32](repeating: 0, count: count)
        for (position, feature) in features.enumerated() {
            var slot = Int(truncatingIfNeeded: feature) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = Self.mark(feature) & marks | UInt32(truncatingIfNeeded: position + 1)
        }
        self.slots = slots
    }

    /// Hands out where each of the features stands; nil for those that are not known.
    @inline(__always)
    func forEachPosition(of features: UnsafeBufferPointer<UInt64>, _ body: (Int?) -> Void) {
        slots.withUnsafeBufferPointer { slots in
            // Never so: it only keeps the slots from being fetched in vain.
            if warm(features, slots) == .min { return }
            for feature in features { body(position(of: feature, slots)) }
        }
    }

    /// Touches the first slot of every feature in a loop so short that the processor fetches many at a time.
    ///
    /// - Returns: the sum of their positions, which is never the least number.
    @inline(__always)
    private func warm(_ features: UnsafeBufferPointer<UInt64>, _ slots: UnsafeBufferPointer<UInt32>) -> Int {
        var touched = 0
        for feature in features { touched &+= Int(slots[Int(truncatingIfNeeded: feature) & mask]) }
        return touched
    }

    func position(of feature: UInt64) -> Int? { slots.withUnsafeBufferPointer { position(of: feature, $0) } }

    @inline(__always)
    private func position(of feature: UInt64, _ slots: UnsafeBufferPointer<UInt32>) -> Int? {
        let wanted = Self.mark(feature) & marks
        var at = Int(truncatingIfNeeded: feature) & mask
        while slots[at] != 0 {
            if slots[at] & marks == wanted { return Int(slots[at] & ~marks) - 1 }
            at = (at + 1) & mask
        }
        return nil
    }

    private static func mark(_ feature: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: feature &>> 32) }
}
