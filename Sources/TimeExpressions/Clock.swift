/// A clock time as said, before it is known which half of the day is meant.
struct Clock: Sendable, Equatable {
    var hour: Int
    var minute = 0
    var second = 0
    var half: Half = .open

    enum Half: Sendable, Equatable {
        /// Written so that only one half can be meant: 15:30, 07:30, 0点.
        case written
        case morning, afternoon
        case open
    }

    /// A clock time, or nil where no clock shows it (24:00 is the end of a day).
    init?(hour: Int, minute: Int = 0, second: Int = 0, half: Half = .open) {
        guard (0...24).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            hour < 24 || (minute == 0 && second == 0)
        else { return nil }
        self.hour = hour
        self.minute = minute
        self.second = second
        self.half = hour > 12 || hour == 0 ? (half == .open ? .written : half) : half
    }

    var isOpen: Bool { half == .open }

    /// The time with its day shift: 24 o'clock and the hours of the night after an evening lie on the next day.
    ///
    /// A bare hour from 1 to 6 is in the afternoon, 7 to 12 are as written.
    func resolved(_ part: DayPart?) -> (time: CivilTime, nextDay: Bool) {
        let said = saidHour(part)
        let time = CivilTime(secondOfDay: said * 3600 + minute * 60 + second)
        return (time, said >= 24)
    }

    private func saidHour(_ part: DayPart?) -> Int {
        switch half {
        case .written: hour
        case .morning: hour % 12
        case .afternoon: hour < 12 ? hour + 12 : hour
        case .open: part?.hour(hour) ?? ((1...6).contains(hour) ? hour + 12 : hour)
        }
    }

    /// The two times of a twelve-hour face, in order.
    var faces: [CivilTime] {
        let seconds = hour % 12 * 3600 + minute * 60 + second
        return [CivilTime(secondOfDay: seconds), CivilTime(secondOfDay: seconds + 43_200)]
    }

    /// The face soonest after a time, round the clock.
    func soonest(after time: CivilTime) -> CivilTime {
        faces.min { Self.distance(time, $0) < Self.distance(time, $1) } ?? time
    }

    /// The face latest before a time, round the clock.
    func latest(before time: CivilTime) -> CivilTime {
        faces.min { Self.distance($0, time) < Self.distance($1, time) } ?? time
    }

    /// Seconds from one time on to another, more than none and at most a day.
    private static func distance(_ from: CivilTime, _ to: CivilTime) -> Int {
        let seconds = to.secondOfDay - from.secondOfDay
        return seconds > 0 ? seconds : seconds + 86_400
    }
}

extension DayPart {
    /// The hour of the day that a number on a clock face means in this part; 24 and more are the next day.
    func hour(_ face: Int) -> Int {
        switch self {
        case .smallHours: face == 12 ? 0 : ((9...11).contains(face) ? face + 12 : face)
        case .morning: face
        case .noon: face <= 3 ? face + 12 : face
        case .afternoon: face < 12 ? face + 12 : face
        case .evening: face == 12 || face < 5 ? (face == 12 ? 24 : face + 24) : face + 12
        }
    }
}
