extension Grammar {
    /// Nil where the context that the match leads to is not the block's.
    func result(
        of run: Run, _ arrival: Arrival, _ program: Program, _ message: Message
    ) -> GrammarMatch? {
        let block = blocks[program.block]
        var match = GrammarMatch(
            intent: block.intent, origin: program.origin, metadata: block.source.metadata, slots: [], captures: [],
            wildcardCount: Int(arrival.score.wildcards), literalCount: Int(arrival.score.literals),
            externalLength: Int(arrival.score.externals), wildcardLength: Int(arrival.score.wildcardLength),
            context: message.context)
        for step in run.path(to: arrival) { add(step, of: run, program, message, to: &match) }
        guard block.conditions.hold(in: match.context) else { return nil }
        addDefaults(of: block, to: &match)
        return match
    }

    private func add(
        _ step: Step, of run: Run, _ program: Program, _ message: Message, to match: inout GrammarMatch
    ) {
        let slot = program.slots[Int(step.slot)]
        var filled = SlotMatch(slot: slot.name, list: slot.list, range: nil, value: .text)
        filled.range = run.passage.range(Int(step.start), Int(step.end))
        switch lists[slot.index] {
        case .values(let list):
            let value = list.values[Int(step.value)]
            filled.value = .value(value.meaning)
            filled.metadata = value.metadata
            match.context.merge(value.context) { $1 }
        case .range: filled.value = .value(run.numbers[Int(step.value)])
        case .external:
            let external = message.externals[Int(step.value)]
            filled.value = .external(external.id)
            filled.range = external.range
        case .wildcard: break
        }
        if slot.isCapture { match.captures.append(filled) } else { match.slots.append(filled) }
    }

    /// What the message says comes first, then the context, then the block's defaults.
    private func addDefaults(of block: BlockPlan, to match: inout GrammarMatch) {
        for (slot, value) in block.conditions.slots(from: match.context)
        where !match.slots.contains(where: { $0.slot == slot }) {
            match.slots.append(SlotMatch(slot: slot, list: "", range: nil, value: .value(value)))
        }
        for (slot, value) in block.source.slots.sorted(by: { $0.key < $1.key })
        where !match.slots.contains(where: { $0.slot == slot }) {
            match.slots.append(SlotMatch(slot: slot, list: "", range: nil, value: .value(value)))
        }
    }
}
