/// Adds sentences to a net, each from its end to its start.
struct NetBuilder {
    /// More parts in any order are refused: their items double with each part.
    static let permutationLimit = 7
    /// Sentences that grow beyond so many pieces are refused.
    static let nodeLimit = 20_000

    private(set) var net = SentenceNet()
    private(set) var slots = SlotTable()
    private(set) var lists = ListTable()
    private let spelling: Spelling
    /// The units of the pieces met so far: most come again and again.
    private var pieces: [String: [UInt16]] = [:]
    private var scope: Scope
    private var sentence = Sentence("", at: Origin(file: "", line: 0))
    private var nodes = 0

    init(_ spelling: Spelling, scope: Scope) {
        self.spelling = spelling
        self.scope = scope
    }

    /// Adds a sentence.
    ///
    /// - Parameter index: what its end is to tell.
    /// - Returns: the item that it starts with.
    mutating func add(_ parsed: ParsedSentence, in scope: Scope, index: Int) throws(GrammarError) -> Int32 {
        self.scope = scope
        sentence = parsed.sentence
        nodes = 0
        return try add(parsed.expression, before: net.append(.end, Int32(index)))
    }

    private mutating func add(_ expression: Expression, before next: Int32) throws(GrammarError) -> Int32 {
        switch expression {
        case .text(let text): return try literal(text, before: next)
        case .sequence(let parts): return try sequence(parts, before: next)
        case .alternatives(let parts): return try alternatives(parts, before: next)
        case .permutation(let parts): return try permutation(parts, before: next)
        case .list(let reference): return try list(reference, before: next)
        case .rule(let name, let column):
            guard let rule = scope.rule(name) else { throw error(.unknownRule(name), column) }
            return try add(rule.expression, before: next)
        }
    }

    private func error(_ problem: GrammarError.Problem, _ column: Int) -> GrammarError {
        GrammarError(problem, in: sentence, column: column)
    }

    private mutating func count(_ nodes: Int) throws(GrammarError) {
        self.nodes += nodes
        guard self.nodes < Self.nodeLimit else { throw error(.tooComplex(limit: Self.nodeLimit), 1) }
    }

    private mutating func literal(_ text: String, before next: Int32) throws(GrammarError) -> Int32 {
        try count(1)
        let units = pieces[text] ?? spelling.units(ofPiece: text)
        pieces[text] = units
        var next = next
        for unit in units.reversed() { next = net.append(.unit, Int32(unit), next: next) }
        return next
    }

    private mutating func sequence(_ parts: [Expression], before next: Int32) throws(GrammarError) -> Int32 {
        var next = next
        for part in parts.reversed() { next = try add(part, before: next) }
        return next
    }

    private mutating func alternatives(_ parts: [Expression], before next: Int32) throws(GrammarError) -> Int32 {
        var starts: [Int32] = []
        for part in parts { starts.append(try add(part, before: next)) }
        try count(1 + starts.count)
        return net.split(starts)
    }

    /// One state for each set of parts already said, so that n parts cost n·2ⁿ⁻¹ copies and not n!.
    private mutating func permutation(_ parts: [Expression], before next: Int32) throws(GrammarError) -> Int32 {
        guard parts.count <= Self.permutationLimit else {
            throw error(.permutationTooLong(count: parts.count, limit: Self.permutationLimit), 1)
        }
        let complete = (1 << parts.count) - 1
        var starts = [Int32](repeating: next, count: complete + 1)
        for said in (0..<complete).reversed() {
            var targets: [Int32] = []
            for index in parts.indices where said & (1 << index) == 0 {
                let padded: [Expression] = [.text(" "), parts[index], .text(" ")]
                targets.append(try sequence(padded, before: starts[said | (1 << index)]))
            }
            try count(1 + targets.count)
            starts[said] = net.split(targets)
        }
        return starts[0]
    }

    private mutating func list(_ reference: ListReference, before next: Int32) throws(GrammarError) -> Int32 {
        guard let list = lists.index(of: reference, in: scope) else {
            throw error(.unknownList(reference.list), reference.column)
        }
        try count(1)
        let slot = GrammarSlot(
            name: reference.slot, list: reference.list, index: list, isCapture: reference.isCapture)
        return net.append(.slot, slots.index(of: slot), next: next)
    }
}
