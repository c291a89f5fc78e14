extension Run {
    /// Goes on from every end of the text, each time with the start that serves it best: because all of them end
    /// alike, the best start for one end stays the best for later ones until a better one begins.
    mutating func visitWildcard(_ node: Node, in program: Program) {
        let starts = wildcardStarts()
        guard let first = starts.first else { return }
        let isLast = node.next == 0
        var next = 0
        var best: Arrival?
        for stop in (Int(first.position) + 1)..<max(end + 1, Int(first.position) + 1) {
            while next < starts.count, Int(starts[next].position) < stop {
                if best.map({ starts[next].opensBetter(than: $0) }) ?? true { best = starts[next] }
                next += 1
            }
            if isLast, stop != end { continue }
            if stop < end, UnitClass.isLowSurrogate(passage.units[stop]) { continue }
            if let best { closeWildcard(node, from: best, at: stop, in: program) }
        }
    }

    private mutating func closeWildcard(_ node: Node, from start: Arrival, at stop: Int, in program: Program) {
        var arrival = start
        let trimmed = passage.units[stop - 1] == UnitClass.space ? stop - 1 : stop
        guard trimmed > Int(start.position) else { return }
        trail.append(
            Step(slot: node.slot, start: start.position, end: Int32(trimmed), value: -1, previous: arrival.trail))
        arrival.trail = Int32(trail.count - 1)
        arrival.score.wildcards += 1
        arrival.score.wildcardLength += Int32(trimmed) - start.position
        arrival.position = Int32(stop)
        arrival.endsInWildcard = true
        arrive(at: node.next, arrival, in: program)
    }

    /// Where a wildcard's text may begin: never with a space, and after skip words unless it begins the message.
    private mutating func wildcardStarts() -> [Arrival] {
        passOver(fromStart: false)
        return batch.compactMap { arrival in
            guard arrival.position < end else { return nil }
            guard passage.units[Int(arrival.position)] == UnitClass.space else { return arrival }
            var start = arrival
            start.position += 1
            return start
        }
    }
}

extension Arrival {
    /// Whether a wildcard that begins here ends up better than one that begins at the other, both ending alike.
    fileprivate func opensBetter(than other: Arrival) -> Bool {
        var mine = score
        var theirs = other.score
        mine.wildcardLength -= position
        theirs.wildcardLength -= other.position
        return mine.isBetter(than: theirs)
    }
}
