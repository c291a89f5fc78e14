/// The stretches of a message that others recognised, by where they begin.
struct Spans {
    /// In positions of the passage.
    struct Span {
        var kind: SpanKind
        var range: Range<Int>
        /// Among those handed in.
        var index: Int
    }

    /// In the order of their beginnings, those of one position as they were handed in.
    private let spans: [Span]
    /// For each position the number of spans that begin before it; empty where there are none at all.
    private let firsts: [Int32]
    /// For each position the bits of the kinds whose spans begin there.
    private let kinds: [UInt64]

    init() { (spans, firsts, kinds) = ([], [], []) }

    init(_ spans: [Span], positions: Int) {
        self.spans = spans.sorted { ($0.range.lowerBound, $0.index) < ($1.range.lowerBound, $1.index) }
        var (firsts, kinds) = ([Int32](repeating: 0, count: positions + 1), [UInt64](repeating: 0, count: positions))
        for span in spans {
            firsts[span.range.lowerBound + 1] += 1
            kinds[span.range.lowerBound] |= span.kind.bit
        }
        for position in 0..<positions { firsts[position + 1] += firsts[position] }
        (self.firsts, self.kinds) = (firsts, kinds)
    }

    /// The bits of the kinds whose spans begin at a position.
    func kinds(at position: Int) -> UInt64 { kinds.isEmpty ? 0 : kinds[position] }

    /// The spans that begin at a position.
    func at(_ position: Int) -> ArraySlice<Span> {
        firsts.isEmpty ? [] : spans[Int(firsts[position])..<Int(firsts[position + 1])]
    }
}
