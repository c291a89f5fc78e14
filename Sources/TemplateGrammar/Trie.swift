/// Texts by their units, for finding all that start at a position in one walk.
struct Trie: Sendable {
    struct Entry: Sendable {
        var text: [UInt16]
        var value: Int32
    }

    private struct Node: Sendable {
        /// `edges[firstEdge ..< firstEdge + edgeCount]`, ascending by unit.
        var firstEdge: Int32 = 0
        var edgeCount: Int32 = 0
        /// `values[firstValue ..< firstValue + valueCount]`
        var firstValue: Int32 = 0
        var valueCount: Int32 = 0
    }

    private struct Edge: Sendable {
        var unit: UInt16
        var target: Int32
    }

    private var nodes: [Node] = []
    private var edges: [Edge] = []
    private(set) var values: [Int32] = []
    /// Bit `unit & 63` for each unit that a text begins with.
    private(set) var heads: UInt64 = 0

    var isEmpty: Bool { nodes.count <= 1 }

    init() {}

    /// Empty texts are left out; texts that are equal keep the order of the entries.
    init(_ entries: [Entry]) {
        let sorted = entries.indices.filter { !entries[$0].text.isEmpty }.sorted { one, other in
            let (first, second) = (entries[one].text, entries[other].text)
            if first == second { return one < other }
            return first.lexicographicallyPrecedes(second)
        }
        var tasks: [(node: Int, range: Range<Int>, depth: Int)] = [(0, 0..<sorted.count, 0)]
        nodes.append(Node())
        while let task = tasks.popLast() {
            var start = task.range.lowerBound
            nodes[task.node].firstValue = Int32(values.count)
            while start < task.range.upperBound, entries[sorted[start]].text.count == task.depth {
                values.append(entries[sorted[start]].value)
                start += 1
            }
            nodes[task.node].valueCount = Int32(values.count) - nodes[task.node].firstValue
            nodes[task.node].firstEdge = Int32(edges.count)
            while start < task.range.upperBound {
                let unit = entries[sorted[start]].text[task.depth]
                var end = start + 1
                while end < task.range.upperBound, entries[sorted[end]].text[task.depth] == unit { end += 1 }
                edges.append(Edge(unit: unit, target: Int32(nodes.count)))
                tasks.append((nodes.count, start..<end, task.depth + 1))
                nodes.append(Node())
                if task.depth == 0 { heads |= Automaton.State.head(unit) }
                start = end
            }
            nodes[task.node].edgeCount = Int32(edges.count) - nodes[task.node].firstEdge
        }
    }

    private func child(of node: Int, by unit: UInt16) -> Int? {
        var low = Int(nodes[node].firstEdge)
        let end = low + Int(nodes[node].edgeCount)
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if edges[middle].unit < unit { low = middle + 1 } else { high = middle }
        }
        return low < end && edges[low].unit == unit ? Int(edges[low].target) : nil
    }

    /// A text that ends at a position, with the indexes of its values among `values`.
    struct Find {
        var end: Int
        var values: Range<Int>
    }

    /// Appends every text that starts at the position, shorter ones first; returns the steps taken.
    ///
    /// A space of a text also stands for a hyphen or an underscore.
    func find(from position: Int, in units: [UInt16], into finds: inout [Find]) -> Int {
        isEmpty ? 1 : find(node: 0, at: position, in: units, into: &finds)
    }

    private func find(node: Int, at start: Int, in units: [UInt16], into finds: inout [Find]) -> Int {
        var node = node
        var steps = 1
        for position in start..<units.count {
            let unit = units[position]
            if unit != UnitClass.space, UnitClass.separatesWords(unit), let other = child(of: node, by: UnitClass.space)
            {
                note(other, end: position + 1, in: &finds)
                steps += find(node: other, at: position + 1, in: units, into: &finds)
            }
            guard let next = child(of: node, by: unit) else { return steps }
            node = next
            steps += 1
            note(node, end: position + 1, in: &finds)
        }
        return steps
    }

    private func note(_ node: Int, end: Int, in finds: inout [Find]) {
        let (first, count) = (Int(nodes[node].firstValue), Int(nodes[node].valueCount))
        if count > 0 { finds.append(Find(end: end, values: first..<(first + count))) }
    }

    /// Whether a text may start with the unit.
    func mayBegin(with unit: UInt16) -> Bool { heads & Automaton.State.head(unit) != 0 }

    /// Where the longest text that starts at the position ends.
    func longestEnd(from position: Int, in units: [UInt16]) -> Int? {
        var finds: [Find] = []
        _ = find(from: position, in: units, into: &finds)
        return finds.map(\.end).max()
    }
}
