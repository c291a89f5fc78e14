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

    /// Keeps the optimiser from leaving out work whose result nobody looks at.
    @inline(never)
    private static func keep<Result>(_ result: Result) {}
}
