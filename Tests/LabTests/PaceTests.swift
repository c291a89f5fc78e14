import Synchronization
import Testing

@testable import guanjia_lab

/// A clock that goes on by a step whenever it is looked at.
private final class SteppingClock: Clock {
    typealias Instant = ContinuousClock.Instant

    private let step: Duration
    private let next = Mutex(ContinuousClock.now)

    init(step: Duration) { self.step = step }

    var now: Instant {
        next.withLock { instant in
            defer { instant += step }
            return instant
        }
    }

    var minimumResolution: Duration { .zero }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {}
}

@Suite("The pace of a piece of work")
struct PaceTests {
    @Test(
        "is taken over whole passes, as many as last long enough",
        arguments: [(100, 5, 30), (250, 2, 12), (600, 1, 5), (2000, 1, 2)])
    func passes(milliseconds: Int, passes: Int, perSecond: Int) {
        var calls = 0
        let clock = SteppingClock(step: .milliseconds(milliseconds))
        let pace = Pace.perSecond(over: [1, 2, 3], by: clock) { _ in calls += 1 }
        #expect(calls == 3 * passes)
        #expect(pace == perSecond)
    }

    @Test("of no cases is none, whatever the clock")
    func nothing() {
        #expect(Pace.perSecond(over: [Int](), by: SteppingClock(step: .seconds(1))) { $0 } == 0)
    }

    @Test("is slowest for the last of a hundred cases")
    func percentile() {
        let clock = SteppingClock(step: .milliseconds(3))
        #expect(Pace.percentile(99, over: [1, 2], by: clock, passes: 2) { $0 } == .milliseconds(3))
        #expect(Pace.percentile(99, over: [Int](), by: clock, passes: 2) { $0 } == .zero)
    }
}
