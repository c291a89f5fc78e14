/// Sentences with their beginnings shared: each unit, and each slot, leads from a state to at most one other.
struct Automaton: Sendable {
    struct State: Sendable {
        /// `units[firstUnit ..< firstUnit + unitCount]`, ascending, lead to the targets of the same indexes.
        var firstUnit: Int32 = 0
        var unitCount: Int32 = 0
        /// `soft[firstSoft ..< firstSoft + softCount]`
        var firstSoft: Int32 = 0
        var softCount: Int16 = 0
        /// `slots[firstSlot ..< firstSlot + slotCount]`
        var slotCount: Int16 = 0
        var firstSlot: Int32 = 0
        /// `ends[firstEnd ..< firstEnd + endCount]`
        var firstEnd: Int32 = 0
        var endCount: Int32 = 0
        /// `choices[firstChoice ..< firstChoice + choiceCount]`
        var firstChoice: Int32 = 0
        var choiceCount: Int32 = 0
        /// Bit `unit & 63` for each unit that leads on; soft ones are left out.
        var heads: UInt64 = 0
        /// The gates of the sentences that the state is part of.
        var gates: UInt64 = 0
    }

    /// A unit of a sentence that the message may lack where a word ends.
    struct SoftEdge: Sendable {
        var unit: UInt16
        var target: Int32
    }

    struct SlotEdge: Sendable {
        /// The slot among the grammar's.
        var slot: Int32
        /// The list among the grammar's.
        var list: Int32
        var target: Int32
    }

    var states: [State] = []
    var units: [UInt16] = []
    var targets: [Int32] = []
    var soft: [SoftEdge] = []
    var slots: [SlotEdge] = []
    /// The sentences that end in a state, ascending.
    var ends: [Int32] = []
    /// Of the sentences that end in a state, the first of each kind: those that agree with the same contexts.
    var choices: [Int32] = []
}

extension Automaton {
    /// The tables of an automaton, for the length of a run.
    struct Tables {
        let states: UnsafeBufferPointer<State>
        let units: UnsafeBufferPointer<UInt16>
        let targets: UnsafeBufferPointer<Int32>
        let soft: UnsafeBufferPointer<SoftEdge>
        let slots: UnsafeBufferPointer<SlotEdge>

        /// Where a unit leads from a state.
        func target(of state: State, by unit: UInt16) -> Int32? {
            var low = Int(state.firstUnit)
            var count = Int(state.unitCount)
            let end = low + count
            while count > 4 {
                let half = count / 2
                if units[low + half] < unit {
                    low += half + 1
                    count -= half + 1
                } else {
                    count = half
                }
            }
            while low < end, units[low] < unit { low += 1 }
            return low < end && units[low] == unit ? targets[low] : nil
        }
    }

    func withTables<Result>(_ body: (Tables) -> Result) -> Result {
        states.withUnsafeBufferPointer { states in
            units.withUnsafeBufferPointer { units in
                targets.withUnsafeBufferPointer { targets in
                    soft.withUnsafeBufferPointer { soft in
                        slots.withUnsafeBufferPointer { slots in
                            body(Tables(states: states, units: units, targets: targets, soft: soft, slots: slots))
                        }
                    }
                }
            }
        }
    }
}

extension Automaton.State {
    /// Whether one unit is all that leads on, and no sentence ends here.
    var isPlain: Bool { unitCount == 1 && softCount == 0 && slotCount == 0 && endCount == 0 }

    /// The bit of a unit in `heads`.
    static func head(_ unit: UInt16) -> UInt64 { 1 << UInt64(unit & 63) }
}
