import Governance

/// Chooses faults and component scores so that the rules come to about a wanted score.
struct Scorecard {
    let parts: ScoreComponents
    let inspection: Inspection
    let total: Int

    /// What can be found wrong with an item of the standard; points are hundredths.
    struct Finding {
        /// The position in `Sheet.codes`.
        let item: Int
        let deductPerFault: Int
        let maxDeduct: Int
        /// How many faults lose everything that can be lost.
        let most: Int
    }

    /// What an inspection of a compound can find.
    struct Sheet {
        let standard: Standard
        let weights: AssessmentRules.Weights
        /// Codes of classes that do not apply.
        let absent: Set<String>
        let codes: [String]
        /// Items whose failing is no veto.
        let ordinary: [Finding]
        let safety: [Finding]
        /// Points of everything that applies.
        let available: Int

        init(rules: ProgrammeRules, hasLifts: Bool) {
            standard = rules.standard
            weights = rules.assessment.weights
            absent = hasLifts ? [] : ["C06"]
            let items = standard.classes.filter { [absent] in !absent.contains($0.code) }.flatMap(\.items)
            codes = items.map(\.code)
            available = items.reduce(0) { $0 + $1.points }
            ordinary = Self.findings(items) { !$0.isSafetyVeto }
            safety = Self.findings(items) { $0.isSafetyVeto }
        }

        private static func findings(_ items: [StandardItem], _ isWanted: (StandardItem) -> Bool) -> [Finding] {
            items.enumerated().filter { isWanted($1) && $1.deductPerFault > 0 && $1.maxDeduct > 0 }.map {
                Finding(
                    item: $0, deductPerFault: $1.deductPerFault, maxDeduct: $1.maxDeduct,
                    most: ($1.maxDeduct + $1.deductPerFault - 1) / $1.deductPerFault)
            }
        }
    }

    init(target: Int, fails: Bool, sheet: Sheet, chance: inout Chance) {
        // What residents say lies below what inspectors find, the more so the worse it is.
        let wanted = max(0, target + (10_000 - target) * chance.within(12...36) / 100)
        let faults = Self.faults(losing: (10_000 - wanted) * sheet.available / 10_000, fails, sheet, &chance)
        inspection = Scoring.inspect(faults: faults, absent: sheet.absent, standard: sheet.standard)
        parts = Self.parts(target, inspection.score, sheet.weights, &chance)
        total = Scoring.total(parts, weights: sheet.weights)
    }

    /// Faults that together lose about so many points; `fails` adds a safety item that is failed altogether.
    private static func faults(
        losing points: Int, _ fails: Bool, _ sheet: Sheet, _ chance: inout Chance
    ) -> [String: Int] {
        var counts = Array(repeating: 0, count: sheet.codes.count)
        var rest = points
        if fails, !sheet.safety.isEmpty {
            let finding = chance.pick(sheet.safety)
            counts[finding.item] = finding.most
            rest -= finding.maxDeduct
        }
        var tries = sheet.ordinary.count * 3
        while rest > 0, tries > 0, !sheet.ordinary.isEmpty {
            tries -= 1
            // Of two items the weightier, so that fewer items tell where most points were lost.
            let (one, other) = (chance.pick(sheet.ordinary), chance.pick(sheet.ordinary))
            let finding = one.maxDeduct < other.maxDeduct ? other : one
            let count = min(finding.most - chance.below((finding.most + 1) / 2), rest / finding.deductPerFault)
            guard counts[finding.item] == 0, count > 0 else { continue }
            counts[finding.item] = count
            rest -= min(count * finding.deductPerFault, finding.maxDeduct)
        }
        return Dictionary(uniqueKeysWithValues: zip(sheet.codes, counts).lazy.filter { $0.1 > 0 })
    }

    /// The other three components make up for what the inspection leaves to the target.
    private static func parts(
        _ target: Int, _ inspection: Int, _ weights: AssessmentRules.Weights, _ chance: inout Chance
    ) -> ScoreComponents {
        let others = max(1, weights.satisfaction + weights.handling + weights.disclosure)
        let needed = target * (weights.inspection + others) - inspection * weights.inspection
        let level = held(needed / others)
        let spread = min(400, 10_000 - level, level)
        var parts = ScoreComponents(
            inspection: inspection, satisfaction: held(level + chance.within(-spread...spread)),
            handling: held(level + chance.within(-spread...spread)), disclosure: 0)
        let stated = parts.satisfaction * weights.satisfaction + parts.handling * weights.handling
        parts.disclosure = held((needed - stated) / max(1, weights.disclosure))
        return parts
    }

    private static func held(_ score: Int) -> Int { min(max(score, 0), 10_000) }
}
