/// A word, number or mark of a text, with what it may mean to an expression of time.
struct Token: Sendable, Equatable {
    let kind: Kind
    /// UTF-16 units of the text.
    let start: Int
    let end: Int
    /// Whether white space precedes it.
    let isSpaced: Bool

    enum Kind: Sendable, Equatable {
        /// ASCII digits; `length` tells 5 from 05.
        case digits(Int, length: Int)
        /// A number in words. `isSpelled` where its figures are read out one by one: 二零一五.
        case number(Int, isSpelled: Bool)
        case ordinal(Int, isWord: Bool)
        case hundred, thousand
        /// 1 for Monday to 7 for Sunday; `isPlain` where the word has no other meaning (sat, sun).
        case weekday(Int, isPlain: Bool)
        case month(Int, isPlain: Bool)
        case unit(Unit)
        /// Days from today.
        case relativeDay(Int)
        /// Years from this one.
        case relativeYear(Int)
        case part(DayPart)
        /// Days from today, and a part of that day.
        case relativePart(Int, DayPart)
        case afternoon(Bool)
        /// Steps from the present one: last, this, next.
        case shift(Int)
        case holiday(month: Int, day: Int)
        case key(Keyword)
        case mark(UInt16)
        case other
        /// Beyond either end of the text.
        case none
    }
}

/// What is counted.
enum Unit: Sendable, Equatable {
    case second, minute, quarterHour, hour, halfDay, day, weekend, week, fortnight, month, quarter, halfYear, year
}

/// Words of grammar, the same in both languages where they mean the same.
enum Keyword: UInt8, Sendable {
    // Marks after Chinese numbers.
    case dayMark, dayCount, monthMark, yearMark, hourMark, hourOfficial, minuteMark, secondMark, quarterMark
    case week, seasonMark, tenDays, piece, ordinalMark, half, sharp, clockBell, lacking, tapped
    // Turning points of a period.
    case startOfMonth, midMonth, endOfMonth, startOfYear, endOfYear, endOfQuarter
    case firstHalf, secondHalf, weekend, quarterLetter, halfLetter
    // Joints.
    case to, from, between, betweenEnd, and, or, of, at, on, inside, the, about, `for`, article, time
    // Direction.
    case ago, later, within, before, after, since, until, by, startOn
    case now, noon, midnight, oclock, past, hourLetter, minuteLetter, dayLetter, weekLetter, minuteTick
    case following, previous, recent, current, coming, my, whole, business, start, end, middle
    case starting, secondWord, additional, last
    /// A word whose number is a name: room 3, unit 7/8.
    case label
}
