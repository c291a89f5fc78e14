import Governance
import Testing
import TimeExpressions
import Vocabulary

@Suite("Deadlines")
struct DeadlineTests {
    private let rules: ProgrammeRules

    init() throws { rules = try cityRules.get() }

    private func due(_ urgency: Urgency, _ registered: String, _ category: Vocabulary.Category = .leak) -> Deadline {
        Deadlines.due(
            urgency, category, registered: moment(registered), rules: rules.deadlines, calendar: rules.calendar)
    }

    @Test(
        "five working days pass over weekends, holidays and make-up days",
        arguments: [
            ("2026-11-23T09:00", "2026-11-30T18:00"),  // Monday to Monday
            ("2026-11-27T23:59", "2026-12-04T18:00"),  // a Friday night
            ("2026-11-28T10:00", "2026-12-04T18:00"),  // a Saturday
            ("2026-09-30T10:00", "2026-10-13T18:00"),  // National Day; Saturday 10 October is worked
            ("2026-02-13T10:00", "2026-02-27T18:00"),  // Spring Festival; Saturday 14 February is worked
            ("2026-02-24T10:00", "2026-03-02T18:00"),  // Saturday 28 February is worked
            ("2025-01-27T10:00", "2025-02-10T18:00"),  // Saturday 8 February is worked
            ("2026-04-30T10:00", "2026-05-11T18:00"),  // Labour Day; Saturday 9 May is worked
        ])
    func ordinary(registered: String, expected: String) {
        #expect(due(.ordinary, registered).done == moment(expected))
    }

    @Test("the next working day is the last for taking up an ordinary matter")
    func accept() {
        #expect(due(.ordinary, "2026-09-30T10:00").accept == moment("2026-10-08T18:00"))
        #expect(due(.ordinary, "2026-11-23T09:00").onSite == nil)
    }

    @Test("urgent matters and emergencies run round the clock")
    func roundTheClock() {
        let urgent = due(.urgent, "2026-10-01T23:30")
        #expect(urgent.accept == moment("2026-10-02T01:30"))
        #expect(urgent.done == moment("2026-10-02T23:30"))
        let emergency = due(.emergency, "2026-12-31T23:58")
        #expect(emergency.accept == moment("2027-01-01T00:03"))
        #expect(emergency.onSite == moment("2027-01-01T00:13"))
        #expect(emergency.done == moment("2027-01-01T01:58"))
    }

    @Test("a category may have its own days, for ordinary matters only")
    func categories() {
        #expect(due(.ordinary, "2026-11-23T09:00", .publicRevenue).done == moment("2026-11-26T18:00"))
        #expect(due(.urgent, "2026-11-23T09:00", .publicRevenue).done == moment("2026-11-24T09:00"))
    }
}
