import Synchronization

/// Names as written, for completion; sorted when the first line is to be completed.
final class WrittenNames: Sendable {
    private enum Order {
        case unsorted([String])
        case sorted([String])
    }

    private let order: Mutex<Order>

    init(_ names: [String]) { order = Mutex(.unsorted(names)) }

    private var sorted: [String] {
        order.withLock { order in
            switch order {
            case .sorted(let names): return names
            case .unsorted(let names):
                let sorted = Set(names).sorted()
                order = .sorted(sorted)
                return sorted
            }
        }
    }

    /// `line` with the longest possible end of it completed to names, at most `limit` lines.
    func completions(of line: String, limit: Int) -> [String] {
        let names = sorted
        var start = line.startIndex
        while start < line.endIndex {
            let found = Self.those(of: names, beginningWith: line[start...], limit: limit)
            if !found.isEmpty { return found.map { String(line[..<start]) + $0 } }
            start = line.index(after: start)
        }
        return []
    }

    private static func those(of names: [String], beginningWith prefix: Substring, limit: Int) -> [String] {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle] < prefix { low = middle + 1 } else { high = middle }
        }
        return Array(names[low...].prefix { $0.hasPrefix(prefix) }.prefix(limit))
    }
}
