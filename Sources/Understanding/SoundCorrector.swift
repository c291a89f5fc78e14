import Foundation
import Scripts
import Vocabulary

/// Puts in place of ideographs that make no word those that sound the same and do: 电提 is 电梯.
///
/// What words are is learnt from pairs of neighbours in the catalog's Chinese examples. For messages that say nothing
/// as they stand: it takes some microseconds for each character, and the first use some milliseconds to learn.
struct SoundCorrector: Sendable {
    /// Longer messages say what they say in many words, of which some are right.
    private static let longest = 60
    /// Beyond so many of a hundred characters replaced it would be another message.
    private static let mostReplaced = 40
    /// What a replacement must be outweighed by: a pair that becomes common, or two that become known.
    private static let cost = 0.6

    private let learnt: Late<NeighbourPairs>

    /// - Parameter examples: folded texts as people write them; asked for once, when they are first needed.
    init(examples: @escaping @Sendable () -> [[UInt16]]) { learnt = Late { NeighbourPairs(examples()) } }

    /// As many units, some of them replaced; nil where nothing is to be.
    ///
    /// - Parameter known: what has been understood as it is, such as names.
    func corrected(_ units: [UInt16], except known: [Range<Int>]) -> [UInt16]? {
        guard units.count <= Self.longest else { return nil }
        var isOpen = units.map(\.isHan)
        for range in known { isOpen.replaceSubrange(range, with: repeatElement(false, count: range.count)) }
        let pairs = learnt.value
        var (result, start) = (units, 0)
        while start < units.count {
            let run = start..<(isOpen[start...].firstIndex(of: false) ?? units.count)
            if run.count > 1 { result.replaceSubrange(run, with: Self.best(Array(units[run]), pairs)) }
            start = run.upperBound + 1
        }
        let replaced = units.indices.count { result[$0] != units[$0] }
        let ideographs = units.count(where: \.isHan)
        return replaced > 0 && replaced * 100 <= max(ideographs, 3) * Self.mostReplaced ? result : nil
    }

    private struct Step {
        var unit: UInt16
        var score: Double
        /// The step before it, among those of the place before.
        var previous: Int
    }

    /// The way through all that may stand at each place with the most known pairs.
    private static func best(_ run: [UInt16], _ pairs: NeighbourPairs) -> [UInt16] {
        var steps: [[Step]] = []
        let commonness = pairs.commonness(of: run)
        for at in run.indices {
            let isKnown = commonness[at] && commonness[at + 1]
            let choices = isKnown ? [run[at]] : [run[at]] + pairs.alternatives(to: run, at: at)
            steps.append(
                choices.enumerated().map { place, unit in
                    let cost = place == 0 ? 0 : cost
                    guard let before = steps.last else { return Step(unit: unit, score: -cost, previous: 0) }
                    let scores = before.map { $0.score + pairs.weight($0.unit, unit) }
                    let best = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? 0
                    return Step(unit: unit, score: scores[best] - cost, previous: best)
                })
        }
        return path(through: steps)
    }

    private static func path(through steps: [[Step]]) -> [UInt16] {
        guard let last = steps.last else { return [] }
        var at = last.indices.max { (last[$0].score, -$0) < (last[$1].score, -$1) } ?? 0
        var units: [UInt16] = []
        for place in steps.reversed() {
            units.append(place[at].unit)
            at = place[at].previous
        }
        return units.reversed()
    }
}

/// Two ideographs that stand side by side in texts, and how often.
struct NeighbourPairs: Sendable {
    private var counts: [UInt32: Int] = [:]
    /// By two sounds, the pairs that have them.
    private var bySound: [UInt32: [UInt32]] = [:]
    /// A pair that is met so often is certain to be a word, or the border of two.
    private static let certain = 31
    private static let weights = (0...certain).map { log(Double(1 + $0)) / log(Double(1 + certain)) }
    /// A pair that is met less often may be a slip itself.
    private static let common = 4

    init(_ texts: [[UInt16]]) {
        for text in texts {
            for (one, other) in zip(text, text.dropFirst()) where one.isHan && other.isHan {
                counts[Self.key(one, other), default: 0] += 1
            }
        }
        for pair in counts.keys.sorted() {
            bySound[Self.sound(UInt16(pair >> 16), UInt16(truncatingIfNeeded: pair)), default: []].append(pair)
        }
    }

    /// From 0 for two that never met to 1.
    func weight(_ one: UInt16, _ other: UInt16) -> Double {
        Self.weights[min(counts[Self.key(one, other)] ?? 0, Self.certain)]
    }

    /// Whether each unit makes a common pair with the one before it, and then whether the last does with what follows:
    /// the borders of the run count as common.
    func commonness(of run: [UInt16]) -> [Bool] {
        [true] + zip(run, run.dropFirst()).map { (counts[Self.key($0, $1)] ?? 0) >= Self.common } + [true]
    }

    /// What sounds like the unit and makes a known pair with what sounds like a neighbour of it.
    func alternatives(to run: [UInt16], at: Int) -> [UInt16] {
        var found: [UInt16] = []
        func add(_ unit: UInt16) {
            if unit != run[at], !found.contains(unit) { found.append(unit) }
        }
        if at > 0 {
            for pair in bySound[Self.sound(run[at - 1], run[at])] ?? [] { add(UInt16(truncatingIfNeeded: pair)) }
        }
        if at + 1 < run.count {
            for pair in bySound[Self.sound(run[at], run[at + 1])] ?? [] { add(UInt16(pair >> 16)) }
        }
        return found
    }

    private static func key(_ one: UInt16, _ other: UInt16) -> UInt32 { UInt32(one) << 16 | UInt32(other) }

    private static func sound(_ one: UInt16, _ other: UInt16) -> UInt32 {
        key(Sound.number(of: one), Sound.number(of: other))
    }
}
