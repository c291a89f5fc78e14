import Vocabulary

/// Names as written, for completion; sorted when the first line is to be completed.
struct WrittenNames: Sendable {
    private let sorted: Late<[String]>

    init(_ names: [String]) { sorted = Late { Set(names).sorted() } }

    /// `line` with the longest possible end of it completed to names, at most `limit` lines.
    func completions(of line: String, limit: Int) -> [String] {
        let names = sorted.value
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
