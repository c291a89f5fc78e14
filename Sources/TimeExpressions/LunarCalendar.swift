/// The Chinese lunar calendar of the lunar years 1900 to 2100, and the solar terms that are holidays.
enum LunarCalendar {
    static let years = 1900...2100

    /// The day that a lunar date is, or nil where the calendar has none (the 30th of a short month, no such leap month).
    static func date(year: Int, month: Int, day: Int, isLeap: Bool = false) -> CivilDate? {
        guard let days = days(year: year, month: month, isLeap: isLeap) else { return nil }
        let date = days.lowerBound.adding(days: day - 1)
        return days.contains(date) ? date : nil
    }

    /// The days of a lunar month, the end excluded; nil where the year has none such.
    static func days(year: Int, month: Int, isLeap: Bool = false) -> Range<CivilDate>? {
        guard let record = record(year), (1...12).contains(month), !isLeap || record.leapMonth == month else {
            return nil
        }
        let isBehindLeap = record.leapMonth > 0 && (month > record.leapMonth || isLeap)
        let position = month - 1 + (isBehindLeap ? 1 : 0)
        let before = (0..<position).reduce(0) { $0 + record.length(at: $1) }
        let first = newYear(record, year).adding(days: before)
        return first..<first.adding(days: record.length(at: position))
    }

    /// The last day of a lunar year; nil outside the table.
    static func newYearsEve(endingYear year: Int) -> CivilDate? {
        date(year: year + 1, month: 1, day: 1)?.adding(days: -1)
    }

    /// 清明 of a Gregorian year; nil outside the table.
    static func qingming(year: Int) -> CivilDate? {
        record(year).flatMap { CivilDate(year: year, month: 4, day: $0.qingming) }
    }

    /// 冬至 of a Gregorian year; nil outside the table.
    static func winterSolstice(year: Int) -> CivilDate? {
        record(year).flatMap { CivilDate(year: year, month: 12, day: $0.winterSolstice) }
    }

    private static func newYear(_ record: Record, _ year: Int) -> CivilDate {
        CivilDate.startOfMonth(year: year, month: 1).adding(days: record.newYearOffset)
    }

    private static func record(_ year: Int) -> Record? {
        years.contains(year) ? Record(bits: table[year - years.lowerBound]) : nil
    }

    /// One year: from the low end 13 bits for its months in order (set where one has 30 days, a leap month behind its
    /// namesake), 4 for the number of the leap month, 6 for the days from 1 January to its first day, and 2 each for the
    /// days of 清明 after 4 April and of 冬至 after 21 December.
    private struct Record {
        let bits: UInt32

        func length(at position: Int) -> Int { 29 + Int(bits >> UInt32(position) & 1) }
        var leapMonth: Int { Int(bits >> 13 & 15) }
        var newYearOffset: Int { Int(bits >> 17 & 63) }
        var qingming: Int { 4 + Int(bits >> 23 & 3) }
        var winterSolstice: Int { 21 + Int(bits >> 25 & 3) }
    }

