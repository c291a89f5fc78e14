/// Makes an automaton of a net: a state is the list of items that the same beginning of a message may lead to.
struct AutomatonBuilder {
    /// Items listed in all states together; beyond it the sentences are shared out among several automata.
    static let workLimit = 6_000_000

    private let net: SentenceNet
    private let slotLists: [Int32]
    private let sentences: [SentencePlan]
    private let workLimit: Int
    private var automaton = Automaton()
    /// The items of each state: `members[bounds[i] ..< bounds[i + 1]]`.
    private var members: [Int32] = []
    private var bounds: [Int] = [0]
    /// States by the hash of their items; open addressing, -1 where free.
    private var table = [Int32](repeating: -1, count: 1 << 12)
    private var marks: [Int32]
    private var mark: Int32 = 0
    private var stack: [Int32] = []
    private var groups = ItemGroups()

    /// - Parameter slotLists: for each slot, its list.
    private init(_ net: SentenceNet, slotLists: [Int32], sentences: [SentencePlan], workLimit: Int) {
        self.net = net
        self.slotLists = slotLists
        self.sentences = sentences
        self.workLimit = workLimit
        marks = [Int32](repeating: 0, count: net.items.count)
    }

    /// A sentence, by its index, that alone exceeds the limit.
    struct Excess: Error {
        var sentence: Int
    }

    /// As few automata as the limit allows.
    ///
    /// - Parameter starts: for each sentence, the item that it begins with; a slice of them where only its sentences
    ///   are wanted.
    static func automata(
        of net: SentenceNet, starts: ArraySlice<Int32>, slotLists: [Int32], sentences: [SentencePlan],
        workLimit: Int
    ) throws(Excess) -> [Automaton] {
        guard !starts.isEmpty else { return [] }
        var builder = AutomatonBuilder(net, slotLists: slotLists, sentences: sentences, workLimit: workLimit)
        if let automaton = builder.build(from: starts) { return [automaton] }
        guard starts.count > 1 else { throw Excess(sentence: starts.startIndex) }
        let middle = starts.startIndex + starts.count / 2
        var automata: [Automaton] = []
        for part in [starts[..<middle], starts[middle...]] {
            automata += try Self.automata(
                of: net, starts: part, slotLists: slotLists, sentences: sentences, workLimit: workLimit)
        }
        return automata
    }

    private mutating func build(from starts: ArraySlice<Int32>) -> Automaton? {
        _ = state(closing: starts, afterSpace: true)
        var index = 0
        while index < automaton.states.count {
            guard members.count <= workLimit else { return nil }
            connect(index)
            index += 1
        }
        spreadGates()
        return automaton.inOrderOfSentences()
    }

    /// The state of the items that are reached from the given ones without a step.
    ///
    /// - Parameter afterSpace: a further space changes nothing then.
    private mutating func state(closing kernel: ArraySlice<Int32>, afterSpace: Bool) -> Int32 {
        mark += 1
        let start = members.count
        for item in kernel {
            stack.append(item)
            while let item = stack.popLast() {
                guard marks[Int(item)] != mark else { continue }
                marks[Int(item)] = mark
                let content = net.items[Int(item)]
                if content.kind == .split {
                    stack += net.edges[Int(content.value)..<Int(content.value + content.next)].reversed()
                } else if afterSpace, content.kind == .unit, content.value == Int32(UnitClass.space) {
                    stack.append(content.next)
                } else {
                    members.append(item)
                }
            }
        }
        return known(from: start)
    }

