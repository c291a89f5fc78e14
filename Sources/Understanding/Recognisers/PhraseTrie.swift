/// Finds known phrases in a text: cost grows with the text, not with the number of phrases.
///
/// Immutable and compact, about ten bytes a node: nodes lie level by level, so that the children of one are
/// neighbours, in the order of their units. Walking takes no memory.
package struct PhraseTrie<Payload: Sendable>: Sendable {
    /// A node; the phrase that leads to it decides which.
    struct Node {
        fileprivate(set) var index: Int32
    }

    /// The unit that leads to each node.
    private let labels: [UInt16]
    /// Where each node's children begin; they end where the next node's begin.
    private let children: [Int32]
    /// Where each node's payloads begin, likewise.
    private let ends: [Int32]
    private let payloads: [Payload]
    private let roots: UnitTable

    init(labels: [UInt16], children: [Int32], ends: [Int32], payloads: [Payload]) {
        self.labels = labels
        self.children = children
        self.ends = ends
        self.payloads = payloads
        var roots = UnitTable()
        if !payloads.isEmpty {
            for node in children[0]..<children[1] { roots.set(labels[Int(node)], to: node) }
        }
        self.roots = roots
    }

    /// A trie of no phrases.
    package init() {
        self.init(labels: [0], children: [1, 1], ends: [0, 0], payloads: [])
    }

    package init(_ phrases: some Sequence<(phrase: [UInt16], payload: Payload)>) {
        var builder = PhraseTrieBuilder<Payload>()
        for (phrase, payload) in phrases { builder.insert(phrase, payload) }
        self = builder.build()
    }

    package var isEmpty: Bool { payloads.isEmpty }

    /// The number of distinct beginnings of phrases.
    package var nodeCount: Int { labels.count }

    /// Calls `found` for each payload of each phrase that begins at `start`, the shortest phrase first and the payloads
    /// of one phrase in the order in which they were inserted.
    @inline(__always)
    package func forEachMatch(in units: [UInt16], at start: Int, _ found: (Range<Int>, Payload) -> Void) {
        guard var node = root(units[start]) else { return }
        var end = start + 1
        while true {
            let own = payloads(of: node)
            if !own.isEmpty, Self.isWhole(units, start..<end) {
                for index in own { found(start..<end, payloads[index]) }
            }
            guard end < units.count, let next = child(of: node, units[end]) else { return }
            node = next
            end += 1
        }
    }

    /// The payloads of exactly `phrase`.
    package func payloads(of phrase: [UInt16]) -> [Payload] {
        node(of: phrase).map { Array(payloads[payloads(of: $0)]) } ?? []
    }

    func contains(_ phrase: [UInt16]) -> Bool { node(of: phrase).map { !payloads(of: $0).isEmpty } ?? false }

    private func node(of phrase: [UInt16]) -> Node? {
        guard let first = phrase.first, var node = root(first) else { return nil }
        for unit in phrase.dropFirst() {
            guard let next = child(of: node, unit) else { return nil }
            node = next
        }
        return node
    }

    /// The node of the phrase that is only `unit`.
    @inline(__always)
    func root(_ unit: UInt16) -> Node? {
        let node = roots[unit]
        return node > 0 ? Node(index: node) : nil
    }

    /// What phrases begin with.
    var beginnings: ArraySlice<UInt16> { isEmpty ? [] : labels[Int(children[0])..<Int(children[1])] }

    /// The node one unit further.
    @inline(__always)
    func child(of node: Node, _ unit: UInt16) -> Node? {
        var low = Int(children[Int(node.index)])
        var high = Int(children[Int(node.index) + 1])
        while high - low > 8 {
            let middle = (low + high) / 2
            if labels[middle] <= unit { low = middle } else { high = middle }
        }
        while low < high {
            if labels[low] == unit { return Node(index: Int32(truncatingIfNeeded: low)) }
            low += 1
        }
        return nil
    }

    /// The numbers of the payloads of the phrase that ends at `node`.
    @inline(__always)
    func payloads(of node: Node) -> Range<Int> {
        Int(ends[Int(node.index)])..<Int(ends[Int(node.index) + 1])
    }

    @inline(__always)
    func payload(_ number: Int) -> Payload { payloads[number] }

    /// The same phrases, each with one payload made of all that it had.
    func grouped<Group>(_ group: (ArraySlice<Payload>) -> Group) -> PhraseTrie<Group> {
        var (groups, groupEnds): ([Group], [Int32]) = ([], [0])
        for node in labels.indices {
            let own = payloads(of: Node(index: Int32(truncatingIfNeeded: node)))
            if !own.isEmpty { groups.append(group(payloads[own])) }
            groupEnds.append(Int32(truncatingIfNeeded: groups.count))
        }
        return PhraseTrie<Group>(labels: labels, children: children, ends: groupEnds, payloads: groups)
    }

    /// A phrase of Latin letters or digits must not be a part of a longer word.
    @inline(__always)
    static func isWhole(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        let first = range.lowerBound
        let last = range.upperBound - 1
        if first > 0, units[first].isWordUnit, units[first - 1].isWordUnit { return false }
        if last + 1 < units.count, units[last].isWordUnit, units[last + 1].isWordUnit { return false }
        return true
    }
}

/// Some of all units, a bit for each.
struct UnitSet: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1 << 10)

    init(_ units: some Sequence<UInt16>) {
        for unit in units { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
    }

    @inline(__always)
    func contains(_ unit: UInt16) -> Bool { bits[Int(unit >> 6)] & 1 << UInt64(unit & 63) != 0 }
}

/// A number for each unit, 0 where none was set, in pages that exist only where something was.
struct UnitTable: Sendable {
    private var pages = [UInt8](repeating: 0, count: 256)
    private var numbers = [Int32](repeating: 0, count: 256)

    @inline(__always)
    subscript(unit: UInt16) -> Int32 { numbers[Int(pages[Int(unit >> 8)]) << 8 | Int(unit & 0xFF)] }

    mutating func set(_ unit: UInt16, to number: Int32) {
        let high = Int(unit >> 8)
        if pages[high] == 0 {
            let page = numbers.count / 256
            guard page <= 255 else { return }
            pages[high] = UInt8(page)
            numbers += repeatElement(0, count: 256)
        }
        numbers[Int(pages[high]) << 8 | Int(unit & 0xFF)] = number
    }
}

extension UInt16 {
    /// ASCII letter or digit.
    var isWordUnit: Bool { isASCIIDigit || isASCIILetter }
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isASCIILetter: Bool { (self >= 0x61 && self <= 0x7A) || (self >= 0x41 && self <= 0x5A) }
    /// A character of the main CJK blocks.
    var isHan: Bool { (self >= 0x4E00 && self <= 0x9FFF) || (self >= 0x3400 && self <= 0x4DBF) }
    var isSpace: Bool { self == 0x20 || self == 0x09 }
}
