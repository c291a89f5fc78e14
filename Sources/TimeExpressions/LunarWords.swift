/// A day or month of the lunar calendar as said; what was not said is nil.
struct LunarWords: Sendable, Equatable {
    var month: Int?
    var day: Int?
    var isLeap = false

    /// The days meant in a lunar year; none where the year has no such.
    func periods(in year: Int) -> [Period] {
        guard let month else {
            return (1...12).flatMap { number in
                [false, true].compactMap { isLeap in
                    LunarWords(month: number, day: day, isLeap: isLeap).period(year, number)
                }
            }
        }
        return period(year, month).map { [$0] } ?? []
    }

    private func period(_ year: Int, _ month: Int) -> Period? {
        guard let day else {
            return LunarCalendar.days(year: year, month: month, isLeap: isLeap).map {
                Period(from: $0.lowerBound, to: $0.upperBound, grain: .month)
            }
        }
        return LunarCalendar.date(year: year, month: month, day: day, isLeap: isLeap).map {
            .days($0, $0.adding(days: 1))
        }
    }
}