    /// The state of the items from `start` on: an earlier one of the same items, or a new one.
    private mutating func known(from start: Int) -> Int32 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for index in start..<members.count {
            hash = (hash ^ UInt64(UInt32(bitPattern: members[index]))) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 29
        }
        var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
        while table[place] >= 0 {
            if holds(Int(table[place]), from: start) {
                members.removeSubrange(start...)
                return table[place]
            }
            place = (place + 1) & (table.count - 1)
        }
        let new = Int32(automaton.states.count)
        table[place] = new
        automaton.states.append(Automaton.State())
        bounds.append(members.count)
        hashes.append(hash)
        if automaton.states.count * 2 > table.count { growTable() }
        return new
    }

    private var hashes: [UInt64] = []

    private func holds(_ state: Int, from start: Int) -> Bool {
        let (first, last) = (bounds[state], bounds[state + 1])
        guard last - first == members.count - start else { return false }
        for offset in 0..<(last - first) where members[first + offset] != members[start + offset] { return false }
        return true
    }

    private mutating func growTable() {
        table = [Int32](repeating: -1, count: table.count * 2)
        for (state, hash) in hashes.enumerated() {
            var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
            while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
            table[place] = Int32(state)
        }
    }

    /// Gives a state its edges, making the states that they lead to.
    private mutating func connect(_ index: Int) {
        var state = Automaton.State()
        state.firstEnd = Int32(automaton.ends.count)
        groups.removeAll()
        for place in bounds[index]..<bounds[index + 1] {
            let item = net.items[Int(members[place])]
            switch item.kind {
            case .unit: groups.add(item.next, unit: UInt16(item.value))
            case .slot: groups.add(item.next, slot: item.value)
            case .end:
                automaton.ends.append(item.value)
                state.gates |= sentences[Int(item.value)].gate
            case .split: break
            }
        }
        state.endCount = Int32(automaton.ends.count) - state.firstEnd
        addChoices(to: &state)
        addUnits(to: &state)
        addSlots(to: &state)
        automaton.states[index] = state
    }

    private mutating func addChoices(to state: inout Automaton.State) {
        state.firstChoice = Int32(automaton.choices.count)
        guard state.endCount > 0 else { return }
        var kinds: Set<Int32> = []
        for end in state.firstEnd..<(state.firstEnd + state.endCount) {
            let sentence = automaton.ends[Int(end)]
            if kinds.insert(sentences[Int(sentence)].kind).inserted { automaton.choices.append(sentence) }
        }
        state.choiceCount = Int32(automaton.choices.count) - state.firstChoice
    }

    private mutating func addUnits(to state: inout Automaton.State) {
        state.firstUnit = Int32(automaton.units.count)
        state.firstSoft = Int32(automaton.soft.count)
        for group in groups.units.sorted(by: { $0.unit < $1.unit }) {
            let isSpace = group.unit == UnitClass.space
            let target = self.state(closing: group.items[...], afterSpace: isSpace)
            if UnitClass.isSoft(group.unit) {
                automaton.soft.append(Automaton.SoftEdge(unit: group.unit, target: target))
                state.softCount += 1
            } else {
                automaton.units.append(group.unit)
                automaton.targets.append(target)
                state.unitCount += 1
                state.heads |= Automaton.State.head(group.unit)
            }
        }
    }

    private mutating func addSlots(to state: inout Automaton.State) {
        state.firstSlot = Int32(automaton.slots.count)
        for group in groups.slots {
            let target = self.state(closing: group.items[...], afterSpace: false)
            automaton.slots.append(
                Automaton.SlotEdge(slot: group.slot, list: slotLists[Int(group.slot)], target: target))
            state.slotCount += 1
        }
    }

    /// Lets each state know the gates of all sentences that it may end in. Edges may lead to earlier states, but never
    /// in a circle, so that going on until nothing changes ends.
    private mutating func spreadGates() {
        var changed = true
        while changed {
            changed = false
            for index in automaton.states.indices.reversed() {
                let gates = gatesAhead(of: automaton.states[index])
                guard gates != automaton.states[index].gates else { continue }
                automaton.states[index].gates = gates
                changed = true
            }
        }
    }

    private func gatesAhead(of state: Automaton.State) -> UInt64 {
        var gates = state.gates
        for edge in state.unitRange { gates |= automaton.states[Int(automaton.targets[edge])].gates }
        for edge in state.softRange { gates |= automaton.states[Int(automaton.soft[edge].target)].gates }
        for edge in state.slotRange { gates |= automaton.states[Int(automaton.slots[edge].target)].gates }
        return gates
    }
}
