/// The stretches of a message that others recognised, by where they begin.
struct Spans {
    /// In positions of the passage.
    struct Span {
        /// The external list that it is an item of.
        var list: Int
        var range: Range<Int>
        /// Among those handed in.
        var index: Int
    }

    /// In the order of their beginnings, those of one position as they were handed in.
    private let spans: [Span]
    /// For each position the number of spans that begin before it; empty where there are none at all.
    private let firsts: [Int32]
    /// For each position the bits of the lists whose spans begin there.
    private let lists: [UInt64]

    init() { (spans, firsts, lists) = ([], [], []) }

    init(_ spans: [Span], positions: Int) {
        self.spans = spans.sorted { ($0.range.lowerBound, $0.index) < ($1.range.lowerBound, $1.index) }
        var (firsts, lists) = ([Int32](repeating: 0, count: positions + 1), [UInt64](repeating: 0, count: positions))
        for span in spans {
            firsts[span.range.lowerBound + 1] += 1
            lists[span.range.lowerBound] |= ListHead.bit(ofExternal: span.list)
        }
        for position in 0..<positions { firsts[position + 1] += firsts[position] }
        (self.firsts, self.lists) = (firsts, lists)
    }

    /// The bits of the lists whose spans begin at a position.
    func lists(at position: Int) -> UInt64 { lists.isEmpty ? 0 : lists[position] }

    /// The spans that begin at a position.
    func at(_ position: Int) -> ArraySlice<Span> {
        firsts.isEmpty ? [] : spans[Int(firsts[position])..<Int(firsts[position + 1])]
    }
}
