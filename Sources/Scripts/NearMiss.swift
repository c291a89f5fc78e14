/// How far apart two short texts are.
package enum NearMiss {
    /// The number of insertions, deletions, replacements and swaps of neighbours that make `a` into `b`, where no
    /// unit is touched again after a swap; nil when it is over `limit`.
    ///
    /// Takes time in proportion to the shorter length times `limit`, memory in proportion to the length of `b`.
    package static func distance(_ a: [UInt16], _ b: [UInt16], limit: Int) -> Int? {
        guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
        if a == b { return 0 }
        let limit = min(limit, max(a.count, b.count))
        var rows = Rows(width: b.count, limit: limit)
        for i in a.indices {
            guard rows.advance(a, b, i) <= limit else { return nil }
        }
        return rows.current[b.count] <= limit ? rows.current[b.count] : nil
    }

    /// Three rows of the table of distances, filled only near the diagonal; beyond it everything is over the limit.
    private struct Rows {
        private(set) var current: [Int]
        private var last: [Int]
        private var beforeLast: [Int]
        private let limit: Int

        init(width: Int, limit: Int) {
            self.limit = limit
            current = (0...width).map { min($0, limit + 1) }
            last = Array(repeating: limit + 1, count: width + 1)
            beforeLast = last
        }

        /// Fills the row of `a[i]` and gives its least distance.
        mutating func advance(_ a: [UInt16], _ b: [UInt16], _ i: Int) -> Int {
            swap(&beforeLast, &last)
            swap(&last, &current)
            let from = max(1, i + 1 - limit)
            let to = min(b.count, i + 1 + limit)
            current[from - 1] = from == 1 ? min(i + 1, limit + 1) : limit + 1
            var least = current[from - 1]
            for j in stride(from: from, through: to, by: 1) {
                current[j] = cell(a, b, i, j)
                least = min(least, current[j])
            }
            if to < b.count { current[to + 1] = limit + 1 }
            return least
        }

        private func cell(_ a: [UInt16], _ b: [UInt16], _ i: Int, _ j: Int) -> Int {
            let same = a[i] == b[j - 1]
            var best = min(last[j - 1] + (same ? 0 : 1), last[j] + 1, current[j - 1] + 1)
            if i > 0, j > 1, a[i] == b[j - 2], a[i - 1] == b[j - 1] { best = min(best, beforeLast[j - 2] + 1) }
            return min(best, limit + 1)
        }
    }
}
