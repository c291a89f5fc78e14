import Testing
import TimeExpressions

@Suite("Feasts and lunar dates, said on Monday 23 November 2026 at nine")
struct FeastTests {
    @Test(
        "Chinese feasts",
        arguments: [
            ("春节", "2027-02-06"), ("过年", "2027-02-06"), ("除夕", "2027-02-05"), ("大年三十", "2027-02-05"),
            ("元宵节", "2027-02-20"), ("清明", "2027-04-05"), ("五一", "2027-05-01"), ("五一劳动节", "2027-05-01"),
            ("端午", "2027-06-09"), ("七夕", "2027-08-08"), ("中秋", "2027-09-15"), ("重阳节", "2027-10-08"),
            ("国庆", "2027-10-01"), ("十一", "2027-10-01"), ("元旦", "2027-01-01"), ("腊八", "2027-01-15"),
            ("小年", "2027-01-30"), ("冬至", "2026-12-22"), ("母亲节", "2027-05-09"), ("双十一", "2027-11-11"),
            ("明年中秋", "2027-09-15"), ("去年中秋节", "2025-10-06"), ("2026年除夕", "2026-02-16"),
            ("中秋节晚上八点", "2027-09-15T20:00:00"), ("国庆当天", "2027-10-01"), ("中秋前", "../2027-09-15T00:00:00"),
            ("元旦到除夕", "2027-01-01/2027-02-06"),
        ])
    func chinese(text: String, expected: String) {
        #expect(reading(text, .chinese) == expected)
    }

    @Test(
        "lunar dates",
        arguments: [
            ("农历八月十五", "2027-09-15"), ("正月初一", "2027-02-06"), ("腊月二十三", "2027-01-30"), ("大年初三", "2027-02-08"),
            ("正月十五晚上七点", "2027-02-20T19:00:00"), ("农历十二月廿三", "2027-01-30"), ("八月初五", "2027-09-05"),
            ("农历2025年腊月二十三", "2026-02-10"), ("2025年闰六月十五", "2025-08-08"), ("闰六月初一", "2036-07-23"),
            ("腊月", "2027-01-08/2027-02-06"), ("正月初一到初七", "2027-02-06/2027-02-13"), ("农历初一", "2026-12-09"),
            ("大年三十到初七", "2027-02-05/2027-02-13"), ("八月十五", "2027-08-15"),
        ])
    func lunar(text: String, expected: String) {
        #expect(reading(text, .chinese) == expected)
    }

    @Test(
        "English feasts",
        arguments: [
            ("mid-autumn festival", "2027-09-15"), ("the spring festival", "2027-02-06"),
            ("chinese new year", "2027-02-06"),
            ("lunar new year's eve", "2027-02-05"), ("national day", "2027-10-01"), ("labour day", "2027-05-01"),
            ("dragon boat festival", "2027-06-09"), ("new year's day", "2027-01-01"), ("new year's eve", "2026-12-31"),
            ("tomb-sweeping day", "2027-04-05"), ("christmas eve", "2026-12-24"), ("thanksgiving", "2026-11-26"),
            ("national day 2028", "2028-10-01"), ("before mid-autumn festival", "../2027-09-15T00:00:00"),
            ("two days after national day", "2027-10-03"), ("christmas at 8pm", "2026-12-25T20:00:00"),
        ])
    func english(text: String, expected: String) {
        #expect(reading(text, .english) == expected)
    }

    @Test(
        "the days off around a feast are those of the official table",
        arguments: [
            ("春节期间", "2026-02-15/2026-02-24"), ("国庆长假", "2026-10-01/2026-10-08"),
            ("国庆后", "2026-10-08T00:00:00/.."), ("中秋节放假", "2026-09-25/2026-09-28"),
        ])
    func officialHolidays(text: String, expected: String) {
        #expect(reading(text, .chinese, at: "2026-01-20T09:00", working: calendar2026) == expected)
        #expect(
            mentions(text, .chinese, at: "2026-01-20T09:00", working: calendar2026).first?.unlistedYear == nil)
    }

    @Test(
        "a year without a table is told, and the usual days off are taken",
        arguments: [
            ("春节期间", "2027-02-05/2027-02-13"), ("国庆后", "2027-10-08T00:00:00/.."), ("五一假期", "2027-05-01/2027-05-06"),
        ])
    func unlisted(text: String, expected: String) {
        #expect(reading(text, .chinese, working: calendar2026) == expected)
        #expect(mentions(text, .chinese, working: calendar2026).first?.unlistedYear == 2027)
    }

    @Test("a feast itself needs no table", arguments: ["春节", "中秋前", "国庆下午三点"])
    func plain(text: String) {
        #expect(mentions(text, .chinese).first?.unlistedYear == nil)
    }

    @Test(
        "names that only contain a feast are no time",
        arguments: [
            "国庆路很黑", "元旦街", "重阳木", "李国庆", "五一路", "五一小区", "十一楼", "初三学生", "八一广场", "清明上河图", "中秋月饼", "小年轻",
            "春节联欢", "十一个人",
        ])
    func names(text: String) {
        #expect(mentions(text, .chinese).isEmpty)
    }

    @Test(
        "English words that only begin like a feast are no time",
        arguments: [
            "a new lamp", "my mother is ill", "spring is leaking", "the chinese lantern", "double door",
            "happy new year",
        ])
    func words(text: String) {
        #expect(mentions(text, .english).isEmpty)
    }
}

@Suite("Working days")
struct WorkdayTests {
    @Test(
        "Chinese",
        arguments: [
            ("国庆后第一个工作日", "2026-10-08"), ("国庆前最后一个工作日", "2026-09-30"), ("春节后第二个工作日", "2026-02-25"),
            ("下个工作日", "2026-01-21"), ("本月最后一个工作日", "2026-01-30"), ("2月第一个工作日", "2026-02-02"),
            ("下周第一个工作日", "2026-01-26"), ("三个工作日后", "2026-01-23"), ("20个工作日后", "2026-02-24"),
            ("上一个工作日", "2026-01-19"), ("2026年10月的最后一个工作日", "2026-10-30"),
        ])
    func chinese(text: String, expected: String) {
        #expect(reading(text, .chinese, at: "2026-01-20T09:00", working: calendar2026) == expected)
    }

    @Test(
        "English",
        arguments: [
            ("the first working day after national day", "2026-10-08"), ("the next business day", "2026-01-21"),
            ("last working day of this month", "2026-01-30"), ("in 20 working days", "2026-02-24"),
            ("the last business day before spring festival", "2026-02-14"),
            ("the second working day of october 2026", "2026-10-09"),
        ])
    func english(text: String, expected: String) {
        #expect(reading(text, .english, at: "2026-01-20T09:00", working: calendar2026) == expected)
    }

    @Test(
        "what counts working days of a year without a table tells the year", arguments: ["5个工作日后", "下个工作日", "五个工作日内"])
    func unlisted(text: String) {
        #expect(mentions(text, .chinese).first?.unlistedYear == 2026)
        #expect(mentions(text, .chinese, working: calendar2026).first?.unlistedYear == nil)
    }
}