    /// Computed from the moments of new moons and solar terms at 120° east.
    private static let table: [UInt32] = [
        0x2BD16D2, 0x2E20752, 0x54C0EA5, 0x538B64A, 0x2DC064B, 0x2C40A9B, 0x5309556, 0x556056A, 0x2C00B59, 0x2AA5752,
        0x5500752, 0x53ADB25, 0x2E00B25, 0x2C80A4B, 0x4B2B4AB, 0x55802AD, 0x2C2056B, 0x2AC4B69, 0x2D20DA9, 0x53EFD92,
        0x2E40E92, 0x2CC0D25, 0x2B6BA4D, 0x55C0A56, 0x2C602B6, 0x2AE95B5, 0x2D606D4, 0x5400EA9, 0x2AC5E92, 0x2D00E92,
        0x2BACD26, 0x55E052B, 0x2C80A57, 0x2B2B2B6, 0x2D80B5A, 0x54406D4, 0x2AE6EC9, 0x2D20749, 0x2BCF693, 0x5620A93,
        0x2CC052B, 0x2B4CA5B, 0x2DA0AAD, 0x546056A, 0x2B09B55, 0x2D60BA4, 0x2C00B49, 0x4AA5A93, 0x2D00A95, 0x2B8F52D,
        0x2DE0536, 0x4C80AAD, 0x2B4B5AA, 0x2D805B2, 0x2C20DA5, 0x2AE7D4A, 0x2D40D4A, 0x2BD0A95, 0x2E00A97, 0x2CC0556,
        0x2B6CAB5, 0x2DA0AD5, 0x2C606D2, 0x2B08EA5, 0x2D60EA5, 0x2C0064A, 0x2A86C97, 0x2CE0A9B, 0x2BAF55A, 0x2DE056A,
        0x2C80B69, 0x2B4B752, 0x2DA0B52, 0x2C20B25, 0x2AC964B, 0x2D20A4B, 0x23D14AB, 0x2E002AD, 0x2CA056D, 0x2B6CB69,
        0x25C0DA9, 0x2C60D92, 0x2B09D25, 0x2D60D25, 0x2415A4D, 0x2E40A56, 0x2CE02B6, 0x2B8C5B5, 0x05E06D5, 0x2C80EA9,
        0x2B4BE92, 0x2DA0E92, 0x0440D26, 0x2AC6A56, 0x2D00A57, 0x2BD14D6, 0x062035A, 0x2CA06D5, 0x2B6B6C9, 0x2DC0749,
        0x0460693, 0x2AE952B, 0x2D4052B, 0x2BE0A5B, 0x02A555A, 0x2CE056A, 0x2B8FB55, 0x2E00BA4, 0x04A0B49, 0x232BA93,
        0x2D80A95, 0x2C2052D, 0x02C8AAD, 0x2500AB5, 0x2BD35AA, 0x2E205D2, 0x04C0DA5, 0x236DD4A, 0x2DC0D4A, 0x2C60C95,
        0x030952E, 0x0540556, 0x2BE0AB5, 0x2AA55B2, 0x05006D2, 0x038CEA5, 0x2DE0725, 0x2C8064B, 0x032AC97, 0x0560CAB,
        0x2C2055A, 0x2AC6AD6, 0x0520B69, 0x03D7752, 0x2E20B52, 0x2CC0B25, 0x036DA4B, 0x05A0A4B, 0x2C404AB, 0x2AEA55B,
        0x05405AD, 0x03E0B6A, 0x22A5B52, 0x2D00D92, 0x03AFD25, 0x05E0D25, 0x2480A55, 0x2B2B4AD, 0x05804B6, 0x04005B5,
        0x22C6DAA, 0x2D20EC9, 0x03F1E92, 0x0620E92, 0x24C0D26, 0x2B6CA56, 0x05A0A57, 0x0440556, 0x02E86D5, 0x2D40755,
        0x0400749, 0x0286E93, 0x04E0693, 0x2B8F52B, 0x05E052B, 0x0460A5B, 0x032B55A, 0x2D8056A, 0x0420B65, 0x02C974A,
        0x0520B4A, 0x2BD1A95, 0x0620A95, 0x04A052D, 0x034CAAD, 0x25A0AB5, 0x04605AA, 0x02E8BA5, 0x0540DA5, 0x2400D4A,
        0x02A7C95, 0x04E0C96, 0x038F94E, 0x25E0556, 0x0480AB5, 0x032B5B2, 0x05806D2, 0x2420EA5, 0x02E8E4A, 0x050068B,
        0x03B0C97, 0x06004AB, 0x04A055B, 0x034CAD6, 0x05A0B6A, 0x0460752, 0x0309725, 0x0540B45, 0x03E0A8B, 0x028549B,
        0x2CE04AB,
    ]
}
