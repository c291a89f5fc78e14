package import Vocabulary

/// Which words speak of which category, and how urgent they are.
package final class CategoryLexicon: Sendable {
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

    private struct Meaning: Sendable {
        var category: Category
        var weight: Double
    }

    private enum Alarm: Sendable {
        case urgent
        /// nil for a phrase that means no danger.
        case danger(Danger?)
    }

    private let words: PhraseTrie<Meaning>
    private let alarms: PhraseTrie<Alarm>

    init(keywords: [Keyword], urgent: [[UInt16]], dangers: [DangerWords]) {
        words = PhraseTrie(keywords.map { ($0.phrase, Meaning(category: $0.category, weight: $0.weight)) })
        let urgent = urgent.map { (phrase: $0, payload: Alarm.urgent) }
        let dangers = dangers.flatMap { entry in
            entry.words.map { (phrase: $0, payload: Alarm.danger(entry.danger)) }
                + entry.exceptions.map { (phrase: $0, payload: .danger(nil)) }
        }
        alarms = PhraseTrie(urgent + dangers)
    }

    func mentions(in units: [UInt16]) -> [Mention] {
        var found: [Mention] = []
        for start in units.indices {
            words.forEachMatch(in: units, at: start) { range, word in
                found.append(Mention(.category, range, .category(word.category)))
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
        words.forEachMatch(in: units, at: start) { range, _ in end = range.upperBound }
        return end
    }

    private func count(_ keyword: Range<Int>, in units: [UInt16], _ totals: inout [Total]) {
        words.forEachMatch(in: units, at: keyword.lowerBound) { range, word in
            guard range == keyword else { return }
            let known = totals.firstIndex { $0.category == word.category }
            if known == nil { totals.append(Total(category: word.category, range: range)) }
            totals[known ?? totals.count - 1].score += word.weight * Double(range.count).squareRoot()
        }
    }

    /// How urgent the words make it, and the danger to life they tell of.
    package func urgency(of units: [UInt16]) -> (urgency: Urgency, danger: Danger?) {
        var isUrgent = false
        var position = 0
        while position < units.count {
            var longest: (end: Int, danger: Danger?)?
            alarms.forEachMatch(in: units, at: position) { range, alarm in
                switch alarm {
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
