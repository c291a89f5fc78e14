/// Finds the position of a feature among those that a model knows.
struct FeatureIndex: Sendable {
    /// In rising order.
    let features: [UInt64]
    /// Open-addressed; free where the feature is 0.
    private let slots: [Slot]
    private let mask: Int

    /// A feature with its position, side by side, because a look-up costs one trip to memory.
    private struct Slot {
        var feature: UInt64 = 0
        var position = 0
    }

    /// - Parameter features: distinct, in rising order, none 0.
    init(_ features: [UInt64]) {
        self.features = features
        var count = 16
        while count < features.count * 2 { count *= 2 }
        mask = count - 1
        var slots = [Slot](repeating: Slot(), count: count)
        for (position, feature) in features.enumerated() {
            var slot = Int(truncatingIfNeeded: feature &>> 20) & mask
            while slots[slot].feature != 0 { slot = (slot + 1) & mask }
            slots[slot] = Slot(feature: feature, position: position)
        }
        self.slots = slots
    }

    func position(of feature: UInt64) -> Int? {
        slots.withUnsafeBufferPointer { slots in
            var slot = Int(truncatingIfNeeded: feature &>> 20) & mask
            while slots[slot].feature != 0 {
                if slots[slot].feature == feature { return slots[slot].position }
                slot = (slot + 1) & mask
            }
            return nil
        }
    }
}
