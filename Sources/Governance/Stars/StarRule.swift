/// How many stars a company's year is worth.
package enum StarRule {
    /// One compound's result in one quarter. Scores are hundredths of a point.
    package struct Result: Sendable, Hashable {
        /// 1 to 4.
        package var quarter: Int
        package var households: Int
        package var score: Int

        package init(quarter: Int, households: Int, score: Int) {
            self.quarter = quarter
            self.households = households
            self.score = score
        }
    }

    /// A year's award.
    package struct Award: Sendable, Hashable {
        /// 1 to 5.
        package var stars: Int
        /// Hundredths of a point.
        package var score: Int
    }

    /// Weighs the results by households and looks up the stars.
    ///
    /// `nil` where a quarter of the year has no result, or the score is too low for any star.
    package static func award(_ results: [Result], wasBlackListed: Bool, rules: StarRules) -> Award? {
        guard Set(results.map(\.quarter)).isSuperset(of: 1...4) else { return nil }
        let score = mean(results)
        let earned = rules.thresholds.filter { score >= $0 }.count
        guard earned > 0 else { return nil }
        return Award(stars: wasBlackListed ? min(earned, rules.capAfterBlackListing) : earned, score: score)
    }

    /// The mean by households, rounded; a compound nobody has moved into yet counts as one household.
    private static func mean(_ results: [Result]) -> Int {
        let weight = results.reduce(0) { $0 + max(1, $1.households) }
        let sum = results.reduce(0) { $0 + max(1, $1.households) * $1.score }
        return weight == 0 ? 0 : (sum + weight / 2) / weight
    }
}
