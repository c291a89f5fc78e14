/// What the blocks of a grammar ask of context and words, each demand once and with a bit of its own.
///
/// Beyond 63 demands the rest share the last bit; they are then looked at only when a sentence has matched.
struct Gates: Sendable {
    private struct Demand: Hashable {
        var requires: [String: GrammarValue]
        var excludes: [String: GrammarValue]
        var keywords: [String]
    }

    private static let last = 63

    private(set) var conditions: [Conditions] = []
    /// For each demand, the words of which one must be there; none where any message will do.
    private var keywords: [[[UInt16]]] = []
    private var demands: [Demand: Int] = [:]
    /// By the key of the context, the tests that its value is put to.
    private var tests: [String: [Test]] = [:]
    private var kinds: [[String]: Int32] = [:]
    private var worded: [Int] = []

    private struct Test: Sendable {
        var test: Conditions.Test
        /// The demands that fail with it.
        var bits: UInt64
    }

    /// The number of the demand of a block.
    mutating func index(of block: Block, spelling: Spelling) -> Int {
        let demand = Demand(
            requires: block.requiresContext, excludes: block.excludesContext, keywords: block.requiredKeywords)
        if let known = demands[demand] { return known }
        let new = conditions.count
        demands[demand] = new
        let condition = Conditions(block)
        conditions.append(condition)
        keywords.append(block.requiredKeywords.map { spelling.units(ofWhole: $0) })
        if !block.requiredKeywords.isEmpty { worded.append(new) }
        if new < Self.last {
            for (key, test) in condition.tests { add(test, key: key, bit: Self.bit(of: new)) }
        }
        return new
    }

    private mutating func add(_ test: Conditions.Test, key: String, bit: UInt64) {
        if let place = tests[key]?.firstIndex(where: { $0.test == test }) {
            tests[key]?[place].bits |= bit
        } else {
            tests[key, default: []].append(Test(test: test, bits: bit))
        }
    }

    /// A number for sentences of the same demand, the same default slots and the same edges.
    mutating func kind(of block: Block, demand: Int, edges: SentencePlan.Edges) -> Int32 {
        let key = ["\(demand)", "\(edges.rawValue)"] + block.slots.keys.sorted()
        if let known = kinds[key] { return known }
        kinds[key] = Int32(kinds.count)
        return Int32(kinds.count - 1)
    }

    static func bit(of demand: Int) -> UInt64 { 1 << UInt64(min(demand, last)) }

    /// The gates that nothing in the context closes; what it does not say may follow.
    func open(in context: [String: GrammarValue]) -> UInt64 {
        var open = ~UInt64(0)
        for (key, value) in context {
            guard let tests = tests[key] else { continue }
            for test in tests where !test.test.passes(value) { open &= ~test.bits }
        }
        return open
    }

    /// The gates that a message may pass.
    func open(to message: Message, _ passage: Passage) -> UInt64 {
        var open = open(in: message.context)
        for demand in worded where demand < Self.last && !hasKeyword(of: demand, in: passage) {
            open &= ~Self.bit(of: demand)
        }
        return open
    }

    /// Whether a match in this context, in this message, is what the demand wants.
    func admits(_ demand: Int, context: [String: GrammarValue], _ passage: Passage) -> Bool {
        guard conditions[demand].hold(in: context) else { return false }
        return demand < Self.last || keywords[demand].isEmpty || hasKeyword(of: demand, in: passage)
    }

    private func hasKeyword(of demand: Int, in passage: Passage) -> Bool {
        keywords[demand].contains { passage.contains($0, asWord: !passage.ignoresWhitespace) }
    }
}
