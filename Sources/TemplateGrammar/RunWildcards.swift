extension Run {
    /// Begins a wildcard's text, never with a space.
    ///
    /// Because all wildcards of a slot end alike, only the one with the best start is kept; where lists brought
    /// different contexts, `waysPerState` of them.
    mutating func openWildcard(_ edge: Automaton.SlotEdge, from arrival: Arrival, at position: Int) {
        let start = units[position] == UnitClass.space ? position + 1 : position
        guard start < end else { return }
        steps += 1
        var new = OpenWildcard(slot: edge.slot, target: edge.target, start: Int32(start), arrival: arrival)
        if !arrival.hasBegun, position > 0 { new.arrival.leftStart = true }
        var rivals = 0
        for place in open.indices where open[place].target == edge.target && open[place].slot == edge.slot {
            if open[place].covers(new) { return }
            rivals += 1
            guard new.covers(open[place]) else { continue }
            open[place] = new
            return
        }
        if rivals < Self.waysPerState { open.append(new) }
    }

    /// Goes on from every open wildcard whose text may end here.
    mutating func closeWildcards(at stop: Int) {
        if stop < end, UnitClass.isLowSurrogate(units[stop]) { return }
        let isEdge = passage.isSoftEdge(stop)
        let last = stop > 0 && units[stop - 1] == UnitClass.space ? stop - 1 : stop
        for place in open.indices {
            let state = tables.states[Int(open[place].target)]
            guard Int(open[place].start) < last else { continue }
            guard isEdge && state.softCount > 0 || leadsOn(state, at: stop) else { continue }
            close(open[place], at: stop, textEnd: last)
        }
    }

    private mutating func close(_ wildcard: OpenWildcard, at stop: Int, textEnd: Int) {
        trail.append(
            Step(
                slot: wildcard.slot, start: wildcard.start, end: Int32(textEnd), value: -1,
                previous: wildcard.arrival.trail))
        var next = wildcard.arrival
        next.state = wildcard.target
        next.trail = Int32(trail.count - 1)
        next.hasBegun = true
        next.endsInWildcard = stop < end
        next.score.addWildcard(textEnd - Int(wildcard.start))
        arrive(next, at: stop)
    }
}

extension OpenWildcard {
    /// Whether the other one is of no use beside this one.
    fileprivate func covers(_ other: OpenWildcard) -> Bool {
        arrival.score.opening(at: Int(start)) >= other.arrival.score.opening(at: Int(other.start))
            && other.arrival.gates & ~arrival.gates == 0 && (!arrival.leftStart || other.arrival.leftStart)
    }
}
