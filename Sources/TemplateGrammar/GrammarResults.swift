extension Grammar {
    /// Nil where the context that the way leads to is not what the sentence's block wants.
    func result(of way: Way, _ outcome: RunOutcome, _ passage: Passage, _ message: Message) -> GrammarMatch? {
        let arrival = outcome.accepted[way.arrival]
        let path = outcome.path(to: arrival)
        let sentence = Int(way.sentence)
        let block = blocks[sentences[sentence].block]
        let context = context(of: path, message)
        guard gates.admits(block.demand, context: context, passage) else { return nil }
        var match = GrammarMatch(
            intent: block.intent, origin: sentences[sentence].origin, metadata: block.metadata, slots: [],
            captures: [], wildcardCount: 0, literalCount: 0, externalLength: 0, wildcardLength: 0, context: context)
        match.slots.reserveCapacity(path.count)
        for step in path { add(step, of: outcome, passage, message, to: &match) }
        let covered = arrival.score.covered(wildcards: match.wildcardCount, length: match.wildcardLength)
        match.literalCount = covered - match.externalLength
        addDefaults(of: block, to: &match)
        return match
    }

    /// The message's context, and that of every list value used.
    private func context(of path: [Step], _ message: Message) -> [String: GrammarValue] {
        var context = message.context
        for step in path {
            guard case .values(let list) = lists[slots[Int(step.slot)].index] else { continue }
            let value = list.values[Int(step.value)]
            if !value.context.isEmpty { context.merge(value.context) { $1 } }
        }
        return context
    }

    private func add(
        _ step: Step, of outcome: RunOutcome, _ passage: Passage, _ message: Message, to match: inout GrammarMatch
    ) {
        let slot = slots[Int(step.slot)]
        let range = passage.range(Int(step.start), Int(step.end))
        var filled = SlotMatch(slot: slot.name, list: slot.list, range: range, value: .text)
        switch lists[slot.index] {
        case .values(let list):
            filled.value = .value(list.values[Int(step.value)].meaning)
            filled.metadata = list.values[Int(step.value)].metadata
        case .range: filled.value = .value(outcome.numbers[Int(step.value)])
        case .external:
            filled.value = .external(message.externals[Int(step.value)].id)
            filled.range = message.externals[Int(step.value)].range
            match.externalLength += Int(step.end - step.start)
        case .wildcard:
            match.wildcardCount += 1
            match.wildcardLength += Int(step.end - step.start)
        }
        if slot.isCapture { match.captures.append(filled) } else { match.slots.append(filled) }
    }

    /// What the message says comes first, then the context, then the block's defaults.
    private func addDefaults(of block: BlockPlan, to match: inout GrammarMatch) {
        for (slot, value) in gates.conditions[block.demand].slots(from: match.context)
        where !match.slots.contains(where: { $0.slot == slot }) {
            match.slots.append(SlotMatch(slot: slot, list: "", range: nil, value: .value(value)))
        }
        for (slot, value) in block.defaults where !match.slots.contains(where: { $0.slot == slot }) {
            match.slots.append(SlotMatch(slot: slot, list: "", range: nil, value: .value(value)))
        }
    }
}
