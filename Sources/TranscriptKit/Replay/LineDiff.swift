/// What a list of lines lacks and has too much, by the fewest such lines.
package struct LineDiff: Sendable, Equatable {
    package enum Line: Sendable, Equatable {
        case same(String)
        /// Expected, and not there.
        case missing(String)
        /// There, and not expected.
        case extra(String)
    }

    package let lines: [Line]

    package init(expected: [String], actual: [String]) {
        self.init(expected.count, actual, text: { expected[$0] }, same: { expected[$0] == actual[$1] })
    }

    /// As above where lines are expected by their shape: `same` says whether an expected line, by its index, reads as an
    /// actual one, and `text` shows it where it does not.
    package init(_ count: Int, _ actual: [String], text: (Int) -> String, same: (Int, Int) -> Bool) {
        let pairs = Self.pairs(count, actual.count, same)
        var lines: [Line] = []
        var (left, right) = (0, 0)
        for (one, other) in pairs + [(count, actual.count)] {
            lines += (left..<one).map { .missing(text($0)) }
            lines += (right..<other).map { .extra(actual[$0]) }
            if other < actual.count { lines.append(.same(actual[other])) }
            (left, right) = (one + 1, other + 1)
        }
        self.lines = lines
    }

    package var isEmpty: Bool {
        lines.allSatisfy { if case .same = $0 { true } else { false } }
    }

    /// Each line after a space, a `-` (expected) or a `+` (said instead).
    package var text: String {
        lines.map { line in
            switch line {
            case .same(let text): "  \(text)"
            case .missing(let text): "- \(text)"
            case .extra(let text): "+ \(text)"
            }
        }.joined(separator: "\n")
    }

    /// The longest list of index pairs that are the same, rising in both; time and space are `left` × `right`.
    static func pairs(_ left: Int, _ right: Int, _ same: (Int, Int) -> Bool) -> [(Int, Int)] {
        var longest = [[Int]](repeating: [Int](repeating: 0, count: right + 1), count: left + 1)
        for one in stride(from: left - 1, through: 0, by: -1) {
            for other in stride(from: right - 1, through: 0, by: -1) {
                let skipped = max(longest[one + 1][other], longest[one][other + 1])
                longest[one][other] = same(one, other) ? longest[one + 1][other + 1] + 1 : skipped
            }
        }
        return walk(longest, same)
    }

    private static func walk(_ longest: [[Int]], _ same: (Int, Int) -> Bool) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        var (one, other) = (0, 0)
        while longest[one][other] > 0 {
            if same(one, other) {
                pairs.append((one, other))
                (one, other) = (one + 1, other + 1)
            } else if longest[one + 1][other] >= longest[one][other + 1] {
                one += 1
            } else {
                other += 1
            }
        }
        return pairs
    }
}
