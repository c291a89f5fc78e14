/// Turns a tree into a program, from its end to its start.
struct ProgramBuilder {
    /// More parts in any order are refused: their programs double with each part.
    static let permutationLimit = 7
    /// Sentences that grow beyond this are refused.
    static let nodeLimit = 20_000

    private let scope: Scope
    private let spelling: Spelling
    private let sentence: Sentence
    private var lists: ListTable
    private var nodes = [Node(kind: .end)]
    private var edges: [Int32] = []
    private var units: [UInt16] = []
    private var slots: [Program.Slot] = []

    private init(_ sentence: Sentence, scope: Scope, spelling: Spelling, lists: ListTable) {
        self.scope = scope
        self.spelling = spelling
        self.sentence = sentence
        self.lists = lists
    }

    static func program(
        of parsed: ParsedSentence, in scope: Scope, spelling: Spelling, lists: inout ListTable
    ) throws(GrammarError) -> Program {
        var builder = ProgramBuilder(parsed.sentence, scope: scope, spelling: spelling, lists: lists)
        let (start, needs) = try builder.add(parsed.expression, before: 0)
        lists = builder.lists
        return Program(
            origin: parsed.sentence.origin, block: scope.block ?? 0, nodes: builder.nodes, edges: builder.edges,
            units: builder.units, slots: builder.slots, start: start, needs: needs)
    }

    private typealias Part = (start: Int32, needs: Needs)

    private mutating func add(_ expression: Expression, before next: Int32) throws(GrammarError) -> Part {
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

    private mutating func append(_ node: Node) throws(GrammarError) -> Int32 {
        guard nodes.count + edges.count < Self.nodeLimit else { throw error(.tooComplex(limit: Self.nodeLimit), 1) }
        nodes.append(node)
        return Int32(nodes.count - 1)
    }

    private mutating func literal(_ text: String, before next: Int32) throws(GrammarError) -> Part {
        let piece = spelling.units(ofPiece: text)
        guard let first = piece.first else { return (next, Needs()) }
        var node = Node(kind: .literal, first: Int32(units.count), count: Int32(piece.count), next: next)
        node.weight = Int32(piece.count { !UnitClass.isSoft($0) })
        node.head = UnitClass.isSoft(first) ? 0 : first
        units += piece
        return (try append(node), .literal(piece, ignoresWhitespace: spelling.ignoresWhitespace))
    }

    private mutating func sequence(_ parts: [Expression], before next: Int32) throws(GrammarError) -> Part {
        var start = next
        var needs = Needs()
        for part in parts.reversed() {
            let added = try add(part, before: start)
            start = added.start
            needs.add(added.needs)
        }
        return (start, needs)
    }

    /// The first alternative is added last, so that the matcher meets it first.
    private mutating func alternatives(_ parts: [Expression], before next: Int32) throws(GrammarError) -> Part {
        var starts: [Int32] = []
        var needs: [Needs] = []
        for part in parts.reversed() {
            let added = try add(part, before: next)
            starts.append(added.start)
            needs.append(added.needs)
        }
        return (try split(starts.reversed()), .common(to: needs))
    }

    private mutating func split(_ targets: [Int32]) throws(GrammarError) -> Int32 {
        if targets.count == 1 { return targets[0] }
        let node = Node(kind: .split, first: Int32(edges.count), count: Int32(targets.count))
        edges += targets
        return try append(node)
    }

    /// One node for each set of parts already said, so that n parts cost n·2ⁿ⁻¹ copies and not n!.
    private mutating func permutation(_ parts: [Expression], before next: Int32) throws(GrammarError) -> Part {
        guard parts.count <= Self.permutationLimit else {
            throw error(.permutationTooLong(count: parts.count, limit: Self.permutationLimit), 1)
        }
        let complete = (1 << parts.count) - 1
        var starts = [Int32](repeating: next, count: complete + 1)
        var needs = Needs()
        for said in (0..<complete).reversed() {
            var targets: [Int32] = []
            for index in parts.indices.reversed() where said & (1 << index) == 0 {
                let padded: [Expression] = [.text(" "), parts[index], .text(" ")]
                let added = try sequence(padded, before: starts[said | (1 << index)])
                targets.append(added.start)
                if said == 0 { needs.add(added.needs) }
            }
            starts[said] = try split(targets.reversed())
        }
        return (starts[0], needs)
    }

    private mutating func list(_ reference: ListReference, before next: Int32) throws(GrammarError) -> Part {
        guard let list = try lists.index(of: reference, in: scope) else {
            throw error(.unknownList(reference.list), reference.column)
        }
        let slot = Int32(slots.count)
        slots.append(
            Program.Slot(
                name: reference.slot, list: reference.list, index: list, isCapture: reference.isCapture))
        let node = Node(kind: .list, first: Int32(list), slot: slot, next: next)
        return (try append(node), lists.needs(of: list))
    }
}
