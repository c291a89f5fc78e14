/// Tells a short form of a name (金域) from a part of other words by what stands beside it.
struct NameEvidence {
    private let units: [UInt16]

    /// Words behind which a name may begin: 在住是查到去看问报诉映下和里
    private static let before = Set("在住是查到去看问报诉映下和里".utf16)
    /// Words that go on after a name: 的里那这有没
    private static let after = Set("的里那这有没".utf16)

    init(_ units: [UInt16]) {
        self.units = units
    }

    /// Makes weak short forms among `mentions`, which are in the order of the text, sure where both borders tell that
    /// a word begins and ends there.
    func strengthen(_ mentions: inout [Mention]) {
        for index in mentions.indices where mentions[index].isWeak && isShortForm(mentions[index]) {
            let range = mentions[index].range
            if begins(at: range.lowerBound, mentions), ends(at: range.upperBound, mentions) {
                mentions[index].isWeak = false
            }
        }
    }

    private func isShortForm(_ mention: Mention) -> Bool {
        if case .company(.named) = mention.value { true } else { !mention.places.isEmpty }
    }

    private func begins(at start: Int, _ mentions: [Mention]) -> Bool {
        guard start > 0 else { return true }
        let unit = units[start - 1]
        return !(unit.isHan || unit.isWordUnit) || Self.before.contains(unit)
            || mentions.contains { $0.range.upperBound == start && !$0.isWeak }
    }

    private func ends(at end: Int, _ mentions: [Mention]) -> Bool {
        guard end < units.count else { return true }
        return !units[end].isHan || Self.after.contains(units[end])
            || mentions.contains { $0.range.lowerBound == end && !$0.isWeak }
    }
}
