import Synchronization

/// What a run writes into. It goes from run to run, so that reading allocates little once it has grown.
struct RunMemory: Sendable {
    /// The first and the last of the arrivals at a position; -1 for none.
    struct Queue: Sendable {
        var first: Int32 = -1
        var last: Int32 = -1
    }

    var arrivals: [Arrival] = []
    /// By position, with older ones behind.
    var queues: [Queue] = []
    var batch: [Arrival] = []
    var open: [OpenWildcard] = []
    var accepted: [Arrival] = []
    var trail: [Step] = []
    var numbers: [GrammarValue] = []

    /// Makes it ready for a message with so many positions.
    mutating func clear(positions: Int) {
        arrivals.removeAll(keepingCapacity: true)
        if queues.count < positions { queues = Array(repeating: Queue(), count: positions * 2) }
        for position in 0..<positions { queues[position] = Queue() }
        batch.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        accepted.removeAll(keepingCapacity: true)
        trail.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
    }
}

extension RunMemory {
    /// All of it, without a copy: nothing is left here.
    mutating func moved() -> RunMemory { Self.moved(&self, leaving: RunMemory()) }

    /// What stood there, without a copy.
    static func moved<Value>(_ place: inout Value, leaving rest: Value) -> Value {
        var value = rest
        swap(&value, &place)
        return value
    }
}

/// Memory for all runs at the same time: as many as there ever were at once.
final class RunMemoryPool: Sendable {
    /// What a hostile message has made greater than this is not kept.
    private static let mostArrivals = 1 << 16

    private let idle = Mutex<[RunMemory]>([])

    func take() -> RunMemory { idle.withLock { $0.popLast() } ?? RunMemory() }

    func give(back memory: inout RunMemory) {
        guard memory.arrivals.capacity <= Self.mostArrivals else { return }
        idle.withLock { idle in
            idle.append(RunMemory())
            swap(&idle[idle.count - 1], &memory)
        }
    }
}
