/// The four parts of a quarter's result, each of 10,000 (hundredths of a point).
package struct ScoreComponents: Sendable, Hashable {
    package var inspection, satisfaction, handling, disclosure: Int

    package init(inspection: Int, satisfaction: Int, handling: Int, disclosure: Int) {
        self.inspection = inspection
        self.satisfaction = satisfaction
        self.handling = handling
        self.disclosure = disclosure
    }
}

/// Points lost at an item; hundredths.
package struct LostPoints: Sendable, Hashable {
    package var itemCode: String
    package var faults: Int
    package var points: Int

    package init(itemCode: String, faults: Int, points: Int) {
        self.itemCode = itemCode
        self.faults = faults
        self.points = points
    }
}

/// What an inspection against the standard found.
package struct Inspection: Sendable, Hashable {
    /// Of 10,000, as if every item applied.
    package var score: Int
    /// A safety item was failed altogether.
    package var isVetoed: Bool
    /// Most points first; items that do not apply are left out.
    package var lost: [LostPoints]
}

/// The arithmetic of the quarterly assessment. Scores are hundredths of a point, halves are rounded up.
package enum Scoring {
    /// Inspects against the standard.
    ///
    /// Each item loses its faults times its deduction, at most its limit. Classes that do not apply (lifts, where
    /// there is none) count neither way. Codes that the standard does not have are passed over.
    ///
    /// - Parameters:
    ///   - faults: how many faults were found, by item code.
    ///   - absent: codes of classes that do not apply.
    package static func inspect(
        faults: [String: Int], absent: Set<String> = [], standard: Standard
    ) -> Inspection {
        let items = standard.classes.filter { !absent.contains($0.code) }.flatMap(\.items)
        var (available, lost, isVetoed) = (0, [LostPoints](), false)
        for item in items {
            available += item.points
            guard let count = faults[item.code], count > 0 else { continue }
            let points = min(count.multipliedOrMax(by: item.deductPerFault), item.maxDeduct)
            lost.append(LostPoints(itemCode: item.code, faults: count, points: points))
            isVetoed = isVetoed || (item.isSafetyVeto && points >= item.maxDeduct)
        }
        let kept = available - lost.reduce(0) { $0 + $1.points }
        lost.sort { ($1.points, $0.itemCode) < ($0.points, $1.itemCode) }
        return Inspection(score: share(kept, of: available), isVetoed: isVetoed, lost: lost)
    }

    /// The result of a quarter: the components weighted.
    package static func total(_ parts: ScoreComponents, weights: AssessmentRules.Weights) -> Int {
        let sum =
            parts.inspection * weights.inspection + parts.satisfaction * weights.satisfaction
            + parts.handling * weights.handling + parts.disclosure * weights.disclosure
        guard weights.sum > 0 else { return 0 }
        return (sum + weights.sum / 2) / weights.sum
    }

    /// The rank of each score; equal scores rank equal, and the next rank counts them all (1, 1, 3).
    package static func ranks(_ scores: [Int]) -> [Int] {
        let best = scores.sorted(by: >)
        var rankOf: [Int: Int] = [:]
        for (index, score) in best.enumerated() where rankOf[score] == nil { rankOf[score] = index + 1 }
        return scores.map { rankOf[$0] ?? 1 }
    }

    private static func share(_ part: Int, of whole: Int) -> Int {
        guard whole > 0 else { return 0 }
        return (max(0, part) * 10_000 + whole / 2) / whole
    }
}

extension Int {
    fileprivate func multipliedOrMax(by other: Int) -> Int {
        let (product, isOver) = multipliedReportingOverflow(by: other)
        return isOver ? .max : product
    }
}
