import Scripts

extension Reading {
    /// What is left of free words, given in units of the text, without the names of places that stand apart at their
    /// edges: 停车 of 金域社区 停车.
    func wordsBesidePlaces(_ range: Range<Int>) -> Range<Int> {
        let names = mentions.filter { !$0.isWeak && !$0.places.isEmpty }.map(\.range)
            .sorted { $0.count > $1.count }
        return behind(names, before(names, range))
    }

    private func behind(_ names: [Range<Int>], _ words: Range<Int>) -> Range<Int> {
        guard let name = names.first(where: { $0.lowerBound == words.lowerBound && $0.upperBound <= words.upperBound })
        else { return words }
        let next = text.units[name.upperBound..<words.upperBound].firstIndex(where: \.isWord) ?? words.upperBound
        return next > name.upperBound || next == words.upperBound ? next..<words.upperBound : words
    }

    private func before(_ names: [Range<Int>], _ words: Range<Int>) -> Range<Int> {
        guard let name = names.first(where: { $0.upperBound == words.upperBound && $0.lowerBound > words.lowerBound })
        else { return words }
        let last = text.units[words.lowerBound..<name.lowerBound].lastIndex(where: \.isWord)
        let end = last.map { $0 + 1 } ?? words.lowerBound
        return end < name.lowerBound ? words.lowerBound..<end : words
    }
}
