/// One message against one automaton.
///
/// The positions of the message are gone through once. At each, of several ways to one state only the best is
/// followed, and where lists bring different contexts at most `waysPerState`. The work is therefore in proportion to
/// the length of the message, whatever it says; how many states are reached at a position depends on how far the
/// sentences agree with it, not on how many sentences there are. There is no backtracking.
struct Run {
    /// More ways to one state at one position, that differ in the contexts of the values they used, are dropped.
    static let waysPerState = 16
    /// More arrivals at a position are sorted before they are compared.
    private static let crowd = 24

    let passage: Passage
    let units: UnsafeBufferPointer<UInt16>
    let tables: Automaton.Tables
    let lists: [CompiledList]
    let heads: UnsafeBufferPointer<ListHead>
    let spans: Spans
    /// For each slot, whether matches that fill it are preferred; empty where none is.
    let preferred: [Bool]
    /// Whether no skip words stand in the message and no space is without meaning.
    let isSmooth: Bool
    var steps = 0
    var trail: [Step]
    var numbers: [GrammarValue]
    /// Ways that lead to the end of a sentence at the end of the message, in the order in which they were found.
    private var accepted: [Arrival]
    private var arrivals: [Arrival]
    private var queues: [RunMemory.Queue]
    private var batch: [Arrival]
    var open: [OpenWildcard]
    var finds = FoundTexts()

    init(
        _ passage: Passage, _ units: UnsafeBufferPointer<UInt16>, _ tables: Automaton.Tables, lists: [CompiledList],
        heads: UnsafeBufferPointer<ListHead>, spans: Spans, preferred: [Bool], memory: inout RunMemory
    ) {
        self.passage = passage
        self.units = units
        self.tables = tables
        self.lists = lists
        self.heads = heads
        self.spans = spans
        self.preferred = preferred
        isSmooth = passage.isSmooth
        memory.clear(positions: units.count + 1)
        trail = RunMemory.moved(&memory.trail, leaving: [])
        numbers = RunMemory.moved(&memory.numbers, leaving: [])
        accepted = RunMemory.moved(&memory.accepted, leaving: [])
        arrivals = RunMemory.moved(&memory.arrivals, leaving: [])
        queues = RunMemory.moved(&memory.queues, leaving: [])
        batch = RunMemory.moved(&memory.batch, leaving: [])
        open = RunMemory.moved(&memory.open, leaving: [])
    }

    var end: Int { units.count }

    /// Gives back what it was lent, with what it has written in it.
    mutating func leave(in memory: inout RunMemory) {
        swap(&trail, &memory.trail)
        swap(&numbers, &memory.numbers)
        swap(&accepted, &memory.accepted)
        swap(&arrivals, &memory.arrivals)
        swap(&queues, &memory.queues)
        swap(&batch, &memory.batch)
        swap(&open, &memory.open)
    }
}

extension Run {
    /// Finds all ways from one end of the message to the other.
    ///
    /// - Parameter gates: those that the message may pass.
    mutating func run(gates: UInt64) {
        arrive(Arrival(gates: gates), at: 0)
        for position in 0...end {
            if !open.isEmpty { closeWildcards(at: position) }
            guard queues[position].first >= 0 else { continue }
            gather(at: position)
            if position == end {
                accepted += batch
            } else {
                for arrival in batch { expand(arrival, at: position) }
            }
        }
    }

    /// Notes a way, and where it leads over units that the message lacks; ways that lead nowhere are not noted.
    mutating func arrive(_ arrival: Arrival, at position: Int) {
        steps += 1
        let state = tables.states[Int(arrival.state)]
        guard arrival.gates & state.gates != 0 else { return }
        if state.softCount > 0 { pass(arrival, state, at: position) }
        guard leadsOn(state, at: position) else { return }
        let index = Int32(arrivals.count)
        arrivals.append(arrival)
        arrivals[Int(index)].following = -1
        if queues[position].first < 0 {
            queues[position].first = index
        } else {
            arrivals[Int(queues[position].last)].following = index
        }
        queues[position].last = index
    }

