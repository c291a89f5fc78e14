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
        /// Days from today, and how many days: 今明两天.
        case relativeDays(Int, Int)
        /// Years from this one.
        case relativeYear(Int)
        case part(DayPart)
        /// Days from today, and a part of that day.
        case relativePart(Int, DayPart)
        case afternoon(Bool)
        /// Steps from the present one: last, this, next.
        case shift(Int)
        case feast(Feast)
        /// 正月, 腊月.
        case lunarMonth(Int)
        /// 初三, and what is written before it in one: 月初三, 年初三.
        case lunarDay(Int, LunarLead)
        /// An edge of a year, years from this one: 今年底.
        case yearEdge(Int, isEnd: Bool)
        /// A word of which names of feasts are made.
        case feastWord(FeastWord)
        case key(Keyword)
        case mark(UInt16)
        case other
        /// Beyond either end of the text.
        case none
    }
}

/// What stands before 初三 in one word.
enum LunarLead: Sendable, Equatable {
    case none, month, year
}

/// What is counted.
enum Unit: Sendable, Equatable {
    case second, minute, fiveMinutes, quarterHour, hour, halfDay, day, weekend, week, fortnight, month, quarter,
        halfYear, year
}

/// A set of words of grammar.
struct Keywords: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ keys: [Keyword]) {
        for key in keys {
            if key.rawValue < 64 { low |= 1 << UInt64(key.rawValue) } else { high |= 1 << UInt64(key.rawValue - 64) }
        }
    }

    func contains(_ key: Keyword) -> Bool {
        let number = UInt64(key.rawValue)
        return number < 64 ? low & (1 << number) != 0 : high & (1 << (number - 64)) != 0
    }
}

/// Words of grammar, the same in both languages where they mean the same.
enum Keyword: UInt8, Sendable {
    // Marks after Chinese numbers.
    case dayMark, dayCount, monthMark, yearMark, hourMark, hourOfficial, minuteMark, secondMark, quarterMark
    case fiveMinutes, week, seasonMark, tenDays, piece, ordinalMark, half, sharp, clockBell, lacking, tapped
    // Turning points of a period.
    case startOfMonth, midMonth, endOfMonth, startOfYear, endOfYear, endOfQuarter
    case firstHalf, secondHalf, weekend, quarterLetter, halfLetter
    // Joints.
    case to, from, between, betweenEnd, and, or, of, at, on, inside, the, about, `for`, article, time
    // Direction.
    case zone, rest, all, earlier, onward, couple, few, dozen, ago, later, within, before, after, since, until, by,
        startOn
    case now, moment, noon, midnight, oclock, past, hourLetter, minuteLetter, dayLetter, weekLetter, minuteTick
    case following, previous, recent, current, coming, my, whole, business, start, end, middle
    case starting, secondWord, additional, last
    /// A word whose number is a name: room 3, unit 7/8.
    case label
    /// 农历; 闰 before a month; 期间 behind a feast.
    case lunarMark, leapMark, holidayTime
}
