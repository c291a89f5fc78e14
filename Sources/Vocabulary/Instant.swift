/// A moment in time: whole seconds since 1970-01-01T00:00:00Z.
package struct Instant: Sendable, Hashable, Comparable, Codable {
    package var seconds: Int64

    package init(seconds: Int64) { self.seconds = seconds }

    package static func < (one: Instant, other: Instant) -> Bool { one.seconds < other.seconds }

    /// This moment shifted by a number of seconds, which may be negative.
    package func advanced(bySeconds seconds: Int64) -> Instant { Instant(seconds: self.seconds + seconds) }
}
