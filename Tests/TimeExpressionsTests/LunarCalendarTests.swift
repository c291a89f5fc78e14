import Foundation
import Testing

@testable import TimeExpressions

@Suite("The lunar calendar")
struct LunarCalendarTests {
    @Test(
        "known days of the lunar calendar",
        arguments: [
            (1900, 1, 1, false, "1900-01-31"), (2000, 1, 1, false, "2000-02-05"), (2023, 2, 1, true, "2023-03-22"),
            (2024, 12, 29, false, "2025-01-28"), (2025, 6, 1, true, "2025-07-25"), (2026, 1, 1, false, "2026-02-17"),
            (2026, 8, 15, false, "2026-09-25"), (2033, 11, 1, true, "2033-12-22"), (2034, 1, 1, false, "2034-02-19"),
            (2100, 1, 1, false, "2100-02-09"),
        ])
    func knownDays(year: Int, month: Int, day: Int, isLeap: Bool, expected: String) {
        #expect(LunarCalendar.date(year: year, month: month, day: day, isLeap: isLeap)?.isoText == expected)
    }

    @Test(
        "days that no lunar year has are refused",
        arguments: [
            (2026, 1, 31, false), (2026, 6, 1, true), (2026, 13, 1, false), (1899, 1, 1, false), (2026, 1, 0, false),
        ])
    func noDays(year: Int, month: Int, day: Int, isLeap: Bool) {
        #expect(LunarCalendar.date(year: year, month: month, day: day, isLeap: isLeap) == nil)
    }

    @Test("every month of the table begins the day after the one before it ends")
    func months() {
        var expected: CivilDate?
        for year in LunarCalendar.years {
            for month in 1...12 {
                for isLeap in [false, true] {
                    guard let days = LunarCalendar.days(year: year, month: month, isLeap: isLeap) else { continue }
                    #expect(expected == nil || days.lowerBound == expected, "\(year)-\(month)")
                    expected = days.upperBound
                }
            }
        }
    }

    @Test("agrees with the calendar of the system on the first days of the years 1930 to 2099")
    func system() throws {
        var chinese = Calendar(identifier: .chinese)
        chinese.timeZone = try #require(TimeZone(identifier: "Asia/Shanghai"))
        for year in 1930...2099 {
            let date = try #require(LunarCalendar.date(year: year, month: 1, day: 1))
            let noon = Date(timeIntervalSince1970: Double(date.daysSinceEpoch) * 86_400 + 14_400)
            let parts = chinese.dateComponents([.month, .day], from: noon)
            #expect([parts.month, parts.day] == [1, 1], "\(year)")
        }
    }

    @Test(
        "清明 and 冬至 of known years", arguments: [(2024, "2024-04-04", "2024-12-21"), (2026, "2026-04-05", "2026-12-22")])
    func terms(year: Int, qingming: String, solstice: String) {
        #expect(LunarCalendar.qingming(year: year)?.isoText == qingming)
        #expect(LunarCalendar.winterSolstice(year: year)?.isoText == solstice)
    }
}
