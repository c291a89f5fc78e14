import Vocabulary

/// Lets an entry live up to the moment of the sample: registered, dispatched, accepted, resolved, crossed off.
struct EntryLife {
    let now: Instant
    /// The first moment of the day.
    let midnight: Instant
    /// The deadline by the programme's rule.
    let due: (Urgency, Category, Instant) -> Instant

    private static let hour: Int64 = 3600
    private static let day: Int64 = 86_400

    /// When an entry with this fate was registered: by day, and some minutes ago at least.
    ///
    /// Open ones are so young that no ordinary deadline has passed, overdue ones so old that every deadline has.
    func registered(_ fate: EntryFate, oldest: Int, chance: inout Chance) -> Instant {
        let days =
            switch fate {
            case .cancelled: chance.within(30...max(31, oldest))
            case .resolved: chance.within(5...8)
            case .open: chance.within(0...2)
            case .overdue: chance.within(21...44)
            }
        let daytime = 8 * Self.hour + Int64(chance.below(11 * 3600))
        let at = midnight.advanced(bySeconds: daytime - Int64(days) * Self.day)
        return at < now.advanced(bySeconds: -Self.hour) ? at : at.advanced(bySeconds: -Self.day)
    }

    /// `isPunctual` keeps every deadline.
    func live(
        _ draft: LedgerEntry, fate: EntryFate, hands: EntryHands, isPunctual: Bool, chance: inout Chance
    ) -> PlannedEntry {
        var planned = PlannedEntry(entry: draft, steps: [])
        planned.entry.reporterID = hands.reporter
        planned.entry.dueAt = due(draft.urgency, draft.category, draft.registeredAt)
        begin(&planned, hands, fate, &chance)
        guard fate == .cancelled || fate == .resolved else { return planned }
        resolve(&planned, hands, isPunctual || fate == .resolved || chance.hit(88), &chance)
        if fate == .cancelled { cancel(&planned, hands, &chance) }
        return planned
    }

    /// Up to `in-progress`; an open entry may stand at any earlier state.
    private func begin(
        _ planned: inout PlannedEntry, _ hands: EntryHands, _ fate: EntryFate, _ chance: inout Chance
    ) {
        let start = planned.entry.registeredAt
        let last = fate == .open || fate == .overdue ? chance.within(1...3) : 2
        let steps: [(LedgerEventKind, EntryState, Int64?, String?)] = [
            (.register, .registered, hands.reporter, nil), (.dispatch, .dispatched, hands.verifier, nil),
            (.accept, .accepted, hands.resolver, nil),
            (.progress, .inProgress, hands.resolver, chance.pick(OutcomeWords.progress)),
        ]
        for (position, step) in steps.prefix(last + 1).enumerated() {
            let at = start.advanced(bySeconds: Int64(position * 900 + (position == 0 ? 0 : chance.below(600))))
            planned.steps.append(.init(at: at, accountID: step.2, kind: step.0, state: step.1, note: step.3))
            planned.entry.state = step.1
        }
    }

    private func resolve(
        _ planned: inout PlannedEntry, _ hands: EntryHands, _ inTime: Bool, _ chance: inout Chance
    ) {
        let (start, due) = (planned.entry.registeredAt, planned.entry.dueAt)
        let earliest = planned.steps.last?.at ?? start
        let share = Int64(chance.within(15...92))
        let wanted =
            inTime
            ? start.advanced(bySeconds: (due.seconds - start.seconds) * share / 100)
            : due.advanced(bySeconds: share * 4800)
        let at = min(max(wanted, earliest), max(earliest, now.advanced(bySeconds: -Self.day)))
        planned.entry.state = .resolved
        planned.entry.resolvedAt = at
        planned.entry.resolverID = hands.resolver
        planned.steps.append(
            .init(
                at: at, accountID: hands.resolver, kind: .resolve, state: .resolved,
                note: chance.pick(OutcomeWords.resolved(planned.entry.category))))
    }

    private func cancel(_ planned: inout PlannedEntry, _ hands: EntryHands, _ chance: inout Chance) {
        guard let resolved = planned.entry.resolvedAt else { return }
        let at = resolved.advanced(bySeconds: Int64(chance.within(3...60)) * Self.hour)
        planned.entry.state = .cancelled
        planned.entry.cancelledAt = at
        planned.entry.verifierID = hands.verifier
        planned.steps.append(
            .init(
                at: at, accountID: hands.verifier, kind: .cancel, state: .cancelled,
                note: chance.pick(OutcomeWords.cancelled)))
    }
}
