extension Run {
    mutating func visitLiteral(_ node: Node, in program: Program) {
        var resumed: [Resumption: Int] = [:]
        for index in batch.indices {
            var arrival = batch[index]
            let start = Int(arrival.position)
            guard let position = literalEnd(node, from: start, in: program, &resumed) else { continue }
            arrival.position = Int32(position)
            arrival.score.literals += node.weight
            if node.weight > 0 { arrival.endsInWildcard = false }
            arrive(at: node.next, arrival, in: program)
        }
    }

    /// A place after a skip word from which a literal may go on.
    private struct Resumption: Hashable {
        var unit: Int
        var position: Int
    }

    /// Where the literal ends; skip words are passed over only where the literal does not continue otherwise.
    ///
    /// - Parameter resumed: what came of earlier resumptions (-1 for nothing), so that none is followed twice.
    private mutating func literalEnd(
        _ node: Node, from start: Int, in program: Program, _ resumed: inout [Resumption: Int]
    ) -> Int? {
        let last = Int(node.first + node.count)
        var place = Resumption(unit: Int(node.first), position: start)
        var pending: Resumption?
        var followed: [Resumption] = []
        var outcome: Int?
        while place.unit < last {
            steps += 1
            if let end = skipEnd(place.position) { pending = Resumption(unit: place.unit, position: end) }
            if let position = advance(over: program.units[place.unit], from: place.position) {
                place = Resumption(unit: place.unit + 1, position: position)
            } else if isIdleSpace(place.position) {
                place.position += 1
            } else if let next = pending {
                outcome = resumed[next]
                if outcome != nil { break }
                followed.append(next)
                place = next
                pending = nil
            } else {
                outcome = -1
                break
            }
        }
        let end = outcome ?? place.position
        for next in followed { resumed[next] = end }
        return end < 0 ? nil : end
    }

    private func advance(over unit: UInt16, from position: Int) -> Int? {
        if position < end, passage.units[position] == unit { return position + 1 }
        guard UnitClass.isSoft(unit) else { return nil }
        if position < end, UnitClass.separatesWords(passage.units[position]) { return position + 1 }
        return passage.isBoundary(position) ? position : nil
    }

    private func isIdleSpace(_ position: Int) -> Bool {
        passage.ignoresWhitespace && position < end && passage.units[position] == UnitClass.space
    }

    private func skipEnd(_ position: Int) -> Int? {
        guard !passage.skipEnds.isEmpty, passage.skipEnds[position] > 0 else { return nil }
        return Int(passage.skipEnds[position])
    }

    /// Where a skip word, or a space without meaning, leads to from the position.
    private func passing(_ position: Int) -> Int? {
        skipEnd(position) ?? (isIdleSpace(position) ? position + 1 : nil)
    }

    /// Adds to the batch the positions that skip words, and spaces without meaning, lead to.
    ///
    /// - Parameter fromStart: whether skip words at the very start may be passed over.
    mutating func passOver(fromStart: Bool) {
        guard batch.contains(where: { passing(Int($0.position)) != nil }) else { return }
        var best = [Arrival?](repeating: nil, count: end + 1)
        for arrival in batch { best[Int(arrival.position)] = arrival }
        for position in best.indices where fromStart || position > 0 {
            guard var arrival = best[position], let next = passing(position) else { continue }
            if let other = best[next], !arrival.score.isBetter(than: other.score) { continue }
            arrival.position = Int32(next)
            best[next] = arrival
        }
        steps += best.count
        batch = best.compactMap { $0 }
    }
}
