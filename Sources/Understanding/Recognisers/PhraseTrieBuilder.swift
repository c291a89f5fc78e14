/// Collects phrases for a `PhraseTrie`.
package struct PhraseTrieBuilder<Payload: Sendable> {
    /// A phrase's first four units as one number, so that most comparisons need no more.
    private struct Key {
        var beginning: UInt64
        var phrase: Int32
    }

    private var units: [UInt16] = []
    /// Where each phrase begins in `units`, and where the last one ends.
    private var starts: [Int] = [0]
    private var payloads: [Payload] = []

    package init() {}

    /// Adds `phrase`, which must be folded as the texts will be. An empty phrase is ignored.
    package mutating func insert(_ phrase: some Collection<UInt16>, _ payload: Payload) {
        guard !phrase.isEmpty else { return }
        units.append(contentsOf: phrase)
        starts.append(units.count)
        payloads.append(payload)
    }

    /// Takes time in proportion to the length of all phrases, and to sort them.
    package func build() -> PhraseTrie<Payload> {
        guard !payloads.isEmpty else { return PhraseTrie() }
        return assemble(sorted())
    }

    private func sorted() -> [Int32] {
        let keys = payloads.indices.map { index in
            var beginning: UInt64 = 0
            for offset in 0..<4 {
                let at = starts[index] + offset
                beginning = beginning << 16 | (at < starts[index + 1] ? UInt64(units[at]) : 0)
            }
            return Key(beginning: beginning, phrase: Int32(truncatingIfNeeded: index))
        }
        return units.withUnsafeBufferPointer { units in
            keys.sorted { one, other in
                one.beginning == other.beginning
                    ? isBefore(one.phrase, other.phrase, units) : one.beginning < other.beginning
            }
        }.map(\.phrase)
    }

    /// The order of the units; a phrase before those that it begins, and equal ones as inserted.
    private func isBefore(_ one: Int32, _ other: Int32, _ units: UnsafeBufferPointer<UInt16>) -> Bool {
        var (left, right) = (starts[Int(one)], starts[Int(other)])
        let (leftEnd, rightEnd) = (starts[Int(one) + 1], starts[Int(other) + 1])
        while left < leftEnd, right < rightEnd {
            if units[left] != units[right] { return units[left] < units[right] }
            left += 1
            right += 1
        }
        let (rest, otherRest) = (leftEnd - left, rightEnd - right)
        return rest == otherRest ? one < other : rest < otherRest
    }

    /// The phrases that share a beginning, as a range of the sorted ones, and how long the beginning is.
    private struct Branch {
        var low: Int32
        var high: Int32
        var depth: Int32
    }

    private func assemble(_ order: [Int32]) -> PhraseTrie<Payload> {
        var labels: [UInt16] = [0]
        var branches = [Branch(low: 0, high: Int32(truncatingIfNeeded: order.count), depth: 0)]
        var (children, ends): ([Int32], [Int32]) = ([], [])
        var kept: [Payload] = []
        kept.reserveCapacity(payloads.count)
        var node = 0
        while node < branches.count {
            let branch = branches[node]
            children.append(Int32(truncatingIfNeeded: branches.count))
            ends.append(Int32(truncatingIfNeeded: kept.count))
            var at = Int(branch.low)
            while at < branch.high, length(order[at]) == branch.depth {
                kept.append(payloads[Int(order[at])])
                at += 1
            }
            divide(order, from: at, branch, &labels, &branches)
            node += 1
        }
        children.append(Int32(truncatingIfNeeded: branches.count))
        ends.append(Int32(truncatingIfNeeded: kept.count))
        return PhraseTrie(labels: labels, children: children, ends: ends, payloads: kept)
    }

    /// Adds a node for each unit by which the phrases of `branch` go on.
    private func divide(
        _ order: [Int32], from start: Int, _ branch: Branch, _ labels: inout [UInt16], _ branches: inout [Branch]
    ) {
        var at = start
        while at < branch.high {
            let unit = unit(of: order[at], branch.depth)
            let low = at
            while at < branch.high, self.unit(of: order[at], branch.depth) == unit { at += 1 }
            labels.append(unit)
            branches.append(
                Branch(
                    low: Int32(truncatingIfNeeded: low), high: Int32(truncatingIfNeeded: at), depth: branch.depth + 1))
        }
    }

    private func length(_ phrase: Int32) -> Int { starts[Int(phrase) + 1] - starts[Int(phrase)] }

    private func unit(of phrase: Int32, _ depth: Int32) -> UInt16 { units[starts[Int(phrase)] + Int(depth)] }
}
