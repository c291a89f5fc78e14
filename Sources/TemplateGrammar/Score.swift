/// What decides between two ways to match: fewer wildcards, then more characters covered by the sentence's own words
/// and by spans handed in, then less text in wildcards.
struct Score: Sendable, Equatable {
    var wildcards: Int32 = 0
    var literals: Int32 = 0
    var externals: Int32 = 0
    var wildcardLength: Int32 = 0

    func isBetter(than other: Score) -> Bool {
        if wildcards != other.wildcards { return wildcards < other.wildcards }
        let covered = literals + externals
        let otherCovered = other.literals + other.externals
        if covered != otherCovered { return covered > otherCovered }
        return wildcardLength < other.wildcardLength
    }
}

/// The best way found so far to be at a node and a position.
struct Arrival {
    var position: Int32
    var score = Score()
    /// The last thing recorded on this way, as an index of the run's trail; -1 for none.
    var trail: Int32 = -1
    var endsInWildcard = false
    /// The next arrival at the same node.
    var following: Int32 = -1
}

/// Something that a way through a template recorded.
struct Step {
    var slot: Int32
    var start: Int32
    var end: Int32
    /// The list's value, the message's span, or the number, by index.
    var value: Int32
    var previous: Int32
}
