import Governance
import Testing
import Vocabulary

@Suite("The states of a ledger entry")
struct LedgerActionTests {
    private static let now = moment("2026-11-23T09:00")
    private static let every: [LedgerAction] = [
        .dispatch(to: 9), .accept, .progress(note: "n"), .resolve(evidence: "e"), .cancel(note: nil),
        .reopen(reason: "r"), .withdraw(reason: nil), .reject(reason: "r"), .merge(into: 99),
    ]

    private func entry(_ state: EntryState) -> LedgerEntry {
        var entry = LedgerEntry(
            placeID: 1, category: .lift, description: "x", registeredAt: Self.now.advanced(bySeconds: -86_400),
            dueAt: Self.now)
        (entry.number, entry.state) = (7, state)
        if state == .resolved || state == .cancelled { (entry.resolvedAt, entry.resolverID) = (Self.now, 1) }
        if state == .cancelled { (entry.cancelledAt, entry.verifierID) = (Self.now, 2) }
        return entry
    }

    private func apply(
        _ action: LedgerAction, to entry: LedgerEntry, by account: Int64? = 2, at now: Instant = Self.now
    ) throws(LedgerError) -> (entry: LedgerEntry, event: LedgerEvent) {
        try entry.apply(action, by: account, at: now, rules: LedgerRules())
    }

    @Test(
        "every action leads from its states to one state, and is refused in all others",
        arguments: [
            ("dispatch", [.registered, .dispatched], .dispatched),
            ("accept", [.registered, .dispatched], .accepted),
            ("progress", [.registered, .dispatched, .accepted, .inProgress], .inProgress),
            ("resolve", [.registered, .dispatched, .accepted, .inProgress], .resolved),
            ("cancel", [.resolved], .cancelled), ("reopen", [.resolved, .cancelled], .inProgress),
            ("withdraw", [.registered, .dispatched, .accepted, .inProgress], .withdrawn),
            ("reject", [.registered, .dispatched], .rejected),
            ("merge", [.registered, .dispatched, .accepted, .inProgress], .merged),
        ] as [(String, Set<EntryState>, EntryState)])
    func table(name: String, from: Set<EntryState>, to: EntryState) throws {
        let action = try #require(Self.every.first { "\($0)".hasPrefix(name) })
        for state in EntryState.allCases {
            guard from.contains(state) else {
                #expect(throws: LedgerError.wrongState(state)) { try apply(action, to: entry(state)) }
                continue
            }
            let (after, event) = try apply(action, to: entry(state))
            #expect(after.state == to)
            #expect(event.state == to && event.kind.rawValue == name && event.entry == 7 && event.at == Self.now)
        }
    }

    @Test(
        "a text is needed, and blanks are none",
        arguments: [
            LedgerAction.progress(note: ""), .resolve(evidence: " \n"), .reject(reason: ""), .reopen(reason: "　"),
        ])
    func notes(action: LedgerAction) {
        let state: EntryState = if case .reopen = action { .resolved } else { .registered }
        #expect(throws: LedgerError.noteMissing) { try apply(action, to: entry(state)) }
    }

    @Test("who did the work cannot cross it off, and nobody without a name can")
    func verifier() throws {
        #expect(throws: LedgerError.verifierIsResolver) { try apply(.cancel(note: nil), to: entry(.resolved), by: 1) }
        #expect(throws: LedgerError.notPermitted) { try apply(.cancel(note: nil), to: entry(.resolved), by: nil) }
        let after = try apply(.cancel(note: "ok"), to: entry(.resolved), by: 2).entry
        #expect(after.cancelledAt == Self.now && after.verifierID == 2)
    }

