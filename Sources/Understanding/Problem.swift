import Scripts
package import Vocabulary

/// One of several problems that a message tells of.
package struct Problem: Sendable, Hashable, Codable {
    package var category: Category
    package var location: Location?
    /// The person's own words for it.
    package var text: String

    package init(category: Category, location: Location?, text: String) {
        self.category = category
        self.location = location
        self.text = text
    }
}

/// Divides a message at words such as 另外 and "also" into the problems it tells of.
struct ProblemDivider: Sendable {
    private let lexicon: CategoryLexicon
    private let joints: PhraseTrie<Bool>

    /// - Parameter joints: the words, folded, behind which another problem may begin.
    init(lexicon: CategoryLexicon, joints: [[UInt16]]) {
        self.lexicon = lexicon
        self.joints = PhraseTrie(joints.map { (phrase: $0, payload: true) })
    }

    /// Two problems or more that differ in category or location; empty where the message tells of one.
    func problems(in reading: Reading) -> [Problem] {
        var problems: [Problem] = []
        for range in parts(of: reading.text.units) {
            let text = reading.text.originalText(of: range).trimmed(of: Self.marks)
            guard let category = lexicon.decide(Array(reading.text.units[range]))?.category else {
                // What names no category of its own belongs to the problem before it.
                if !problems.isEmpty { problems[problems.count - 1].text += "，" + text }
                continue
            }
            problems.append(Problem(category: category, location: location(in: range, reading), text: text))
        }
        let kinds = Set(problems.map { Problem(category: $0.category, location: $0.location, text: "") })
        return kinds.count > 1 && kinds.count == problems.count ? problems : []
    }

    private static let marks: Set<Character> = [",", "，", ".", "。", ";", "；", "、", "!", "！", " ", "　"]

    private func parts(of units: [UInt16]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        var position = 0
        while position < units.count {
            var end = position
            joints.forEachMatch(in: units, at: position) { range, _ in end = range.upperBound }
            if end > position, position > start {
                parts.append(start..<position)
                start = end
            }
            position = max(end, position + 1)
        }
        return start < units.count ? parts + [start..<units.count] : parts
    }

    private func location(in range: Range<Int>, _ reading: Reading) -> Location? {
        reading.mentions.lazy.compactMap { mention -> Location? in
            guard range.contains(mention.range.lowerBound), !mention.isWeak,
                case .location(let location) = mention.value
            else { return nil }
            return location
        }.first
    }
}

extension String {
    func trimmed(of marks: Set<Character>) -> String {
        var slice = self[...]
        while let first = slice.first, marks.contains(first) { slice.removeFirst() }
        while let last = slice.last, marks.contains(last) { slice.removeLast() }
        return String(slice)
    }
}
