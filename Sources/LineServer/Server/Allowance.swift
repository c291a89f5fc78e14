/// How many lines a connection may still send: a bucket that holds one second's worth and fills steadily.
struct Allowance: Sendable {
    private let perSecond: Double
    private var left: Double
    private var counted: ContinuousClock.Instant

    init(perSecond: Int, at now: ContinuousClock.Instant) {
        self.perSecond = Double(perSecond)
        left = Double(perSecond)
        counted = now
    }

    /// Takes one line out of the bucket; false where it is empty.
    mutating func take(at now: ContinuousClock.Instant) -> Bool {
        left = min(perSecond, left + (now - counted) / .seconds(1) * perSecond)
        counted = now
        guard left >= 1 else { return false }
        left -= 1
        return true
    }
}
