extension Automaton {
    /// The same automaton with its states, and what leads on from them, in the order in which sentences run through
    /// them, so that what a message needs next mostly lies beside what it has just used.
    func inOrderOfSentences() -> Automaton {
        let order = depthFirst()
        var numbers = [Int32](repeating: 0, count: states.count)
        for (number, state) in order.enumerated() { numbers[Int(state)] = Int32(number) }
        var ordered = Automaton(ends: ends, choices: choices)
        ordered.states.reserveCapacity(order.count)
        ordered.units.reserveCapacity(units.count)
        ordered.targets.reserveCapacity(targets.count)
        for state in order { ordered.add(states[Int(state)], of: self, numbers) }
        return ordered
    }

    /// All states, each followed by the first that it leads to.
    private func depthFirst() -> [Int32] {
        var order: [Int32] = []
        var isKnown = [Bool](repeating: false, count: states.count)
        var waiting: [Int32] = [0]
        while let state = waiting.popLast() {
            guard !isKnown[Int(state)] else { continue }
            isKnown[Int(state)] = true
            order.append(state)
            waiting += successors(of: states[Int(state)]).reversed()
        }
        return order
    }

    private func successors(of state: State) -> [Int32] {
        targets[state.unitRange] + soft[state.softRange].map(\.target) + slots[state.slotRange].map(\.target)
    }

    /// Adds a state of `other` with its edges.
    ///
    /// - Parameter numbers: for each state of `other`, its number here.
    private mutating func add(_ old: State, of other: Automaton, _ numbers: [Int32]) {
        var state = old
        (state.firstUnit, state.firstSoft) = (Int32(units.count), Int32(soft.count))
        state.firstSlot = Int32(slots.count)
        units += other.units[old.unitRange]
        targets += other.targets[old.unitRange].map { numbers[Int($0)] }
        soft += other.soft[old.softRange].map { SoftEdge(unit: $0.unit, target: numbers[Int($0.target)]) }
        slots += other.slots[old.slotRange].map {
            SlotEdge(slot: $0.slot, list: $0.list, target: numbers[Int($0.target)])
        }
        states.append(state)
    }
}

extension Automaton.State {
    /// What leads on by units, in `units` and `targets`.
    var unitRange: Range<Int> { Int(firstUnit)..<Int(firstUnit + unitCount) }
    var softRange: Range<Int> { Int(firstSoft)..<Int(firstSoft) + Int(softCount) }
    var slotRange: Range<Int> { Int(firstSlot)..<Int(firstSlot) + Int(slotCount) }
}