    /// Goes over spaces and punctuation of the sentence.
    private mutating func pass(_ arrival: Arrival, _ state: Automaton.State, at position: Int) {
        for index in state.firstSoft..<(state.firstSoft + Int32(state.softCount)) {
            let edge = tables.soft[Int(index)]
            guard let next = passage.advance(overSoft: edge.unit, from: position) else { continue }
            var arrival = arrival
            arrival.state = edge.target
            arrive(arrival, at: next)
        }
    }

    /// Whether a state may have a use for what stands at a position.
    func leadsOn(_ state: Automaton.State, at position: Int) -> Bool {
        guard position < end else { return state.endCount > 0 }
        if state.heads & Automaton.State.head(units[position]) != 0 || state.slotCount > 0 { return true }
        if !isSmooth, passage.passing(position) != nil { return true }
        return state.endCount > 0 && passage.isTail(position)
    }

    /// Puts the arrivals at a position into `batch`, without those that others are better than.
    private mutating func gather(at position: Int) {
        batch.removeAll(keepingCapacity: true)
        var index = queues[position].first
        var count = 0
        while index >= 0 {
            let arrival = arrivals[Int(index)]
            index = arrival.following
            count += 1
            if count <= Self.crowd { add(arrival) } else { batch.append(arrival) }
        }
        if count > Self.crowd { thin() }
    }

    private mutating func add(_ arrival: Arrival) {
        for place in batch.indices where batch[place].state == arrival.state {
            if batch[place].covers(arrival) { return }
            if arrival.covers(batch[place]) {
                batch[place] = arrival
                return
            }
        }
        batch.append(arrival)
    }

    /// The same for many arrivals.
    private mutating func thin() {
        let order = batch.indices.sorted { (batch[$0].state, $0) < (batch[$1].state, $1) }
        var kept: [Int] = []
        var group = 0
        for index in order {
            if kept.count > group, batch[kept[group]].state != batch[index].state { group = kept.count }
            let rivals = kept[group...]
            if rivals.count >= Self.waysPerState || rivals.contains(where: { batch[$0].covers(batch[index]) }) {
                continue
            }
            if let place = rivals.indices.first(where: { batch[index].covers(batch[kept[$0]]) }) {
                kept[place] = index
            } else {
                kept.append(index)
            }
        }
        batch = kept.sorted().map { batch[$0] }
    }

    private mutating func expand(_ arrival: Arrival, at position: Int) {
        let state = tables.states[Int(arrival.state)]
        let unit = units[position]
        if state.heads & Automaton.State.head(unit) != 0, let target = tables.target(of: state, by: unit) {
            follow(arrival, to: target, from: position)
        }
        if !isSmooth {
            if state.endCount > 0, passage.isTail(position) { accepted.append(arrival) }
            if let next = passage.passing(position), next < end || !arrival.endsInWildcard {
                arrive(arrival, at: next)
            }
        }
        guard state.slotCount > 0 else { return }
        let begun = spans.kinds(at: position)
        for index in state.firstSlot..<(state.firstSlot + Int32(state.slotCount)) {
            let edge = tables.slots[Int(index)]
            if heads[Int(edge.list)].mayBegin(with: unit, spans: begun) { fill(edge, from: arrival, at: position) }
        }
    }

    /// Goes on over the sentence's own units, as far as there is nothing else to do.
    private mutating func follow(_ arrival: Arrival, to target: Int32, from start: Int) {
        var next = arrival
        next.state = target
        next.hasBegun = true
        next.endsInWildcard = false
        var position = start + 1
        while position < end, isSmooth || passage.passing(position) == nil {
            let state = tables.states[Int(next.state)]
            guard state.isPlain else { break }
            guard tables.units[Int(state.firstUnit)] == units[position] else { return }
            next.state = tables.targets[Int(state.firstUnit)]
            position += 1
        }
        steps += position - start
        next.score.cover(position - start)
        arrive(next, at: position)
    }
}

extension Arrival {
    /// Whether the other, later one to the same state is of no use beside this one.
    func covers(_ other: Arrival) -> Bool {
        score >= other.score && other.gates & ~gates == 0 && (!leftStart || other.leftStart)
    }
}
