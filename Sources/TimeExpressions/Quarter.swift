/// A calendar quarter.
package struct Quarter: Sendable, Hashable, Comparable, Codable {
    package let year: Int
    /// 1 to 4.
    package let number: Int

    /// That quarter, or nil outside years 1 to 9999 and numbers 1 to 4.
    package init?(year: Int, number: Int) {
        guard (1...9999).contains(year), (1...4).contains(number) else { return nil }
        self.year = year
        self.number = number
    }

    /// The quarter in which a day lies.
    package init(containing date: CivilDate) {
        year = date.year
        number = (date.month + 2) / 3
    }

    /// Reads "2026Q3" (or "2026q3", "2026-Q3"); nil for anything else.
    package init?(label: String) {
        let parts = label.utf8.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "Q") || $0 == UInt8(ascii: "q")
        }
        guard parts.count == 2,
            let year = Int(Substring(parts[0].last == UInt8(ascii: "-") ? parts[0].dropLast() : parts[0])),
            parts[1].count == 1, let number = Int(Substring(parts[1])), year >= 1000
        else { return nil }
        self.init(year: year, number: number)
    }

    /// "2026Q3".
    package var label: String { padded(year, 4) + "Q" + String(number) }

    package var first: CivilDate { CivilDate.startOfMonth(year: year, month: number * 3 - 2) }
    package var last: CivilDate { CivilDate.startOfMonth(year: year, month: number * 3).endOfMonth }
    package var next: Self { adding(1) }
    package var previous: Self { adding(-1) }

    /// Its days, the end excluded.
    package var dates: Range<CivilDate> { first..<first.adding(months: 3) }

    package func adding(_ quarters: Int) -> Self { Self(containing: first.adding(months: quarters * 3)) }

    package static func < (left: Self, right: Self) -> Bool { (left.year, left.number) < (right.year, right.number) }
}

extension CivilDate {
    /// The first day of a month, the numbers held within the calendar.
    static func startOfMonth(year: Int, month: Int) -> Self {
        CivilDate(daysSinceEpoch: 0).adding(months: (year - 1970) * 12 + month - 1)
    }
}
