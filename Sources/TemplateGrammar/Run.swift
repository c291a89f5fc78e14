/// One message against one program after another.
///
/// Each node of a program is visited once, after all nodes that lead to it, with the set of positions at which it was
/// reached; of several ways to one position only the best is kept. The work on a program is therefore at most
/// (nodes + edges) × (units + 1) arrivals, whatever the message: there is no backtracking.
struct Run {
    let passage: Passage
    let externals: [[Span]]
    let lists: [CompiledList]
    var steps = 0
    var trail: [Step] = []
    var numbers: [GrammarValue] = []
    private var arrivals: [Arrival] = []
    private var heads: [Int32] = []
    private var tails: [Int32] = []
    var batch: [Arrival] = []

    /// A span handed in with the message, in positions of the passage.
    struct Span {
        var start: Int
        var end: Int
        var index: Int
    }

    init(_ passage: Passage, externals: [[Span]], lists: [CompiledList]) {
        self.passage = passage
        self.externals = externals
        self.lists = lists
        arrivals.reserveCapacity(64)
    }

    var end: Int { passage.units.count }
}

extension Run {
    /// The best way from one end of the program and the message to the other; its trail is valid until the next run.
    mutating func match(_ program: Program, where conditions: Conditions) -> Arrival? {
        reset(nodes: program.nodes.count)
        arrive(at: program.start, Arrival(position: 0), in: program)
        var index = Int(program.start)
        while index > 0 {
            if heads[index] >= 0 {
                gather(index)
                visit(program.nodes[index], in: program, conditions)
            }
            index -= 1
        }
        guard heads[0] >= 0 else { return nil }
        gather(0)
        return best()
    }

    /// What was recorded on the way to an arrival, in the order of the message.
    func path(to arrival: Arrival) -> [Step] {
        var steps: [Step] = []
        var index = arrival.trail
        while index >= 0 {
            steps.append(trail[Int(index)])
            index = trail[Int(index)].previous
        }
        return steps.reversed()
    }

    private mutating func reset(nodes: Int) {
        heads.removeAll(keepingCapacity: true)
        heads.append(contentsOf: repeatElement(-1, count: nodes))
        if tails.count < nodes { tails = [Int32](repeating: -1, count: nodes) }
        arrivals.removeAll(keepingCapacity: true)
        trail.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
    }

    mutating func arrive(at node: Int32, _ arrival: Arrival, in program: Program) {
        steps += 1
        guard canBegin(program.nodes[Int(node)], at: Int(arrival.position)) else { return }
        let index = Int32(arrivals.count)
        arrivals.append(arrival)
        arrivals[Int(index)].following = -1
        if heads[Int(node)] < 0 {
            heads[Int(node)] = index
        } else {
            arrivals[Int(tails[Int(node)])].following = index
        }
        tails[Int(node)] = index
    }

    /// False where the next unit already rules the node out.
    private func canBegin(_ node: Node, at position: Int) -> Bool {
        if node.kind == .end { return position == end || (!passage.endsEarly.isEmpty && passage.endsEarly[position]) }
        guard node.head != 0 else { return true }
        guard position < end else { return false }
        let unit = passage.units[position]
        return unit == node.head || isPassable(position, unit)
    }

    private func isPassable(_ position: Int, _ unit: UInt16) -> Bool {
        (passage.ignoresWhitespace && unit == UnitClass.space)
            || (!passage.skipEnds.isEmpty && passage.skipEnds[position] > 0)
    }

    /// Puts the arrivals at a node into `batch`: in the order of their positions, the best for each.
    private mutating func gather(_ node: Int) {
        batch.removeAll(keepingCapacity: true)
        var isSorted = true
        var index = heads[node]
        while index >= 0 {
            let arrival = arrivals[Int(index)]
            if let last = batch.last, last.position >= arrival.position { isSorted = false }
            batch.append(arrival)
            batch[batch.count - 1].following = index
            index = arrival.following
        }
        guard !isSorted else { return }
        steps += batch.count
        // The order of arrival decides between equals, so that the template's first choice wins.
        batch.sort { ($0.position, $0.following) < ($1.position, $1.following) }
        var kept = 0
        for index in 1..<batch.count {
            if batch[index].position != batch[kept].position {
                kept += 1
                batch[kept] = batch[index]
            } else if batch[index].score.isBetter(than: batch[kept].score) {
                batch[kept] = batch[index]
            }
        }
        batch.removeSubrange((kept + 1)...)
    }

    /// A wildcard at the end takes all words, skip words included.
    private func best() -> Arrival? {
        var best: Arrival?
        for arrival in batch where Int(arrival.position) == end || !arrival.endsInWildcard {
            if let current = best, !arrival.score.isBetter(than: current.score) { continue }
            best = arrival
        }
        return best
    }

    private mutating func visit(_ node: Node, in program: Program, _ conditions: Conditions) {
        switch node.kind {
        case .end: return
        case .split:
            for edge in node.first..<(node.first + node.count) {
                for index in batch.indices { arrive(at: program.edges[Int(edge)], batch[index], in: program) }
            }
        case .literal: visitLiteral(node, in: program)
        case .list:
            switch lists[Int(node.first)] {
            case .values(let values): visitValues(node, values, in: program, conditions)
            case .range(let range): visitRange(node, range, in: program)
            case .external(let list): visitExternal(node, list, in: program)
            case .wildcard: visitWildcard(node, in: program)
            }
        }
    }
}
