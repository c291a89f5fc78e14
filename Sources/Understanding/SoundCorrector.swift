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
        let commonness = pairs.commonness(of: run)
        guard commonness.contains(false) else { return run }
        var steps: [[Step]] = []
        for at in run.indices {
            let isKnown = commonness[at] && commonness[at + 1]
            let others = isKnown ? [] : pairs.alternatives(to: run, at: at)
            let before = steps.last
            var now = [step(run[at], cost: 0, behind: before, pairs)]
            for unit in others { now.append(step(unit, cost: cost, behind: before, pairs)) }
            steps.append(now)
        }
        return path(through: steps)
    }

    /// The best way to a unit from those before it; of equals the first.
    private static func step(_ unit: UInt16, cost: Double, behind before: [Step]?, _ pairs: NeighbourPairs) -> Step {
        guard let before else { return Step(unit: unit, score: -cost, previous: 0) }
        var (best, previous) = (-Double.infinity, 0)
        for (place, step) in before.enumerated() {
            let score = step.score + pairs.weight(step.unit, unit)
            if score > best { (best, previous) = (score, place) }
        }
        return Step(unit: unit, score: best - cost, previous: previous)
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
