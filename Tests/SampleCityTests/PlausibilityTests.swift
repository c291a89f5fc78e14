import SampleCity
import Store
import Testing
import Vocabulary

@Suite("the sample's rows")
struct PlausibilityTests {
    /// Questions that must count nothing.
    @Test("contradict nothing", arguments: Self.contradictions)
    func areAbsent(figure: Figure) async throws {
        let sample = try await SampleFixture.shared
        #expect(try sample.number("SELECT count(*) FROM " + figure.sql) == 0)
    }

    static let contradictions = [
        Figure("events after now", 0, "entry_event WHERE at > 1795395600"),
        Figure("entries after now", 0, "entry WHERE registered_at > 1795395600 OR cancelled_at > 1795395600"),
        Figure(
            "entries registered at night", 0,
            "entry WHERE (registered_at + 28800) % 86400 NOT BETWEEN 8 * 3600 AND 19 * 3600"),
        Figure("meetings after now", 0, "meeting WHERE ends_at > 1795395600"),
        Figure("needs resolved after now", 0, "need WHERE resolved_at > 1795395600"),
        Figure("interviews after now", 0, "interview WHERE held_at > 1795395600"),
        Figure(
            "numbers out of the order of registration", 0,
            "entry a JOIN entry b ON b.number = a.number + 1 WHERE b.registered_at < a.registered_at"),
        Figure(
            "histories whose last state is not the entry's", 0,
            """
            entry e WHERE state <> (SELECT state FROM entry_event WHERE entry = e.number ORDER BY id DESC LIMIT 1)
            """),
        Figure(
            "histories that run backwards", 0,
            "entry_event a JOIN entry_event b ON b.entry = a.entry AND b.id > a.id WHERE b.at < a.at"),
        Figure(
            "lift problems where there is no lift", 0,
            "entry e JOIN compound c ON c.place_id = e.place_id WHERE e.category = 'lift' AND NOT c.has_lifts"),
        Figure(
            "lift deductions where there is no lift", 0,
            """
            deduction d JOIN assessment a ON a.id = d.assessment_id JOIN compound c ON c.place_id = a.compound_id
            WHERE d.item_code LIKE 'C06%' AND NOT c.has_lifts
            """),
        Figure(
            "scores without a company", 0,
            "assessment WHERE compound_id NOT IN (SELECT compound_id FROM project WHERE to_day IS NULL)"),
        Figure(
            "red listings with an overdue entry", 0,
            """
            listing l JOIN entry e ON e.place_id = l.compound_id WHERE l.colour = 'red'
            AND e.due_at < 1795395600 AND e.state IN ('registered', 'dispatched', 'accepted', 'in-progress')
            """),
        Figure("descriptions with an open slot", 0, "entry WHERE description LIKE '%{%' OR description LIKE '%@%'"),
        Figure("needs with an open slot", 0, "need WHERE description LIKE '%{%'"),
        Figure(
            "names twice in one county", 0,
            """
            (SELECT 1 FROM place c JOIN place n ON n.id = c.parent_id JOIN place s ON s.id = n.parent_id
            WHERE c.level = 'compound' GROUP BY c.name_hans, s.parent_id HAVING count(*) > 1)
            """),
        Figure(
            "names of neighbourhoods twice", 0,
            "(SELECT 1 FROM place WHERE level = 'neighbourhood' GROUP BY name_hans HAVING count(*) > 1)"),
        Figure(
            "names of compounds that are also neighbourhoods", 0,
            """
            place c JOIN place n ON n.name_hans = c.name_hans WHERE c.level = 'compound' AND n.level <> 'compound'
            """),
    ]

    @Test("tell a hundred kinds of stories, in every category")
    func variety() async throws {
        let sample = try await SampleFixture.shared
        #expect(try sample.number("SELECT count(DISTINCT category) FROM entry") == Category.allCases.count)
        #expect(try sample.number("SELECT count(DISTINCT description) FROM entry") > 2500)
    }

    @Test("score most compounds between 65 and 89")
    func spread() async throws {
        let sample = try await SampleFixture.shared
        let usual = try sample.number("SELECT count(*) FROM assessment WHERE score BETWEEN 6500 AND 8999")
        #expect(usual > 8 * 1690 * 85 / 100)
    }

    @Test("hold open and overdue entries from door-knocking")
    func doorKnocks() async throws {
        let sample = try await SampleFixture.shared
        let open = "source = 'door-knock' AND state IN ('registered', 'dispatched', 'accepted', 'in-progress')"
        #expect(try sample.number("SELECT count(*) FROM entry WHERE \(open) AND due_at < 1795395600") > 30)
        #expect(try sample.number("SELECT count(*) FROM entry WHERE \(open) AND due_at >= 1795395600") > 100)
        let done = "source = 'door-knock' AND state = 'cancelled'"
        #expect(try sample.number("SELECT count(*) FROM entry WHERE \(done)") > 1900)
    }

    @Test(
        "have names in three scripts",
        arguments: [
            ("金域社区", "金域社區", "Jinyu Community"), ("奥正社区", "奧正社區", "Aozheng Community"),
            ("兴冠园", "興冠園", "Xingguan Garden"), ("兰山区", "蘭山區", "Lanshan District"),
            ("兰山街道", "蘭山街道", "Lanshan Subdistrict"), ("临沂市", "臨沂市", "Linyi"),
        ])
    func names(hans: String, hant: String, english: String) async throws {
        let sample = try await SampleFixture.shared
        let places = try sample.store.read { reader in try reader.places(named: hans) }
        #expect(places.map(\.name) == [LocalName(hans: hans, hant: hant, en: english)])
    }

    @Test("name 沂蒙物业 in three scripts")
    func company() async throws {
        let sample = try await SampleFixture.shared
        let company = try sample.store.read { reader in try reader.company(named: "沂蒙物业") }
        #expect(company?.company.name == LocalName(hans: "沂蒙物业", hant: "沂蒙物業", en: "Yimeng Property"))
    }

    @Test("use a few dozen compound names in two counties, 阳光花园 among them")
    func twins() async throws {
        let sample = try await SampleFixture.shared
        let twins = try sample.texts(
            "SELECT name_hans FROM place WHERE level = 'compound' GROUP BY name_hans HAVING count(*) = 2")
        #expect((24...60).contains(twins.count))
        #expect(twins.contains("阳光花园"))
    }
}
