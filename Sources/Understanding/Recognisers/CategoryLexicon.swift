package import Vocabulary

/// Which words speak of which category, and how urgent they are.
package struct CategoryLexicon: Sendable {
    struct Keyword: Sendable {
        var phrase: [UInt16]
        var category: Category
        var weight: Double
    }

    struct DangerWords: Sendable {
        var danger: Danger
        var words: [[UInt16]]
        /// Longer phrases that hold a word of danger but mean none (消防通道).
        var exceptions: [[UInt16]]
    }

    private var keywords = PhraseTrie<(Category, Double)>()
    private var urgent = PhraseTrie<Bool>()
    private var dangers = PhraseTrie<Danger?>()

    init(keywords: [Keyword], urgent: [[UInt16]], dangers: [DangerWords]) {
        for keyword in keywords { self.keywords.insert(keyword.phrase, (keyword.category, keyword.weight)) }
        for phrase in urgent { self.urgent.insert(phrase, true) }
        for entry in dangers {
            for word in entry.words { self.dangers.insert(word, entry.danger) }
            for exception in entry.exceptions { self.dangers.insert(exception, nil) }
        }
    }

    func mentions(in units: [UInt16]) -> [Mention] {
        var found: [Mention] = []
        for start in units.indices {
            keywords.forEachMatch(in: units, at: start) { range, payloads in
                for (category, _) in payloads { found.append(Mention(.category, range, .category(category))) }
            }
        }
        return found
    }

    /// The category that most of the text speaks of, with the words that say so; nil where no word says any.
    ///
    /// A keyword counts by its weight and length; the longest at a place stands for those inside it.
    package func decide(_ units: [UInt16]) -> (category: Category, range: Range<Int>)? {
        var totals: [Category: (score: Double, range: Range<Int>)] = [:]
        var position = 0
        while position < units.count {
            var longest: (range: Range<Int>, payloads: [(Category, Double)])?
            keywords.forEachMatch(in: units, at: position) { longest = ($0, $1) }
            guard let hit = longest else {
                position += 1
                continue
            }
            for (category, weight) in hit.payloads {
                let score = weight * Double(hit.range.count).squareRoot()
                totals[category, default: (0, hit.range)].score += score
            }
            position = hit.range.upperBound
        }
        let best = totals.max { one, other in
            (one.value.score, -one.value.range.lowerBound) < (other.value.score, -other.value.range.lowerBound)
        }
        return best.map { ($0.key, $0.value.range) }
    }

    /// How urgent the words make it, and the danger to life they tell of.
    package func urgency(of units: [UInt16]) -> (urgency: Urgency, danger: Danger?) {
        var isUrgent = false
        var position = 0
        while position < units.count {
            var longest: (end: Int, danger: Danger?)?
            dangers.forEachMatch(in: units, at: position) { range, payloads in
                longest = (range.upperBound, payloads.contains { $0 == nil } ? nil : payloads.compactMap(\.self).first)
            }
            if let danger = longest?.danger { return (.emergency, danger) }
            urgent.forEachMatch(in: units, at: position) { _, _ in isUrgent = true }
            position = longest?.end ?? position + 1
        }
        return (isUrgent ? .urgent : .ordinary, nil)
    }
}
