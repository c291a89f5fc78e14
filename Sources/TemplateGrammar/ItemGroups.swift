/// The items that a state leads to, by the unit or the slot that leads there.
struct ItemGroups {
    struct UnitGroup {
        var unit: UInt16
        var items: [Int32]
    }

    struct SlotGroup {
        var slot: Int32
        var items: [Int32]
    }

    private(set) var units: [UnitGroup] = []
    /// In the order in which they were first added.
    private(set) var slots: [SlotGroup] = []
    /// For each unit, its group's place in `units` where `marks` holds the current mark.
    private var places = [Int32](repeating: 0, count: 1 << 16)
    private var marks = [Int32](repeating: 0, count: 1 << 16)
    private var mark: Int32 = 1

    mutating func removeAll() {
        units.removeAll(keepingCapacity: true)
        slots.removeAll(keepingCapacity: true)
        mark += 1
    }

    mutating func add(_ item: Int32, unit: UInt16) {
        guard marks[Int(unit)] == mark else {
            marks[Int(unit)] = mark
            places[Int(unit)] = Int32(units.count)
            units.append(UnitGroup(unit: unit, items: [item]))
            return
        }
        units[Int(places[Int(unit)])].items.append(item)
    }

    mutating func add(_ item: Int32, slot: Int32) {
        if let place = slots.firstIndex(where: { $0.slot == slot }) {
            slots[place].items.append(item)
        } else {
            slots.append(SlotGroup(slot: slot, items: [item]))
        }
    }
}
