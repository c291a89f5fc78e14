/// Texts by their units, for finding all that start at a position in one walk.
struct Trie: Sendable {
    private struct Node: Sendable {
        /// Sorted, for binary search; the child at the same index.
        var units: [UInt16] = []
        var children: [Int32] = []
        var values: [Int32] = []
    }

    private var nodes = [Node()]

    var isEmpty: Bool { nodes.count == 1 }

    mutating func insert(_ text: [UInt16], value: Int32) {
        guard !text.isEmpty else { return }
        var node = 0
        for unit in text { node = child(of: node, by: unit) }
        nodes[node].values.append(value)
    }

    private mutating func child(of node: Int, by unit: UInt16) -> Int {
        let index = slot(of: unit, in: node)
        if index < nodes[node].units.count, nodes[node].units[index] == unit { return Int(nodes[node].children[index]) }
        let new = nodes.count
        nodes.append(Node())
        nodes[node].units.insert(unit, at: index)
        nodes[node].children.insert(Int32(new), at: index)
        return new
    }

    private func slot(of unit: UInt16, in node: Int) -> Int {
        var low = 0
        var high = nodes[node].units.count
        while low < high {
            let middle = (low + high) / 2
            if nodes[node].units[middle] < unit { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func existingChild(of node: Int, by unit: UInt16) -> Int? {
        let index = slot(of: unit, in: node)
        guard index < nodes[node].units.count, nodes[node].units[index] == unit else { return nil }
        return Int(nodes[node].children[index])
    }

    /// Calls `found` with the end and the values of every text that starts at the position; returns the steps taken.
    ///
    /// A space of a text also stands for a hyphen or an underscore.
    func walk(from position: Int, in units: [UInt16], found: (Int, [Int32]) -> Void) -> Int {
        walk(node: 0, at: position, in: units, found: found)
    }

    private func walk(node: Int, at start: Int, in units: [UInt16], found: (Int, [Int32]) -> Void) -> Int {
        var node = node
        var steps = 1
        for position in start..<units.count {
            let unit = units[position]
            if unit != UnitClass.space, UnitClass.separatesWords(unit),
                let other = existingChild(of: node, by: UnitClass.space)
            {
                if !nodes[other].values.isEmpty { found(position + 1, nodes[other].values) }
                steps += walk(node: other, at: position + 1, in: units, found: found)
            }
            guard let next = existingChild(of: node, by: unit) else { return steps }
            node = next
            steps += 1
            if !nodes[node].values.isEmpty { found(position + 1, nodes[node].values) }
        }
        return steps
    }

    /// Where the longest text that starts at the position ends.
    func longestEnd(from position: Int, in units: [UInt16]) -> Int? {
        var longest: Int?
        _ = walk(from: position, in: units) { end, _ in longest = max(longest ?? 0, end) }
        return longest
    }
}
