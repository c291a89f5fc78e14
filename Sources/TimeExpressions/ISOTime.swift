/// Reading and writing ISO 8601 text, as far as dates and times need it here.
package enum ISOTime {
    /// An instant in seconds since 1970-01-01T00:00:00Z, from text such as "2026-11-23T09:00", with or without
    /// seconds and with or without an offset ("Z", "+08:00", "+0800", "+08").
    ///
    /// A date alone is its first moment; without an offset `zone` applies. Nil for anything else.
    package static func epoch(_ text: String, zone: ZoneOffset = .shanghai) -> Int64? {
        var reader = ISOReader(text)
        guard let clock = reader.dateTime() else { return nil }
        if reader.isAtEnd { return zone.epoch(of: clock) }
        guard let written = reader.offset(), reader.isAtEnd else { return nil }
        return written.epoch(of: clock)
    }

    /// "2026-11-23T09:00:00+08:00".
    package static func text(epoch: Int64, zone: ZoneOffset = .shanghai) -> String {
        zone.clock(atEpoch: epoch).isoText + zone.isoText
    }
}

extension CivilDate {
    /// Reads "2026-11-24".
    package init?(iso text: String) {
        var reader = ISOReader(text)
        guard let date = reader.date(), reader.isAtEnd else { return nil }
        self = date
    }
}

extension CivilDateTime {
    /// Reads "2026-11-24T15:00:00", also without seconds or without a time; no offset.
    package init?(iso text: String) {
        var reader = ISOReader(text)
        guard let clock = reader.dateTime(), reader.isAtEnd else { return nil }
        self = clock
    }
}

/// Takes the parts of ISO text from the left.
private struct ISOReader {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = text[...].utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func dateTime() -> CivilDateTime? {
        guard let date = date() else { return nil }
        guard take("T") || take("t") || take(" ") else { return date.startOfDay }
        guard let hour = number(2), take(":"), let minute = number(2) else { return nil }
        var second = 0
        if take(":") {
            guard let written = number(2) else { return nil }
            second = written
            if take(".") { rest = rest.drop { (48...57).contains($0) } }
        }
        return CivilTime(hour: hour, minute: minute, second: second).map { CivilDateTime(date, $0) }
    }

    mutating func date() -> CivilDate? {
        guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2) else {
            return nil
        }
        return CivilDate(year: year, month: month, day: day)
    }

    mutating func offset() -> ZoneOffset? {
        if take("Z") || take("z") { return .utc }
        let isWest = take("-")
        guard isWest || take("+"), let hours = number(2) else { return nil }
        _ = take(":")
        let minutes = isAtEnd ? 0 : number(2)
        guard let minutes, minutes < 60 else { return nil }
        let seconds = hours * 3600 + minutes * 60
        return ZoneOffset(seconds: isWest ? -seconds : seconds)
    }

    private mutating func number(_ digits: Int) -> Int? {
        let head = rest.prefix(digits)
        guard head.count == digits, head.allSatisfy({ (48...57).contains($0) }) else { return nil }
        rest = rest.dropFirst(digits)
        return head.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard let next = rest.first, UInt32(next) == mark.value else { return false }
        rest = rest.dropFirst()
        return true
    }
}
