import Governance
import Testing
import Vocabulary

@Suite("The red and the black list")
struct BoardRuleTests {
    private typealias Candidate = BoardRule.Candidate

    private func listed(_ candidates: [BoardRule.Candidate], redPerCounty: Int = 1) -> [String] {
        var rules = AssessmentRules()
        rules.redPerCounty = redPerCounty
        return BoardRule.lists(candidates, rules: rules).map { "\($0.compoundID) \($0.colour) \($0.basis)" }
    }

    @Test(
        "one compound alone",
        arguments: [
            (Candidate(compoundID: 1, score: 9000), ["1 red score"]),
            (Candidate(compoundID: 1, score: 8999), []),
            (Candidate(compoundID: 1, score: 9500, hasOverdueEntry: true), []),
            (Candidate(compoundID: 1, score: 9500, isVetoed: true), ["1 black veto"]),
            (Candidate(compoundID: 1, score: 6000), []),
            (Candidate(compoundID: 1, score: 5999), ["1 black score"]),
            (Candidate(compoundID: 1, score: 5999, isVetoed: true), ["1 black veto"]),
        ] as [(BoardRule.Candidate, [String])])
    func alone(candidate: BoardRule.Candidate, expected: [String]) {
        #expect(listed([candidate]) == expected)
    }

    @Test(
        "three quarters in a row below 70 lead to the black list",
        arguments: [
            ([6999, 6999], ["1 black threeQuarters"]), ([6999], []), ([], []), ([6999, 7000], []),
            ([7000, 6000], []), ([nil, 6000], []), ([6000, nil], []),
            ([6500, 6500, 9000], ["1 black threeQuarters"]),
        ] as [([Int?], [String])])
    func threeQuarters(earlier: [Int?], expected: [String]) {
        #expect(listed([Candidate(compoundID: 1, score: 6500, earlier: earlier)]) == expected)
    }

    @Test("this quarter at 70 ends the row")
    func rowEnds() {
        #expect(listed([Candidate(compoundID: 1, score: 7000, earlier: [6500, 6500])]) == [])
    }

    @Test("only the best are red, and those passed over are not")
    func bestFirst() {
        let candidates = [
            Candidate(compoundID: 1, score: 9100), Candidate(compoundID: 2, score: 9900, isVetoed: true),
            Candidate(compoundID: 3, score: 9700), Candidate(compoundID: 4, score: 9800, hasOverdueEntry: true),
        ]
        #expect(listed(candidates) == ["3 red score", "2 black veto"])
        #expect(listed(candidates, redPerCounty: 2) == ["3 red score", "1 red score", "2 black veto"])
        #expect(listed(candidates, redPerCounty: 0) == ["2 black veto"])
    }

    @Test("between equal scores satisfaction decides, then the older compound")
    func ties() {
        let one = Candidate(compoundID: 1, score: 9500, satisfaction: 8000)
        let two = Candidate(compoundID: 2, score: 9500, satisfaction: 9000)
        let three = Candidate(compoundID: 3, score: 9500, satisfaction: 9000)
        #expect(listed([one, three, two]) == ["2 red score"])
        #expect(listed([three, one, two], redPerCounty: 3) == ["2 red score", "3 red score", "1 red score"])
    }
}
