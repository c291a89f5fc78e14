/// Finds the position of a feature among those that a model knows.
struct FeatureIndex: Sendable {
    /// By position.
    let features: [UInt64]
    /// Open-addressed; free where the mark is 0.
    private let slots: [Slot]
    private let mask: Int

    /// The upper half of a feature with its position: small, because a look-up costs one trip to memory. Two
    /// features are taken for one where a hash collides in about 40 bits; that does no more harm than a rare error.
    private struct Slot {
        var mark: UInt32 = 0
        var position: UInt32 = 0
    }

    /// - Parameter features: distinct, none 0.
    init(_ features: [UInt64]) {
        self.features = features
        var count = 16
        while count < features.count * 2 { count *= 2 }
        mask = count - 1
        var slots = [Slot](repeating: Slot(), count: count)
        for (position, feature) in features.enumerated() {
            var slot = Int(truncatingIfNeeded: feature) & mask
            while slots[slot].mark != 0 { slot = (slot + 1) & mask }
            slots[slot] = Slot(mark: Self.mark(feature), position: UInt32(truncatingIfNeeded: position))
        }
        self.slots = slots
    }

    /// Where each of the features stands; nil for those that are not known.
    @inline(__always)
    func forEachPosition(of features: [UInt64], _ body: (Int?) -> Void) {
        slots.withUnsafeBufferPointer { slots in
            // Never so: it only keeps the slots from being fetched in vain.
            if warm(features, slots) == .min { return }
            for feature in features { body(Self.position(of: feature, slots, mask)) }
        }
    }

    /// Touches the first slot of every feature in a loop so short that the processor fetches many at a time.
    ///
    /// - Returns: the sum of their positions, which is never the least number.
    @inline(__always)
    private func warm(_ features: [UInt64], _ slots: UnsafeBufferPointer<Slot>) -> Int {
        var touched = 0
        for feature in features { touched &+= Int(slots[Int(truncatingIfNeeded: feature) & mask].position) }
        return touched
    }

    func position(of feature: UInt64) -> Int? {
        slots.withUnsafeBufferPointer { Self.position(of: feature, $0, mask) }
    }

    @inline(__always)
    private static func position(of feature: UInt64, _ slots: UnsafeBufferPointer<Slot>, _ mask: Int) -> Int? {
        let mark = mark(feature)
        var slot = Int(truncatingIfNeeded: feature) & mask
        while slots[slot].mark != 0 {
            if slots[slot].mark == mark { return Int(slots[slot].position) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private static func mark(_ feature: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: feature &>> 32) | 1 }
}
