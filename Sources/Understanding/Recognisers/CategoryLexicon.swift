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

    private enum Word: Sendable {
        case category(Category, Double)
        case urgent
        /// nil for a phrase that means no danger.
        case danger(Danger?)
    }

    private let words: PhraseTrie<Word>

    init(keywords: [Keyword], urgent: [[UInt16]], dangers: [DangerWords]) {
        var words = PhraseTrieBuilder<Word>()
        for keyword in keywords { words.insert(keyword.phrase, .category(keyword.category, keyword.weight)) }
        for phrase in urgent { words.insert(phrase, .urgent) }
        for entry in dangers {
            for word in entry.words { words.insert(word, .danger(entry.danger)) }
            for exception in entry.exceptions { words.insert(exception, .danger(nil)) }
        }
        self.words = words.build()
    }

    func mentions(in units: [UInt16]) -> [Mention] {
        var found: [Mention] = []
        for start in units.indices {
            words.forEachMatch(in: units, at: start) { range, word in
                guard case .category(let category, _) = word else { return }
                found.append(Mention(.category, range, .category(category)))
            }
        }
        return found
    }

    /// The category that most of the text speaks of, with the words that say so; nil where no word says any.
    ///
    /// A keyword counts by its weight and length; the longest at a place stands for those inside it.
    package func decide(_ units: [UInt16]) -> (category: Category, range: Range<Int>)? {
        Self.best(of: totals(units)).map { ($0.category, $0.range) }
    }

    static func best(of totals: [Total]) -> Total? {
        totals.max { ($0.score, -$0.range.lowerBound) < ($1.score, -$1.range.lowerBound) }
    }

    /// What each category that has a keyword weighs.
    func totals(_ units: [UInt16]) -> [Total] {
        var totals: [Total] = []
        var position = 0
        while position < units.count {
            let end = longestKeyword(in: units, at: position)
            if let end { count(position..<end, in: units, &totals) }
            position = end ?? position + 1
        }
        return totals
    }

    /// What speaks for a category so far, and the first words that do.
    struct Total {
        var category: Category
        var range: Range<Int>
        var score = 0.0
    }

    private func longestKeyword(in units: [UInt16], at start: Int) -> Int? {
        var end: Int?
        words.forEachMatch(in: units, at: start) { range, word in
            if case .category = word { end = range.upperBound }
        }
        return end
    }

    private func count(_ keyword: Range<Int>, in units: [UInt16], _ totals: inout [Total]) {
        words.forEachMatch(in: units, at: keyword.lowerBound) { range, word in
            guard range == keyword, case .category(let category, let weight) = word else { return }
            let known = totals.firstIndex { $0.category == category }
            if known == nil { totals.append(Total(category: category, range: range)) }
            totals[known ?? totals.count - 1].score += weight * Double(range.count).squareRoot()
        }
    }

    /// How urgent the words make it, and the danger to life they tell of.
    package func urgency(of units: [UInt16]) -> (urgency: Urgency, danger: Danger?) {
        var isUrgent = false
        var position = 0
        while position < units.count {
            var longest: (end: Int, danger: Danger?)?
            words.forEachMatch(in: units, at: position) { range, word in
                switch word {
                case .category: return
                case .urgent: isUrgent = true
                case .danger(let danger):
                    // A phrase may be both; that it means no danger counts for more.
                    if longest?.end == range.upperBound, longest?.danger == nil || danger != nil { return }
                    longest = (range.upperBound, danger)
                }
            }
            if let danger = longest?.danger { return (.emergency, danger) }
            position = longest?.end ?? position + 1
        }
        return (isUrgent ? .urgent : .ordinary, nil)
    }
}
