import Governance
import Store
import Vocabulary

/// Everything of a sample that is planned before the first row is written.
struct SamplePlan {
    let seed: UInt64
    let moments: Moments
    let rules: ProgrammeRules
    let town: Town
    let ledger: LedgerPlan
    let meetings: MeetingPlan

    init(seed: UInt64, moments: Moments, rules: ProgrammeRules) {
        self.seed = seed
        self.moments = moments
        self.rules = rules
        town = TownBuilder.build(seed: seed)
        ledger = LedgerPlan(town: town, moments: moments, seed: seed) { urgency, category, registered in
            Deadlines.due(
                urgency, category, registered: registered, rules: rules.deadlines, calendar: rules.calendar
            ).done
        }
        meetings = MeetingPlan(town: town, moments: moments, calendar: rules.calendar, seed: seed)
    }
}

/// Writes a plan, table by table, those first that others refer to.
struct SampleWriter {
    let plan: SamplePlan
    let hashes: [SampleAccount: String]
    let progress: (SampleProgress) -> Void

    func write(_ writer: Writer) throws {
        try step(.places) { _ in try writeRegistry(writer) }
        let listings = try writeRatings(writer)
        try writeEntries(writer)
        try step(.meetings) { _ in
            for meeting in plan.meetings.meetings { try writer.insert(meeting) }
            for need in plan.meetings.needs { try writer.insert(need) }
            var life = LifeWriter(town: plan.town, moments: plan.moments, seed: plan.seed)
            try life.write(writer, listings: listings)
        }
        try writer.setMeta(.sample, SampleCity.name)
        // The same in every sample, so that talks can be played again; nothing in a sample is secret.
        try writer.setMeta(.followKey, String(repeating: "L", count: 32))
        try writer.setMeta(.createdAt, String(plan.moments.now.seconds))
    }

    private func writeRegistry(_ writer: Writer) throws {
        var registry = TownWriter(town: plan.town, moments: plan.moments, seed: plan.seed)
        try registry.write(writer)
        try writer.registryChanged()
        for account in SampleAccount.allCases {
            try writer.insert(account.account(in: plan.town), passwordHash: hashes[account])
        }
        guard let home = plan.town.compound(named: Landmarks.jinyu.name) else { return }
        try writer.insert(
            Home(
                id: 0, accountID: SampleAccount.resident.id, placeID: plan.town.compounds[home].id,
                location: SampleAccount.home, position: 0))
    }

    private func writeRatings(_ writer: Writer) throws -> [ListingRecord] {
        var rating = RatingWriter(
            town: plan.town, moments: plan.moments, rules: plan.rules, ledger: plan.ledger)
        try step(.assessments, total: Figures.managedCompounds * 2) { advance in
            rating.score(seed: plan.seed, step: advance)
            try rating.writeAssessments(writer, step: advance)
            try rating.writeListings(writer)
            try rating.writeStars(writer)
        }
        return rating.listings
    }

    private func writeEntries(_ writer: Writer) throws {
        try step(.entries, total: plan.ledger.entries.count) { advance in
            for planned in plan.ledger.entries {
                let number = try writer.insert(planned.entry)
                for event in planned.events(number: number) { try writer.insert(event) }
                advance()
            }
        }
    }

    /// Tells at the start, now and then, and at the end.
    private func step(
        _ step: SampleProgress.Step, total: Int = 1, _ body: (_ advance: () -> Void) throws -> Void
    ) rethrows {
        var done = 0
        progress(SampleProgress(step: step, done: 0, total: total))
        try body {
            done += 1
            if done.isMultiple(of: 128) { progress(SampleProgress(step: step, done: done, total: total)) }
        }
        progress(SampleProgress(step: step, done: total, total: total))
    }
}
