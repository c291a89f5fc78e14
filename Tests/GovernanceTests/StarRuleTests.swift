import Governance
import Testing

@Suite("Stars")
struct StarRuleTests {
    private func year(_ scores: [Int], households: Int = 100) -> [StarRule.Result] {
        scores.enumerated().map { StarRule.Result(quarter: $0 + 1, households: households, score: $1) }
    }

    private func award(_ results: [StarRule.Result], wasBlackListed: Bool = false) -> StarRule.Award? {
        StarRule.award(results, wasBlackListed: wasBlackListed, rules: StarRules())
    }

    @Test(
        "the thresholds are included",
        arguments: [
            (9500, 5), (9499, 4), (9000, 4), (8999, 3), (8000, 3), (7999, 2), (7000, 2), (6999, 1), (6000, 1),
            (5999, nil),
        ] as [(Int, Int?)])
    func thresholds(score: Int, stars: Int?) {
        #expect(award(year([score, score, score, score]))?.stars == stars)
    }

    @Test("four quarters are needed", arguments: [0, 1, 2, 3])
    func missingQuarter(count: Int) {
        #expect(award(year(Array(repeating: 9900, count: count))) == nil)
    }

    @Test("a big compound weighs more than a small one")
    func weights() {
        let results = year([9600, 9600, 9600, 9600], households: 900) + year([6000, 6000, 6000, 6000])
        // (9 × 96 + 1 × 60) / 10
        #expect(award(results)?.score == 9240)
        #expect(award(results)?.stars == 4)
    }

    @Test("a compound without households counts as one")
    func empty() {
        #expect(award(year([9000, 9000, 9000, 9000], households: 0))?.score == 9000)
    }

    @Test("a black listing caps the stars and leaves fewer ones alone", arguments: [(9800, 3), (7500, 2)])
    func cap(score: Int, stars: Int) {
        #expect(award(year([score, score, score, score]), wasBlackListed: true)?.stars == stars)
    }
}
