import Testing
import TimeExpressions

@Suite("Conventions of time")
struct ConventionTests {
    @Test(
        "incidents take the past reading, and the other stays as the alternative",
        arguments: [
            ("周五", "2026-11-20", "2026-11-27"), ("3月15日", "2026-03-15", "2027-03-15"),
            ("10月", "2026-10-01/2026-11-01", "2027-10-01/2027-11-01"),
        ])
    func past(text: String, past: String, future: String) throws {
        let mention = try #require(mentions(text, .chinese, prefers: .past).first)
        #expect(shown(mention.value) == past)
        #expect(mention.alternative.map(shown) == future)
    }

    @Test("a weekday that is today is today in either direction", arguments: [TimeParser.Preference.future, .past])
    func today(preference: TimeParser.Preference) {
        #expect(reading("周一", .chinese, prefers: preference) == "2026-11-23")
    }

    @Test(
        "ends of months and years",
        arguments: [
            ("明天", "2026-12-31T10:00", "2027-01-01"), ("下个月", "2026-12-31T10:00", "2027-01-01/2027-02-01"),
            ("上个月", "2027-01-01T10:00", "2026-12-01/2027-01-01"), ("一个月后", "2027-01-31T10:00", "2027-02-28"),
            ("2月29日", "2026-03-01T10:00", "2028-02-29"), ("31号", "2026-02-10T10:00", "2026-03-31"),
            ("月底", "2028-02-03T10:00", "2028-02-29"),
            ("上季度", "2027-01-05T10:00", "2026-10-01/2027-01-01"), ("下周一", "2026-12-31T10:00", "2027-01-04"),
            ("明年一季度", "2026-12-31T10:00", "2027-01-01/2027-04-01"),
        ])
    func ends(text: String, reference: String, expected: String) {
        #expect(reading(text, .chinese, at: reference) == expected)
    }

    @Test(
        "a deadline is the last day that is in time",
        arguments: [
            ("三天内", "2026-11-26"), ("周五前", "2026-11-26"), ("月底前", "2026-11-30"), ("下周", "2026-12-06"),
            ("明天下午三点", "2026-11-24"), ("5个工作日内", "2026-11-30"), ("明天下午4点前", "2026-11-24"),
        ])
    func deadlines(text: String, expected: String) throws {
        let now = try #require(monday)
        let mention = try #require(mentions(text, .chinese).first)
        #expect(mention.value.deadline(from: now)?.isoText == expected)
    }

    @Test(
        "the part of the day is told with the mention",
        arguments: [("明天下午", DayPart.afternoon), ("今晚", .evening), ("明天上午9点到11点", .morning)])
    func parts(text: String, part: DayPart) {
        #expect(mentions(text, .chinese).first?.dayPart == part)
    }

    @Test(
        "hostile text is read in time proportional to its length, and ranges stay within it",
        .timeLimit(.minutes(1)),
        arguments: [
            "年", "1-", "1天", "周", "下", "三点", "1/1/", "two ", "from ", "1 to ", "上午", "2026-", "十", "\u{0}", "at ", "1:",
            "半", "q",
        ])
    func hostile(piece: String) {
        let units = Array(String(repeating: piece, count: 8192 / piece.utf8.count).utf16)
        guard let now = monday else { return }
        for language in [TimeParser.Language.chinese, .english] {
            for mention in TimeParser(language: language).mentions(in: units, reference: now) {
                #expect(
                    mention.range.lowerBound >= 0 && mention.range.upperBound <= units.count && !mention.range.isEmpty)
            }
        }
    }

    @Test(
        "unpaired surrogates and extreme references are harmless",
        arguments: ["0001-01-01T00:00", "9999-12-31T23:59:59"])
    func extremes(reference: String) throws {
        let now = try #require(CivilDateTime(iso: reference))
        let text: [UInt16] = [0xD800, 0x4E0B, 0x5468, 0x4E09, 0xDC00] + Array("上周 去年 100年前 999个月后 9999天后 明年底".utf16)
        let found = TimeParser(language: .chinese).mentions(in: text, reference: now)
        #expect(found.first?.range == 1..<4)
    }
}
