package import Vocabulary

/// Who is on the red and the black list of a county in a quarter.
package enum BoardRule {
    /// What the rule needs to know about one compound. Scores are hundredths of a point.
    package struct Candidate: Sendable, Hashable {
        package var compoundID: Int64
        package var score: Int
        /// Decides between equal scores.
        package var satisfaction: Int
        package var isVetoed: Bool
        package var hasOverdueEntry: Bool
        /// The quarters before, the nearest first; `nil` where it was not assessed.
        package var earlier: [Int?]

        package init(
            compoundID: Int64, score: Int, satisfaction: Int = 0, isVetoed: Bool = false,
            hasOverdueEntry: Bool = false, earlier: [Int?] = []
        ) {
            self.compoundID = compoundID
            self.score = score
            self.satisfaction = satisfaction
            self.isVetoed = isVetoed
            self.hasOverdueEntry = hasOverdueEntry
            self.earlier = earlier
        }
    }

    /// A place on a list.
    package struct Verdict: Sendable, Hashable {
        package var compoundID: Int64
        package var colour: ListColour
        package var basis: ListingBasis
    }

    /// The lists of one county: red ones first, the best at the top; then black ones in the order given.
    ///
    /// - Parameter candidates: every assessed compound of the county.
    package static func lists(_ candidates: [Candidate], rules: AssessmentRules) -> [Verdict] {
        let red = candidates.filter { isRed($0, rules) }.sorted(by: isBetter).prefix(rules.redPerCounty)
            .map { Verdict(compoundID: $0.compoundID, colour: .red, basis: .score) }
        let black = candidates.compactMap { candidate in
            blackBasis(candidate, rules).map {
                Verdict(compoundID: candidate.compoundID, colour: .black, basis: $0)
            }
        }
        return red + black
    }

    /// Why a compound is on the black list; `nil` where it is not.
    package static func blackBasis(_ candidate: Candidate, _ rules: AssessmentRules) -> ListingBasis? {
        if candidate.isVetoed { return .veto }
        if candidate.score < rules.blackBelow { return .score }
        return isWeakForLong(candidate, rules) ? .threeQuarters : nil
    }

    private static func isRed(_ candidate: Candidate, _ rules: AssessmentRules) -> Bool {
        candidate.score >= rules.redFrom && !candidate.hasOverdueEntry && blackBasis(candidate, rules) == nil
    }

    private static func isWeakForLong(_ candidate: Candidate, _ rules: AssessmentRules) -> Bool {
        let quarters = [candidate.score] + candidate.earlier.prefix(max(0, rules.weakQuarters - 1))
        return quarters.count == rules.weakQuarters && quarters.allSatisfy { ($0 ?? .max) < rules.weakBelow }
    }

    private static func isBetter(_ one: Candidate, _ other: Candidate) -> Bool {
        if one.score != other.score { return one.score > other.score }
        if one.satisfaction != other.satisfaction { return one.satisfaction > other.satisfaction }
        return one.compoundID < other.compoundID
    }
}