    @Test(
        "a cancelled entry may be reopened for 90 days, the last second included", arguments: [(0, true), (1, false)])
    func reopening(extra: Int64, isAllowed: Bool) throws {
        let later = Self.now.advanced(bySeconds: 90 * 86_400 + extra)
        guard isAllowed else {
            #expect(throws: LedgerError.tooLateToReopen(days: 90)) {
                try apply(.reopen(reason: "r"), to: entry(.cancelled), at: later)
            }
            return
        }
        let after = try apply(.reopen(reason: "r"), to: entry(.cancelled), at: later).entry
        #expect(after.reopenCount == 1)
        #expect(after.cancelledAt == nil && after.verifierID == nil && after.resolvedAt == nil)
    }

    @Test("an entry is not merged into itself")
    func mergeIntoItself() throws {
        #expect(throws: LedgerError.cannotMerge(into: 7)) { try apply(.merge(into: 7), to: entry(.registered)) }
        #expect(try apply(.merge(into: 8), to: entry(.registered)).entry.mergedInto == 8)
    }

    @Test("an entry is overdue while its work is not reported done", arguments: EntryState.allCases)
    func overdue(state: EntryState) {
        let runs: Set<EntryState> = [.registered, .dispatched, .accepted, .inProgress]
        #expect(entry(state).isOverdue(at: Self.now.advanced(bySeconds: 1)) == runs.contains(state))
        #expect(!entry(state).isOverdue(at: Self.now))
    }
}

@Suite("Reports of the same problem")
struct DuplicateRuleTests {
    @Test(
        "locations that do not contradict each other are compatible",
        arguments: [
            (Location(), Location(), true), (Location(building: "3"), Location(), true),
            (Location(building: "3"), Location(building: "3", unit: "2"), true),
            (Location(building: "3"), Location(building: "4"), false),
            (Location(building: "b"), Location(building: "B"), true),
            (Location(building: "3", unit: "1"), Location(building: "3", unit: "2"), false),
            (Location(spot: "北门"), Location(spot: "南门"), false), (Location(spot: "北门"), Location(building: "3"), true),
        ])
    func compatible(one: Location, other: Location, expected: Bool) {
        #expect(DuplicateRule.isCompatible(one, other) == expected)
        #expect(DuplicateRule.isCompatible(other, one) == expected)
    }

    @Test("an entry in the same building is preferred to a newer one without")
    func preference() {
        let entries = [entry(3, nil), entry(2, "4"), entry(1, "3")]
        #expect(pick(entries, "3", "电梯坏了")?.entry.number == 1)
        #expect(pick(entries, "9", "电梯坏了，一直没人修")?.entry.number == 3)
        #expect(pick([entry(2, "4")], "3", "电梯坏了") == nil)
    }

    @Test("where only one says which building it is, the words decide")
    func wording() {
        #expect(pick([entry(1, "3")], nil, "电梯坏了好几天")?.isAlike == true)
        #expect(pick([entry(1, "3")], nil, "按钮接触不良") == nil)
        #expect(pick([entry(1, nil)], nil, "按钮接触不良")?.isAlike == false)
    }

    @Test("what was filed in the same talk may be meant where one of the two does not say where it is, before others")
    func sameTalk() {
        #expect(pick([entry(1, "3")], nil, "按钮接触不良", talk: [1])?.isOfTalk == true)
        #expect(pick([entry(2, nil), entry(1, "3")], "3", "按钮接触不良", talk: [2])?.entry.number == 2)
        #expect(pick([entry(1, "3")], "4", "按钮接触不良", talk: [1]) == nil)
        #expect(pick([entry(1, "3")], nil, "按钮接触不良", talk: [7]) == nil)
    }

    @Test("it is said why: the spot, the words, the days since")
    func reasons() {
        let found = pick([entry(1, "3")], "3", "电梯坏了", at: Instant(seconds: 3 * 86_400 + 60))
        #expect(found?.isSameSpot == true && found?.isAlike == true && found?.days == 3)
        #expect(pick([entry(1, "3")], "3", "按钮接触不良")?.isAlike == false)
    }

    private func pick(
        _ entries: [LedgerEntry], _ building: String?, _ words: String, talk: Set<Int> = [],
        at now: Instant = Instant(seconds: 60)
    ) -> Duplicate? {
        var new = NewEntry(placeID: 1, category: .lift, description: words)
        new.location = Location(building: building)
        return DuplicateRule.pick(entries, for: new, filedIn: talk, LedgerRules(), at: now)
    }

    private func entry(_ number: Int64, _ building: String?) -> LedgerEntry {
        var entry = LedgerEntry(
            placeID: 1, category: .lift, description: "电梯坏了，没人修", registeredAt: Instant(seconds: 0),
            dueAt: Instant(seconds: 1))
        (entry.number, entry.location) = (number, Location(building: building))
        return entry
    }
}
