import Testing
import TimeExpressions

@Suite("The many ways to say a time in English, on Tuesday 24 November 2026 at nine")
struct EnglishFormsTests {
    private func said(_ text: String) -> String { reading(text, .english, at: "2026-11-24T09:00") }

    @Test(
        "days",
        arguments: [
            ("nov-24-2026", "2026-11-24"), ("september-2020-23", "2020-09-23"), ("24 november '26", "2026-11-24"),
            ("monday after next", "2026-12-07"), ("friday before last", "2026-11-13"),
            ("last week's monday", "2026-11-16"), ("monday two weeks from now", "2026-12-07"),
            ("two mondays from now", "2026-12-07"), ("three fridays ago", "2026-11-06"),
            ("friday night", "2026-11-27~"), ("tomorrow night", "2026-11-25~"), ("in a couple of days", "2026-11-26"),
            ("end of day", "2026-11-24"), ("the 3rd wednesday of next month", "2026-12-16"),
            ("the day after christmas", "2026-12-26"), ("the friday after national day", "2027-10-08"),
            ("after two days", "2026-11-26"), ("2 hours before noon", "T10:00:00"),
            ("4pm cet tomorrow", "2026-11-25T16:00:00"), ("saturday (december 5)", "2026-12-05"),
            ("at the moment", "2026-11-24T09:00:00"),
        ])
    func days(text: String, expected: String) {
        #expect(said(text) == expected)
    }

    @Test(
        "times of day",
        arguments: [
            ("at half three", "T15:30:00"), ("at five to six", "T17:55:00"), ("at nine thirty", "T09:30:00"),
            ("three fifteen", "T15:15:00"), ("9 at night", "T21:00:00"), ("at 1530", "T15:30:00"),
            ("at 5ish", "T17:00:00"), ("december 5 (saturday) at 10am", "2026-12-05T10:00:00"),
        ])
    func clocks(text: String, expected: String) {
        #expect(said(text) == expected)
    }

    @Test(
        "ranges and places",
        arguments: [
            ("mon-fri", "2026-11-30/2026-12-05"), ("between march and may", "2027-03-01/2027-06-01"),
            ("tomorrow until friday", "2026-11-25/2026-11-28"), ("2026-11-24/2026-11-26", "2026-11-24/2026-11-27"),
            ("wednesday 3-5pm", "2026-11-25T15:00:00/2026-11-25T17:00:00"),
            ("nov 24 2-4pm", "2026-11-24T14:00:00/2026-11-24T16:00:00"),
            ("first week of december", "2026-11-30/2026-12-07"), ("mid-december", "2026-12-11/2026-12-21"),
            ("november between 19 and 20", "2027-11-19/2027-11-21"), ("the rest of the month", "2026-11-24/2026-12-01"),
            ("late december", "2026-12-21/2027-01-01"), ("h1 2026", "2026-01-01/2026-07-01"),
            ("over the weekend", "the weekend=2026-11-28/2026-11-30"), ("the next few days", "2026-11-25/2026-11-28"),
            ("the past 2 hours", "2026-11-24T07:00:00/2026-11-24T09:00:00"),
        ])
    func ranges(text: String, expected: String) {
        #expect(said(text) == expected)
    }

    @Test(
        "bounds and lengths",
        arguments: [
            ("till 3pm", "../T15:00:00"), ("3pm onwards", "T15:00:00/.."),
            ("no later than friday", "later than friday=../2026-11-28T00:00:00"),
            ("no earlier than dec 1", "earlier than dec 1=2026-12-01T00:00:00/.."),
            ("on or before dec 1", "before dec 1=../2026-12-02T00:00:00"),
            ("before the end of the month", "../2026-12-01T00:00:00"), ("since november 20", "2026-11-20T00:00:00/.."),
            ("starting dec 1", "2026-12-01T00:00:00/.."), ("by end of day", "../2026-11-25T00:00:00"),
            ("a quarter of an hour", "P900"), ("in 1h30", "2026-11-24T10:30:00"), ("a dozen days", "P1036800"),
            ("a few minutes ago", "2026-11-24T08:57:00"),
        ])
    func bounds(text: String, expected: String) {
        #expect(said(text) == expected)
    }
}
