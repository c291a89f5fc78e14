import Foundation
import Governance
import Scripts
import Testing
import TimeExpressions
import Vocabulary

@Suite("The city's rules")
struct ProgrammeRulesTests {
    @Test("the folder that is shipped has no mistakes and the documented defaults")
    func shipped() throws {
        #expect(ProgrammeRules.problems(directory: programmeFolder) == [])
        let rules = try ProgrammeRules.load(directory: programmeFolder)
        #expect(rules.assessment == AssessmentRules())
        #expect(rules.stars == StarRules())
        #expect(rules.ledger == LedgerRules())
        #expect(rules.meetings == MeetingRules())
        var deadlines = DeadlineRules()
        deadlines.ordinaryByCategory[.publicRevenue] = DeadlineRule(accept: .workingDays(1), done: .workingDays(3))
        #expect(rules.deadlines == deadlines)
    }

    @Test("the standard has 13 classes with the split that is documented, 144 items, 100 points")
    func standard() throws {
        let standard = try ProgrammeRules.load(directory: programmeFolder).standard
        #expect(standard.classes.map(\.items.count) == [8, 14, 12, 10, 12, 10, 12, 16, 14, 12, 8, 8, 8])
        let items = standard.classes.flatMap(\.items)
        #expect(items.reduce(0) { $0 + $1.points } == 10_000)
        #expect(Set(items.map(\.hans)).count == 144)
        let item = try #require(standard.item("C06-04"))
        #expect(item.isSafetyVeto)
        #expect(standard.text(of: "C06-04")?[.en] == item.en)
    }

    @Test("items are also written in Traditional script, as OpenCC and the field would; it may be left to OpenCC")
    func traditional() throws {
        let standard = try ProgrammeRules.load(directory: programmeFolder).standard
        for item in standard.classes.flatMap(\.items) { #expect(item.hant == Hant.from(item.hans)) }
        var item = try #require(standard.item("C06-04"))
        item.hant = nil
        let name = LocalName(hans: "c", hant: "c", en: "c")
        let bare = Standard(
            classes: [StandardClass(code: "C06", name: name, items: [item])], traditional: { "T" + $0 })
        #expect(bare.text(of: "C06-04")?.hant == "T" + item.hans)
        #expect(standard.classOf("C06-04")?.name.en == "Lifts")
    }

    @Test("holidays and make-up days of 2020 to 2026 are known")
    func holidays() throws {
        let calendar = try ProgrammeRules.load(directory: programmeFolder).calendar
        func isWorked(_ day: String) throws -> Bool { calendar.isWorkingDay(try #require(CivilDate(iso: day))) }
        #expect(try !isWorked("2026-10-01") && !isWorked("2025-10-08") && !isWorked("2026-11-22"))
        #expect(try isWorked("2026-10-10") && isWorked("2025-01-26") && isWorked("2026-11-23"))
        #expect((2020...2026).allSatisfy(calendar.knows) && !calendar.knows(year: 2019) && !calendar.knows(year: 2027))
    }

    @Test(
        "a mistake is told with its file and line",
        arguments: [
            ("assessment.yaml", "inspection: 60", "inspection: 61", 8, "sum to 101"),
            ("assessment.yaml", "red_from: 90", "red_from: ninety", 14, "red_from"),
            ("assessment.yaml", "red_from: 90", "red_form: 90", 14, "red_form"),
            ("assessment.yaml", "black_below: 60", "black_below: 60.123", 17, "black_below"),
            ("assessment.yaml", "weak_quarters: 3", "weak_quarters: 0", 20, "weak_quarters"),
            ("stars.yaml", "[60, 70, 80, 90, 95]", "[60, 80, 70, 90, 95]", 7, "ascending"),
            ("stars.yaml", "[60, 70, 80, 90, 95]", "[60, 70", 0, "not YAML"),
            ("deadlines.yaml", "done: 24 hours", "done: soon", 18, "span of time"),
            ("deadlines.yaml", "\"18:00\"", "\"25:00\"", 10, "25:00"),
            ("deadlines.yaml", "public-revenue:", "public-revenues:", 26, "public-revenues"),
            ("ledger.yaml", "page_size: 5", "page_size: many", 19, "page_size"),
            ("ledger.yaml", "  crime: \"110\"", "  other: \"110\"", 35, "other"),
            ("meetings.yaml", "\"09:00-12:00\"", "\"12:00-09:00\"", 8, "12:00-09:00"),
            ("meetings.yaml", "\"09:00-12:00\"", "\"09:00-15:00\"", 0, "overlap"),
            ("meetings.yaml", "civil-affairs", "police", 21, "police"),
            ("holidays.yaml", "[01-26, 02-08", "[01-26, 02-30", 35, "02-30"),
            ("holidays.yaml", "[01-26, 02-08", "[01-26, 02-10", 35, "2025-02-10"),
            ("standard.yaml", "code: C06-03", "code: C06-99", 0, "C06-99"),
            ("standard.yaml", "safety_veto: true", "safety_veto: perhaps", 0, "safety_veto"),
            ("standard.yaml", "evidence: interview", "evidence: rumour", 0, "rumour"),
        ])
    func mistakes(file: String, old: String, new: String, line: Int, says: String) throws {
        let folder = try copyOfProgramme()
        defer { try? FileManager.default.removeItem(at: folder) }
        let url = folder.appendingPathComponent(file)
        let text = try String(contentsOf: url, encoding: .utf8)
        let range = try #require(text.range(of: old, options: .backwards))
        try text.replacingCharacters(in: range, with: new).write(to: url, atomically: true, encoding: .utf8)
        let problems = ProgrammeRules.problems(directory: folder.path)
        let found = problems.first { $0.file == file && $0.message.contains(says) }
        #expect(found != nil, "\(problems.map(\.text))")
        if line > 0, let found { #expect(found.line == line) }
    }

    @Test("an item less is noticed twice: in the count and in the points")
    func countOfItems() throws {
        let folder = try copyOfProgramme()
        defer { try? FileManager.default.removeItem(at: folder) }
        let url = folder.appendingPathComponent("standard.yaml")
        let text = try String(contentsOf: url, encoding: .utf8)
        let last = try #require(text.range(of: "      - code: C13-08"))
        try text[..<last.lowerBound].write(to: url, atomically: true, encoding: .utf8)
        let messages = ProgrammeRules.problems(directory: folder.path).map(\.message)
        #expect(messages == ["there are 143 items", "the points sum to 99.5"])
    }

    @Test("a missing file is named")
    func missingFile() throws {
        let folder = try copyOfProgramme()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("ledger.yaml").path
        try FileManager.default.removeItem(atPath: path)
        #expect(throws: RulesError.missing(path: path)) { try ProgrammeRules.load(directory: folder.path) }
        #expect(ProgrammeRules.problems(directory: folder.path).map(\.file) == ["ledger.yaml"])
    }

    private func copyOfProgramme() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("programme-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: URL(fileURLWithPath: programmeFolder), to: folder)
        return folder
    }
}
