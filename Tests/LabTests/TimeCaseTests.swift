import Dialogue
import Testing
import TimeExpressions

@testable import guanjia_lab

@Suite("A row of times")
struct TimeCaseTests {
    private func row(_ fields: String) throws(RowProblem) -> TimeCase {
        try TimeCase(CaseLine(number: 4, text: #"{"text":"明天"\#(fields)}"#))
    }

    @Test(
        "expects bounds, seconds or nothing",
        arguments: [
            (#""from":"2026-11-24","to":null"#, .bounds([.init(from: "2026-11-24", to: nil)])),
            (#""from":null,"to":"2026-11-24""#, .bounds([.init(from: nil, to: "2026-11-24")])),
            (
                #""from":"a","to":"b","alt_from":"c","alt_to":"d""#,
                .bounds([.init(from: "a", to: "b"), .init(from: "c", to: "d")])
            ),
            (#""from":null,"to":null,"seconds":90.5"#, .seconds(90.5)),
            (#""none":true"#, .nothing),
        ] as [(String, TimeCase.Expectation)])
    func expectation(fields: String, expected: TimeCase.Expectation) throws {
        #expect(try row("," + fields).expected == expected)
    }

    @Test("keeps its reference, span and family, or does without")
    func context() throws {
        let full = try row(#","none":true,"reference":"2026-11-23T09:00:00","span":[0,2],"family":"weekday""#)
        #expect(full.reference?.isoText == "2026-11-23T09:00:00")
        #expect(full.span == 0..<2)
        #expect(full.family == "weekday")
        let bare = try row(#","none":true,"reference":null"#)
        #expect(bare.reference == nil)
        #expect(bare.span == nil)
    }

    @Test(
        "is refused with what is wrong with it",
        arguments: [
            (#""from":null"#, "the row expects nothing: give from, to, seconds or \"none\": true"),
            (#""none":true,"reference":"noon""#, "the reference \"noon\" is no time like 2026-11-23T09:00:00"),
            (#""none":true,"span":[2,2]"#, "the span must be [start, end]"),
            (#""none":true,"span":[1]"#, "the span must be [start, end]"),
            (#""from":5"#, "\"from\" is of the wrong kind"),
        ])
    func refused(fields: String, message: String) {
        #expect(throws: RowProblem(message)) { try row("," + fields) }
    }
}

@Suite("What is found of a time")
struct TimeFindingTests {
    private static let tomorrow = TimeCase.Bounds(from: "2026-11-24T00:00:00", to: nil)

    @Test(
        "is what shares most with the span wanted, or the longest",
        arguments: [
            ([0..<2, 5..<9], nil, 1), ([0..<4, 5..<9], nil, 0), ([0..<2, 5..<9], 0..<3, 0), ([0..<6, 6..<9], 4..<9, 1),
            ([0..<2], 3..<5, nil), ([], nil, nil),
        ] as [([Range<Int>], Range<Int>?, Int?)])
    func best(spans: [Range<Int>], wanted: Range<Int>?, index: Int?) {
        #expect(TimeFinding.best(of: spans, for: wanted) == index)
    }

    @Test("stands where the person wrote it, whatever folding does")
    func span() throws {
        let row = try TimeCase(
            CaseLine(number: 1, text: #"{"text":"㍿說 明天","reference":"2026-11-23T09:00","none":true}"#))
        let found = try #require(TimeFinding(row, by: TimeParser(language: .chinese)))
        #expect(found.span == 3..<5)
        #expect(found.bounds == Self.tomorrow)
    }

    @Test("does without a reference where any will do")
    func anyMoment() throws {
        let row = try TimeCase(CaseLine(number: 1, text: #"{"text":"8:40 am","reference":null,"from":"T08:40:00"}"#))
        #expect(row.expected.holds(for: TimeFinding(row, by: TimeParser(language: .english))))
    }

    @Test(
        "passes where bounds, seconds or the lack of both agree",
        arguments: [
            (.bounds([tomorrow]), TimeFinding(bounds: tomorrow, span: 0..<2), true),
            (.bounds([.init(from: "x"), tomorrow]), TimeFinding(bounds: tomorrow, span: 0..<2), true),
            (.bounds([.init(from: tomorrow.from, to: "x")]), TimeFinding(bounds: tomorrow, span: 0..<2), false),
            (.bounds([tomorrow]), nil, false),
            (.seconds(60), TimeFinding(bounds: .init(), seconds: 60, span: 0..<2), true),
            (.seconds(60), TimeFinding(bounds: .init(), seconds: 61, span: 0..<2), false),
            (.seconds(60), TimeFinding(bounds: tomorrow, span: 0..<2), false),
            (.nothing, nil, true),
            (.nothing, TimeFinding(bounds: tomorrow, span: 0..<2), false),
        ] as [(TimeCase.Expectation, TimeFinding?, Bool)])
    func holds(expected: TimeCase.Expectation, found: TimeFinding?, passes: Bool) {
        #expect(expected.holds(for: found) == passes)
    }
}

@Suite("The tally of times")
struct TimeTallyTests {
    @Test("counts cases and those that passed, by family and in all")
    func families() {
        var tally = TimeTally()
        for (family, isRight) in [("now", true), ("now", false), ("weekday", true)] {
            tally.count(family, isRight: isRight)
        }
        let expected: [String: JSONValue] = [
            "cases": .int(3), "passed": .int(2), "per_second": .int(8),
            "by_family": .object([
                "now": .object(["cases": .int(2), "passed": .int(1)]),
                "weekday": .object(["cases": .int(1), "passed": .int(1)]),
            ]),
        ]
        #expect(tally.summary(perSecond: 8) == expected)
    }
}
