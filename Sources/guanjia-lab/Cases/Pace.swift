/// How fast a piece of work is, on one thread.
enum Pace {
    /// How many cases a second `work` does: whole passes over all cases, until they have lasted long enough to tell.
    ///
    /// The caller has done every case once before, so that tables are built and pages are warm.
    static func perSecond<Case, Result>(
        over cases: [Case], by clock: some Clock<Duration> = ContinuousClock(),
        lasting least: Duration = .milliseconds(500), _ work: (Case) -> Result
    ) -> Int {
        guard !cases.isEmpty else { return 0 }
        let start = clock.now
        var (done, elapsed) = (0, Duration.zero)
        while elapsed < least {
            for item in cases { keep(work(item)) }
            done += cases.count
            elapsed = start.duration(to: clock.now)
        }
        return Int((Double(done) / (elapsed / .seconds(1))).rounded())
    }

    /// How long `work` takes at most for so many of a hundred cases, each timed by itself in every pass.
    static func percentile<Case, Result>(
        _ percent: Int, over cases: [Case], by clock: some Clock<Duration> = ContinuousClock(), passes: Int,
        _ work: (Case) -> Result
    ) -> Duration {
        var times: [Duration] = []
        for _ in 0..<passes {
            for item in cases {
                let start = clock.now
                keep(work(item))
                times.append(start.duration(to: clock.now))
            }
        }
        guard !times.isEmpty else { return .zero }
        times.sort()
        return times[min(times.count - 1, times.count * percent / 100)]
    }

    /// Keeps the optimiser from leaving out work whose result nobody looks at.
    @inline(never)
    private static func keep<Result>(_ result: Result) {}
}
