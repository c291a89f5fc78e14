import Foundation
import Testing
import TimeExpressions

@Suite("Calendar arithmetic")
struct CalendarTests {
    @Test(
        "days since 1970 and dates convert both ways",
        arguments: Array(stride(from: -719_162, through: 2_932_896, by: 9_973)))
    func epochDays(days: Int) {
        #expect(CivilDate(daysSinceEpoch: days).daysSinceEpoch == days)
    }

    @Test(
        "known days",
        arguments: [("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2026-11-23", 20_780, 1), ("1969-12-28", -4, 7)])
    func known(text: String, days: Int, weekday: Int) {
        let date = CivilDate(iso: text)
        #expect(date?.daysSinceEpoch == days)
        #expect(date?.weekday == weekday)
        #expect(date?.isoText == text)
    }

    @Test("a moment is stored by its numbers and read back; numbers that no calendar or clock has are refused")
    func stored() throws {
        let moment = CivilDateTime(CivilDate(daysSinceEpoch: 20_780), CivilTime(secondOfDay: 86_399))
        let bytes = try JSONEncoder().encode(moment)
        #expect(try JSONDecoder().decode(CivilDateTime.self, from: bytes) == moment)
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"year\":2026"))
        for broken in [#"{"year":2026,"month":2,"day":30}"#, #"{"hour":24,"minute":0,"second":0}"#] {
            #expect(throws: DecodingError.self) {
                _ = try JSONDecoder().decode(CivilDate.self, from: Data(broken.utf8))
            }
            #expect(throws: DecodingError.self) {
                _ = try JSONDecoder().decode(CivilTime.self, from: Data(broken.utf8))
            }
        }
    }

    @Test(
        "months and years are added within the month's end",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"),
            ("2026-12-31", 2, "2027-02-28"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
        ])
    func months(text: String, months: Int, expected: String) {
        #expect(CivilDate(iso: text)?.adding(months: months).isoText == expected)
    }

    @Test(
        "days that do not exist are refused",
        arguments: ["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01"])
    func impossible(text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test("a calendar never leaves years 1 to 9999", arguments: [Int.min, -4_000_000, 4_000_000, Int.max])
    func held(count: Int) {
        let date = CivilDate(daysSinceEpoch: 0)
        #expect((1...9999).contains(date.adding(days: count).year))
        #expect((1...9999).contains(date.adding(months: count).year))
        #expect((1...9999).contains(date.adding(years: count).year))
    }

    @Test(
        "quarters",
        arguments: [("2026Q1", "2026-01-01", "2026-04-01", "2025Q4"), ("2026Q4", "2026-10-01", "2027-01-01", "2026Q3")])
    func quarters(label: String, from: String, to: String, previous: String) throws {
        let quarter = try #require(Quarter(label: label))
        #expect(quarter.dates.lowerBound.isoText == from)
        #expect(quarter.dates.upperBound.isoText == to)
        #expect(quarter.previous.label == previous)
        #expect(quarter.previous.next == quarter)
        #expect(quarter.label == label)
    }

    @Test(
        "labels of no quarter are refused", arguments: ["2026Q5", "2026Q0", "26Q1", "Q1", "2026", "2026Q11", "Q", ""])
    func badLabels(label: String) {
        #expect(Quarter(label: label) == nil)
    }

    @Test("working days leave out holidays and count the weekend days worked for them")
    func workingDays() throws {
        let holiday = try #require(CivilDate(iso: "2026-10-01"))
        let madeUp = try #require(CivilDate(iso: "2026-10-10"))
        let calendar = WorkCalendar(holidays: [holiday], makeUpDays: [madeUp])
        let start = try #require(CivilDate(iso: "2026-09-30"))
        #expect(calendar.adding(workingDays: 1, to: start).isoText == "2026-10-02")
        #expect(calendar.adding(workingDays: 7, to: start).isoText == "2026-10-10")
        #expect(calendar.adding(workingDays: -1, to: madeUp).isoText == "2026-10-09")
        #expect(calendar.knows(year: 2026))
        #expect(!calendar.knows(year: 2027))
    }

    @Test(
        "ISO text becomes an instant",
        arguments: [
            ("2026-11-23T09:00", 1_795_395_600 as Int64), ("2026-11-23T09:00:00+08:00", 1_795_395_600),
            ("2026-11-23T01:00:00Z", 1_795_395_600),
            ("2026-11-22T20:00-05:00", 1_795_395_600), ("2026-11-23 09:00:30", 1_795_395_630), ("1970-01-01", -28_800),
        ])
    func instants(text: String, expected: Int64) {
        #expect(ISOTime.epoch(text) == expected)
    }

    @Test(
        "text that is no ISO time is refused",
        arguments: [
            "", "2026", "2026-11-23T", "2026-11-23T25:00", "2026-11-23T09:60", "2026-11-23T09:00+25:00",
            "2026-11-23T09:00x", "二零二六",
        ])
    func notISO(text: String) {
        #expect(ISOTime.epoch(text) == nil)
    }

    @Test(
        "instants are written with their offset, and read back",
        arguments: [0, 1_795_395_600, -1, 253_402_200_000] as [Int64])
    func written(epoch: Int64) {
        #expect(ISOTime.epoch(ISOTime.text(epoch: epoch)) == epoch)
        #expect(ZoneOffset.shanghai.isoText == "+08:00")
    }

    @Test("a clock passes midnight, the year's end and a leap day")
    func overMidnight() throws {
        let eve = try #require(CivilDateTime(iso: "2027-12-31T23:59:59"))
        #expect(eve.adding(seconds: 1).isoText == "2028-01-01T00:00:00")
        #expect(eve.adding(seconds: 86_400 * 60).isoText == "2028-02-29T23:59:59")
        #expect(eve.adding(seconds: -86_400 * 365).isoText == "2026-12-31T23:59:59")
    }
}
