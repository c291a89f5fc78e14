/// The texts of lists found at the position looked at last, so that states that use one list share the search.
struct FoundTexts {
    var list: Int32 = -1
    var position = -1
    var texts: [Trie.Find] = []
}

extension Run {
    /// Follows a slot from a way.
    mutating func fill(_ edge: Automaton.SlotEdge, from arrival: Arrival, at position: Int) {
        switch lists[Int(edge.list)] {
        case .values(let list): fill(edge, list, from: arrival, at: position)
        case .range(let range): fill(edge, range, from: arrival, at: position)
        case .external(let kind): fill(edge, spansOf: kind, from: arrival, at: position)
        case .wildcard: openWildcard(edge, from: arrival, at: position)
        }
    }

    /// Of several values of one text, each is used for the gates that no earlier one serves.
    private mutating func fill(
        _ edge: Automaton.SlotEdge, _ list: ValueList, from arrival: Arrival, at position: Int
    ) {
        search(list.trie, edge.list, at: position)
        for text in finds.texts {
            var wanted = arrival.gates & tables.states[Int(edge.target)].gates
            for place in text.values where wanted != 0 {
                let value = list.trie.values[place]
                let gates = wanted & list.values[Int(value)].gates
                guard gates != 0 else { continue }
                wanted &= ~gates
                record(edge, arrival, position..<text.end, value: value, gates: gates)
            }
        }
    }

    private mutating func search(_ trie: Trie, _ list: Int32, at position: Int) {
        guard finds.list != list || finds.position != position else { return }
        finds.list = list
        finds.position = position
        finds.texts.removeAll(keepingCapacity: true)
        steps += trie.find(from: position, in: passage.units, into: &finds.texts)
    }

    /// Words are read only where there are no digits.
    private mutating func fill(
        _ edge: Automaton.SlotEdge, _ range: NumberRange, from arrival: Arrival, at position: Int
    ) {
        steps += 1
        if let number = range.read(passage.units, from: position) {
            return record(number.value, edge, arrival, position..<number.end)
        }
        guard let reader = range.reader else { return }
        for reading in reader.readings(passage.units, from: position) {
            steps += 1
            guard let value = range.value(of: reading) else { continue }
            record(value, edge, arrival, position..<reading.end)
        }
    }

    private mutating func record(
        _ number: GrammarValue, _ edge: Automaton.SlotEdge, _ arrival: Arrival, _ range: Range<Int>
    ) {
        numbers.append(number)
        record(edge, arrival, range, value: Int32(numbers.count - 1), gates: arrival.gates)
    }

    private mutating func fill(
        _ edge: Automaton.SlotEdge, spansOf kind: SpanKind, from arrival: Arrival, at position: Int
    ) {
        for span in spans.at(position) where span.kind == kind {
            steps += 1
            record(
                edge, arrival, span.range, value: Int32(span.index), gates: arrival.gates, covered: span.range.count)
        }
    }

    private mutating func record(
        _ edge: Automaton.SlotEdge, _ arrival: Arrival, _ range: Range<Int>, value: Int32, gates: UInt64,
        covered: Int = 0
    ) {
        let state = tables.states[Int(edge.target)]
        guard gates & state.gates != 0, state.softCount > 0 || leadsOn(state, at: range.upperBound) else { return }
        trail.append(
            Step(
                slot: edge.slot, start: Int32(range.lowerBound), end: Int32(range.upperBound), value: value,
                previous: arrival.trail))
        var next = arrival
        next.state = edge.target
        next.gates = gates
        next.trail = Int32(trail.count - 1)
        next.hasBegun = true
        next.endsInWildcard = false
        next.score.cover(covered)
        if !preferred.isEmpty, preferred[Int(edge.slot)] { next.score.preferred = range.count + 1 }
        arrive(next, at: range.upperBound)
    }
}
