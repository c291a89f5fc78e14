import Testing
import TimeExpressions

@Suite("English expressions of time, said on Monday 23 November 2026 at nine")
struct EnglishTests {
    @Test(
        "dates",
        arguments: [
            ("nov 24", "2026-11-24"), ("24th of november 2026", "2026-11-24"), ("the 24th", "2026-11-24"),
            ("november 24, 2027", "2027-11-24"),
            ("may 5", "2027-05-05"), ("first of march", "2027-03-01"), ("30-jun-81", "1981-06-30"),
            ("2026/nov/24", "2026-11-24"),
            ("4/25", "2027-04-25"), ("13.5.2027", "2027-05-13"), ("today", "2026-11-23"),
            ("the day after tomorrow", "2026-11-25"),
            ("the day before yesterday", "2026-11-21"), ("in 3 days", "2026-11-26"), ("two weeks ago", "2026-11-09"),
            ("2 weeks from tomorrow", "2026-12-08"), ("in six business days", "2026-12-01"),
            ("christmas", "2026-12-25"),
            ("end of the month", "2026-11-30"), ("march the twenty-second nineteen eighty four", "1984-03-22"),
        ])
    func dates(text: String, expected: String) {
        #expect(reading(text, .english) == expected)
    }

    @Test(
        "weekdays",
        arguments: [
            ("wednesday", "2026-11-25"), ("next wednesday", "2026-12-02"), ("this wednesday", "2026-11-25"),
            ("last friday", "2026-11-20"),
            ("friday next week", "2026-12-04"), ("next week sunday", "2026-12-06"),
            ("first monday of december", "2026-12-07"),
            ("last friday of november", "2026-11-27"), ("wed, nov 25", "2026-11-25"), ("fri 27th", "2026-11-27"),
        ])
    func weekdays(text: String, expected: String) {
        #expect(reading(text, .english) == expected)
    }

    @Test(
        "times of day",
        arguments: [
            ("half past three", "T15:30:00"), ("3 pm", "T15:00:00"), ("4:10p", "T16:10:00"), ("noon", "T12:00:00"),
            ("midnight", "T00:00:00"),
            ("12am", "T00:00:00"), ("8.30pm", "T20:30:00"), ("415pm", "T16:15:00"), ("15h30", "T15:30:00"),
            ("a quarter to nine", "T08:45:00"),
            ("twenty past 8 in the evening", "T20:20:00"), ("eight forty p.m.", "T20:40:00"),
            ("3 o'clock", "T15:00:00"),
            ("at 7", "T07:00:00"),
            ("3 in the morning", "T03:00:00"),
        ])
    func times(text: String, expected: String) {
        #expect(reading(text, .english) == expected)
    }

    @Test(
        "a date and a time, in either order and within a sentence",
        arguments: [
            ("next wednesday at 3pm", "2026-12-02T15:00:00"), ("9am on tuesday", "2026-11-24T09:00:00"),
            ("tonight at 8", "2026-11-23T20:00:00"),
            ("tomorrow afternoon", "2026-11-24~"), ("last night", "2026-11-22~"),
            ("noon tomorrow", "2026-11-24T12:00:00"),
            ("meet on friday at half past two please", "friday at half past two=2026-11-27T14:30:00"),
            ("nov 24 at 15:00", "2026-11-24T15:00:00"), ("in 5 minutes", "2026-11-23T09:05:00"),
        ])
    func together(text: String, expected: String) {
        #expect(reading(text, .english) == expected)
    }

    @Test(
        "ranges",
        arguments: [
            ("from 2 to 4pm", "T14:00:00/T16:00:00"), ("10 am to 2", "T10:00:00/T14:00:00"),
            ("3-4pm", "T15:00:00/T16:00:00"),
            ("from 2 to 4pm tomorrow", "2026-11-24T14:00:00/2026-11-24T16:00:00"),
            ("friday between 1pm and 4 pm", "2026-11-27T13:00:00/2026-11-27T16:00:00"),
            ("dec 1-5", "2026-12-01/2026-12-06"),
            ("from the 6 to the 9 of may", "2027-05-06/2027-05-10"),
            ("between sep. 3 and september 20", "2027-09-03/2027-09-21"),
            ("from 2pm for 2 hours", "T14:00:00/T16:00:00"), ("nov 30 - dec 2, 2026", "2026-11-30/2026-12-03"),
        ])
    func ranges(text: String, expected: String) {
        #expect(reading(text, .english) == expected)
    }

    @Test(
        "weeks, months, quarters, years",
        arguments: [
            ("last week", "2026-11-16/2026-11-23"), ("next month", "2026-12-01/2027-01-01"),
            ("this year", "2026-01-01/2027-01-01"),
            ("october 2026", "2026-10-01/2026-11-01"), ("q3", "2026-07-01/2026-10-01"),
            ("2026 q3", "2026-07-01/2026-10-01"),
            ("third quarter of 2025", "2025-07-01/2025-10-01"), ("last quarter", "2026-07-01/2026-10-01"),
            ("quarter 3", "2026-07-01/2026-10-01"),
            ("first half of 2026", "2026-01-01/2026-07-01"), ("next 3 days", "2026-11-24/2026-11-27"),
            ("this weekend", "2026-11-28/2026-11-30"),
            ("the week after next", "2026-12-07/2026-12-14"),
        ])
    func periods(text: String, expected: String) {
        #expect(reading(text, .english) == expected)
    }

    @Test(
        "durations and bounds",
        arguments: [
            ("90 minutes", "P5400"), ("two and a half hours", "P9000"), ("half an hour", "P1800"),
            ("3 years and 2 months", "P99792000"),
            ("within 10 days", "P864000"), ("since monday", "2026-11-23T00:00:00/.."),
            ("before friday", "../2026-11-27T00:00:00"),
            ("by friday", "../2026-11-28T00:00:00"), ("until 2:00pm", "../T14:00:00"),
            ("after 5:45pm today", "2026-11-23T17:45:00/.."),
            ("today before 4pm", "../2026-11-23T16:00:00"),
        ])
    func lengths(text: String, expected: String) {
        #expect(reading(text, .english) == expected)
    }
}
