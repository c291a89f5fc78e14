import Scripts

/// Finds where a message may go on with another matter: behind a sign or a space, at words such as 再 and "and then".
struct MatterDivider: Sendable {
    /// Longer messages tell of one thing at length.
    private static let longest = 120

    private let joints: PhraseTrie<Bool>

    /// - Parameter joints: folded.
    init(joints: [[UInt16]]) { self.joints = PhraseTrie(joints.map { (phrase: $0, payload: true) }) }

    /// The parts before and behind each such place.
    func cuts(in units: [UInt16]) -> [(first: Range<Int>, second: Range<Int>)] {
        guard units.count <= Self.longest else { return [] }
        var cuts: [(first: Range<Int>, second: Range<Int>)] = []
        for start in units.indices.dropFirst(2) {
            var end = start
            joints.forEachMatch(in: units, at: start) { range, _ in end = range.upperBound }
            guard end > start, end < units.count, units[start].isHan || Self.isBorder(units[start - 1]) else {
                continue
            }
            let first = trimmed(0..<start, units)
            let second = trimmed(end..<units.count, units)
            if !first.isEmpty, !second.isEmpty { cuts.append((first, second)) }
        }
        return cuts
    }

    private func trimmed(_ range: Range<Int>, _ units: [UInt16]) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, Self.isBorder(units[low]) { low += 1 }
        while high > low, Self.isBorder(units[high - 1]) { high -= 1 }
        return low..<high
    }

    /// A space, or a sign at which a sentence or a part of one ends; folded texts have ASCII signs.
    private static func isBorder(_ unit: UInt16) -> Bool { [0x20, 0x2C, 0x2E, 0x3B, 0x3002, 0x3001].contains(unit) }
}
