/// A way found to be in a state at a position.
struct Arrival: Sendable {
    var score = Score()
    /// The gates that the values on this way leave open.
    var gates: UInt64
    var state: Int32 = 0
    /// The last slot filled on this way, as an index of the run's trail; -1 for none.
    var trail: Int32 = -1
    /// The next arrival at the same position; -1 for none.
    var following: Int32 = -1
    /// Whether anything but skip words lies behind.
    var hasBegun = false
    /// Whether a wildcard began after skip words that begin the message.
    var leftStart = false
    /// Whether a wildcard lies behind that did not take the rest of the message, and nothing else since.
    var endsInWildcard = false
}

/// A slot filled on a way through a sentence.
struct Step: Sendable {
    /// The slot among the grammar's.
    var slot: Int32
    var start: Int32
    var end: Int32
    /// The list's value, the message's span, or the number, by index; -1 for a wildcard.
    var value: Int32
    var previous: Int32
}

/// A wildcard whose text has begun and may end anywhere later.
struct OpenWildcard: Sendable {
    var slot: Int32
    var target: Int32
    var start: Int32
    /// The way that led here, at `start`.
    var arrival: Arrival
}

/// What is left of a run: the ways through sentences, and what is needed to tell of them.
final class RunOutcome {
    let automaton: Int
    var memory: RunMemory

    init(automaton: Int, memory: inout RunMemory) {
        self.automaton = automaton
        self.memory = memory.moved()
    }

    var accepted: [Arrival] { memory.accepted }
    private var trail: [Step] { memory.trail }
    var numbers: [GrammarValue] { memory.numbers }

    /// What was recorded on the way to an arrival, in the order of the message.
    func path(to arrival: Arrival) -> [Step] {
        var path: [Step] = []
        var index = arrival.trail
        while index >= 0 {
            path.append(trail[Int(index)])
            index = trail[Int(index)].previous
        }
        path.reverse()
        return path
    }
}
