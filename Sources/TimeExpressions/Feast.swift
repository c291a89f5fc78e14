/// A day that each year brings back under a name.
enum Feast: UInt8, Sendable {
    case newYear, valentines, womensDay, arborDay, aprilFools, qingming, labourDay, youthDay, mothersDay, childrensDay
    case fathersDay, partyDay, armyDay, teachersDay, nationalDay, halloween, singlesDay, thanksgiving, secondSinglesDay
    case winterSolstice, christmasEve, christmas, newYearsEve
    case springFestival, lantern, dragonHead, dragonBoat, doubleSeventh, ghosts, midAutumn, doubleNinth, laba,
        littleNewYear
    case lunarNewYearsEve

    private enum Rule {
        case fixed(month: Int, day: Int)
        case lunar(month: Int, day: Int)
        /// The nth such weekday of a month.
        case nthWeekday(Int, Int, month: Int)
        case solarTerm(@Sendable (Int) -> CivilDate?)
        /// The last day of the lunar year, whether its last month has 29 or 30 days.
        case lunarYearEnd
    }

    private var rule: Rule {
        switch self {
        case .newYear: .fixed(month: 1, day: 1)
        case .valentines: .fixed(month: 2, day: 14)
        case .womensDay: .fixed(month: 3, day: 8)
        case .arborDay: .fixed(month: 3, day: 12)
        case .aprilFools: .fixed(month: 4, day: 1)
        case .qingming: .solarTerm(LunarCalendar.qingming)
        case .labourDay: .fixed(month: 5, day: 1)
        case .youthDay: .fixed(month: 5, day: 4)
        case .mothersDay: .nthWeekday(2, 7, month: 5)
        case .childrensDay: .fixed(month: 6, day: 1)
        case .fathersDay: .nthWeekday(3, 7, month: 6)
        case .partyDay: .fixed(month: 7, day: 1)
        case .armyDay: .fixed(month: 8, day: 1)
        case .teachersDay: .fixed(month: 9, day: 10)
        case .nationalDay: .fixed(month: 10, day: 1)
        case .halloween: .fixed(month: 10, day: 31)
        case .singlesDay: .fixed(month: 11, day: 11)
        case .thanksgiving: .nthWeekday(4, 4, month: 11)
        case .secondSinglesDay: .fixed(month: 12, day: 12)
        case .winterSolstice: .solarTerm(LunarCalendar.winterSolstice)
        case .christmasEve: .fixed(month: 12, day: 24)
        case .christmas: .fixed(month: 12, day: 25)
        case .newYearsEve: .fixed(month: 12, day: 31)
        case .springFestival: .lunar(month: 1, day: 1)
        case .lantern: .lunar(month: 1, day: 15)
        case .dragonHead: .lunar(month: 2, day: 2)
        case .dragonBoat: .lunar(month: 5, day: 5)
        case .doubleSeventh: .lunar(month: 7, day: 7)
        case .ghosts: .lunar(month: 7, day: 15)
        case .midAutumn: .lunar(month: 8, day: 15)
        case .doubleNinth: .lunar(month: 9, day: 9)
        case .laba: .lunar(month: 12, day: 8)
        case .littleNewYear: .lunar(month: 12, day: 23)
        case .lunarNewYearsEve: .lunarYearEnd
        }
    }

    /// The day in the Gregorian year of that number, or nil where the calendar cannot tell.
    ///
    /// A feast at the end of the lunar year that the Gregorian year does not see is that of the lunar year.
    func date(in year: Int) -> CivilDate? {
        [year - 1, year].compactMap(cycle).first { $0.year == year } ?? cycle(year)
    }

    /// The day in a round of its own calendar: the lunar year of that number, or the Gregorian one.
    func cycle(_ year: Int) -> CivilDate? {
        switch rule {
        case .fixed(let month, let day): CivilDate(year: year, month: month, day: day)
        case .lunar(let month, let day): LunarCalendar.date(year: year, month: month, day: day)
        case .lunarYearEnd: LunarCalendar.newYearsEve(endingYear: year)
        case .solarTerm(let date): date(year)
        case .nthWeekday(let count, let weekday, let month): Self.nth(count, weekday, year, month)
        }
    }

    private static func nth(_ count: Int, _ weekday: Int, _ year: Int, _ month: Int) -> CivilDate? {
        guard (1...9999).contains(year) else { return nil }
        let first = CivilDate.startOfMonth(year: year, month: month)
        return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (count - 1))
    }

    /// The days off around it in a year whose table is not known: as they have lately been given.
    func usualHoliday(_ date: CivilDate) -> Range<CivilDate> {
        switch self {
        case .springFestival: date.adding(days: -1)..<date.adding(days: 7)
        case .lunarNewYearsEve: date..<date.adding(days: 8)
        case .nationalDay: date..<date.adding(days: 7)
        case .labourDay: date..<date.adding(days: 5)
        default: date..<date.adding(days: 1)
        }
    }
}
