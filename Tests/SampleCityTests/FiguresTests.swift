import Testing

/// A figure of the programme and the question to the tables that counts it.
struct Figure: Sendable, CustomTestStringConvertible {
    let name: String
    let expected: Int
    let sql: String

    init(_ name: String, _ expected: Int, _ sql: String) {
        self.name = name
        self.expected = expected
        self.sql = sql
    }

    var testDescription: String { "\(expected) \(name)" }
}

@Suite("the programme's figures")
struct FiguresTests {
    @Test("are countable from the tables", arguments: Self.figures)
    func isCounted(figure: Figure) async throws {
        let sample = try await SampleFixture.shared
        #expect(try sample.number("SELECT count(*) FROM " + figure.sql) == figure.expected)
    }

    static let figures = [
        Figure("counties", 13, "place WHERE level = 'county'"),
        Figure("compounds", 3372, "compound"),
        Figure("compounds in the tree", 3372, "place WHERE level = 'compound'"),
        Figure("managed compounds", 1690, "project WHERE to_day IS NULL"),
        Figure("companies", 635, "company"),
        Figure(
            "companies with a running project", 635,
            "company WHERE id IN (SELECT company_id FROM project WHERE to_day IS NULL)"),
        Figure("companies with a Party organisation", 185, "company WHERE party_mode IS NOT NULL"),
        Figure("companies with an instructor", 450, "company WHERE has_instructor AND party_mode IS NULL"),
        Figure("committees with a Party organisation", 100, "compound WHERE committee_has_party_organisation"),
        Figure("red-collar secretaries", 305, "secretary WHERE ended_on IS NULL"),
        Figure("cross-appointed compounds", 117, "compound WHERE cross_appointed"),
        Figure(
            "compounds with appointments", 117,
            "compound WHERE place_id IN (SELECT compound_id FROM cross_appointment)"),
        Figure("appointments into committees", 193, "cross_appointment WHERE direction = 'to-committee'"),
        Figure("appointments into neighbourhoods", 375, "cross_appointment WHERE direction = 'to-neighbourhood'"),
        Figure(
            "companies with four stars or more", 29,
            "(SELECT DISTINCT company_id FROM star WHERE stars >= 4 AND withdrawn_on IS NULL)"),
        Figure("demonstration sites", 42, "compound WHERE demonstration_site"),
        Figure("red listings", 81, "listing WHERE colour = 'red'"),
        Figure("black listings", 84, "listing WHERE colour = 'black'"),
        Figure("rectified problems", 3300, "entry WHERE source = 'spot-check' AND state = 'cancelled'"),
        Figure("problems from spot checks", 3300, "entry WHERE source = 'spot-check'"),
        Figure("problems from door-knocking", 2376, "entry WHERE source = 'door-knock'"),
        Figure("pilots", 7, "compound WHERE pilot"),
        Figure("problems of pilots", 56, "entry WHERE source = 'pilot'"),
        Figure(
            "problems in pilots", 56,
            "entry WHERE source = 'pilot' AND place_id IN (SELECT place_id FROM compound WHERE pilot)"),
        Figure("joint meetings", 185, "meeting WHERE state IN ('held', 'closed')"),
        Figure("meetings of any kind", 185, "meeting"),
        Figure("resolved needs", 4196, "need WHERE resolved_at IS NOT NULL"),
        Figure("assessments", 8 * 1690, "assessment WHERE published_at IS NOT NULL"),
        Figure("lectures", 7, "activity WHERE kind = 'lecture'"),
        Figure(
            "streets below the visit rate", 0,
            "visit_campaign WHERE households_reached * 10 < households_in_scope * 9"),
        Figure(
            "streets without visits", 0,
            "place WHERE level = 'street' AND id NOT IN (SELECT street_id FROM visit_campaign)"),
    ]

    @Test("include 126 interviews, counted by person")
    func interviews() async throws {
        let sample = try await SampleFixture.shared
        #expect(try sample.number("SELECT sum(persons) FROM interview") == 126)
    }

    @Test("include hotline complaints down 37.2 % between the last two full years")
    func hotline() async throws {
        let sample = try await SampleFixture.shared
        let (before, after) = (
            try sample.number("SELECT sum(accepted) FROM hotline_month WHERE month LIKE '2024-%'"),
            try sample.number("SELECT sum(accepted) FROM hotline_month WHERE month LIKE '2025-%'")
        )
        #expect((before - after) * 1000 == before * 372)
        #expect(try sample.number("SELECT count(DISTINCT month) FROM hotline_month WHERE month LIKE '2026-%'") == 10)
    }

    @Test("include managed compounds without exception in each of the last four quarters")
    func everyQuarter() async throws {
        let sample = try await SampleFixture.shared
        let counts = try sample.texts(
            "SELECT quarter || ' ' || count(*) FROM assessment GROUP BY quarter ORDER BY quarter DESC LIMIT 4")
        #expect(counts == ["2026Q3 1690", "2026Q2 1690", "2026Q1 1690", "2025Q4 1690"])
    }
}
