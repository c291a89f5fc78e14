import Governance
import Store
import Testing
import Vocabulary

@Suite("The problem ledger")
struct LedgerTests {
    private let town: SmallTown
    private let now = SmallTown.now

    init() throws { town = try SmallTown() }

    private func file(
        _ place: String = "金", _ category: Vocabulary.Category = .leak, by name: String? = "resident",
        at: Instant? = nil, _ change: (inout NewEntry) -> Void = { _ in }
    ) async throws -> Filed {
        var new = NewEntry(placeID: try town.place(place).id, category: category, description: "漏水")
        change(&new)
        return try await town.ledger.file(new, by: try name.map(town.account), at: at ?? now)
    }

    @Test("a report in a managed compound goes to its company at once")
    func filed() async throws {
        let filed = try await file { $0.location = Location(building: "3") }
        #expect(filed.company == town.company)
        #expect(filed.responsible == (try town.place("居")))
        #expect(filed.entry.number == 1 && filed.entry.state == .dispatched)
        #expect(filed.entry.dueAt == moment("2026-11-30T18:00"))
        #expect(try town.ledger.entry(1) == filed.entry)
        #expect(try town.ledger.history(1).map(\.kind) == [.register, .dispatch])
    }

    @Test("in an unmanaged compound the neighbourhood answers; above it the place itself")
    func unmanaged() async throws {
        let filed = try await file("散")
        #expect(filed.company == nil && filed.entry.state == .registered)
        #expect(filed.responsible == (try town.place("居")))
        #expect(try await file("县").responsible == (try town.place("县")))
    }

    @Test("somebody who is not signed in may report, and is nobody's reporter")
    func anonymous() async throws {
        let filed = try await file(by: nil) { $0.isAnonymous = true }
        #expect(filed.entry.reporterID == nil && filed.entry.isAnonymous)
    }

    @Test("a reporter puts an entry right; an entry of another place goes to whoever answers there")
    func amended() async throws {
        let number = try await file { $0.location = Location(building: "3") }.entry.number
        let mine = Reporter(try town.account("resident"))
        var change = Amendment(note: "是5号楼")
        change.location = Location(building: "5")
        change.placeID = try town.place("散").id
        let entry = try await town.ledger.amend(number, change, by: mine, at: now)
        #expect(entry.location.building == "5" && entry.companyID == nil && entry.state == .registered)
        #expect(try town.ledger.entry(number) == entry)
        #expect(try town.ledger.history(number).last?.note == "是5号楼")
    }

    @Test("nobody but the reporter, or the talk of one who is not signed in, changes or withdraws an entry")
    func othersEntries() async throws {
        let number = try await file(by: nil).entry.number
        await #expect(throws: LedgerError.notPermitted) {
            try await town.ledger.amend(
                number, Amendment(note: "x"), by: Reporter(try town.account("resident")), at: now)
        }
        await #expect(throws: LedgerError.notPermitted) {
            try await town.ledger.withdraw(number, reason: nil, by: Reporter(nil), at: now)
        }
        let own = Reporter(nil, filedHere: true)
        #expect(try await town.ledger.withdraw(number, reason: nil, by: own, at: now).state == .withdrawn)
        await #expect(throws: LedgerError.wrongState(.withdrawn)) {
            try await town.ledger.amend(number, Amendment(note: "x"), by: own, at: now)
        }
    }

    @Test("words are kept verbatim, whatever they look like, but for NUL")
    func verbatim() async throws {
        let words = "'; DROP TABLE entry;-- `rm -rf /` \u{1B}[31m 😀"
        let filed = try await file { $0.description = words + "\u{0}!" }
        #expect(try town.ledger.entry(filed.entry.number)?.description == words + "!")
    }

    @Test("no words, too many words and unknown places are refused")
    func refused() async throws {
        await #expect(throws: LedgerError.emptyDescription) { try await file { $0.description = " 　\n" } }
        await #expect(throws: LedgerError.descriptionTooLong(limit: 2000)) {
            try await file { $0.description = String(repeating: "水", count: 2001) }
        }
        await #expect(throws: LedgerError.unknownPlace) { try await file { $0.placeID = 999 } }
        #expect(try await file { $0.description = String(repeating: "水", count: 2000) }.entry.number == 1)
    }

    @Test("an open entry alike is found in the same place, category and building, within the window")
    func duplicates() async throws {
        let first = try await file { $0.location = Location(building: "3") }.entry
        func found(
            _ place: String = "金", _ category: Vocabulary.Category = .leak, _ building: String? = nil, days: Int64 = 0
        ) throws -> Int64? {
            var new = NewEntry(placeID: try town.place(place).id, category: category, description: first.description)
            new.location = Location(building: building)
            return try town.ledger.duplicate(of: new, at: now.advanced(bySeconds: days * 86_400))?.entry.number
        }
        #expect(try found() == first.number)
        #expect(try found("金", .leak, "3") == first.number)
        #expect(try found("金", .leak, "4") == nil)
        #expect(try found("奥") == nil)
        #expect(try found("金", .lift) == nil)
        #expect(try found(days: 30) == first.number)
        #expect(try found(days: 31) == nil)
        _ = try await town.ledger.perform(.withdraw(reason: nil), on: 1, by: town.account("resident"), at: now)
        #expect(try found() == nil)
    }

    @Test("each person supports an entry once, its reporter not at all")
    func support() async throws {
        _ = try await file()
        let (ledger, neighbour) = (town.ledger, try town.account("neighbour"))
        #expect(try await ledger.support(1, by: neighbour, at: now) == .added(count: 1))
        #expect(try await ledger.support(1, by: neighbour, at: now) == .already)
        #expect(try await ledger.support(1, by: town.account("resident"), at: now) == .already)
        #expect(try await ledger.support(1, by: town.account("county"), at: now) == .added(count: 2))
        #expect(try ledger.supportCount(1) == 2)
        await #expect(throws: LedgerError.unknown(ticket: 9)) {
            try await ledger.support(9, by: neighbour, at: now)
        }
    }

    @Test("a closed entry takes no support")
    func supportClosed() async throws {
        _ = try await file()
        _ = try await town.ledger.perform(.withdraw(reason: nil), on: 1, by: town.account("resident"), at: now)
        await #expect(throws: LedgerError.wrongState(.withdrawn)) {
            try await town.ledger.support(1, by: town.account("neighbour"), at: now)
        }
    }

    @Test("an entry goes its whole way, every step recorded")
    func wholeWay() async throws {
        _ = try await file()
        let steps: [(LedgerAction, String)] = [
            (.accept, "company"), (.progress(note: "查找漏点"), "company"), (.resolve(evidence: "照片"), "company"),
            (.reopen(reason: "仍漏"), "community"), (.resolve(evidence: "新照片"), "company"),
            (.cancel(note: nil), "county"),
        ]
        for (index, (action, name)) in steps.enumerated() {
            _ = try await town.ledger.perform(
                action, on: 1, by: town.account(name), at: now.advanced(bySeconds: Int64(index) * 60))
        }
        let entry = try #require(try town.ledger.entry(1))
        #expect(entry.state == .cancelled && entry.reopenCount == 1)
        #expect(
            try town.ledger.history(1).map(\.kind) == [
                .register, .dispatch, .accept, .progress, .resolve, .reopen, .resolve, .cancel,
            ])
    }

    @Test(
        "everybody may do what is theirs, and nothing else",
        arguments: [
            ("resident", ["withdraw"]), ("neighbour", []), ("company", ["accept", "progress", "resolve"]),
            ("rival", []),
            ("community", ["dispatch", "progress", "reject", "merge"]), ("elsewhere", []),
        ] as [(String, Set<String>)])
    func permissions(name: String, allowed: Set<String>) async throws {
        _ = try await file()
        _ = try await file("金", .lift)
        let actions: [(String, LedgerAction)] = [
            ("dispatch", .dispatch(to: town.rival.id)), ("accept", .accept), ("progress", .progress(note: "n")),
            ("resolve", .resolve(evidence: "e")), ("withdraw", .withdraw(reason: nil)),
            ("reject", .reject(reason: "r")),
            ("merge", .merge(into: 2)),
        ]
        let account = try town.account(name)
        let (entry, place) = (try #require(try town.ledger.entry(1)), try town.place("金"))
        let isInScope = Scope(account).includes(place, manager: entry.companyID)
        for (label, action) in actions {
            #expect(
                LedgerPermission.allows(action, account, on: entry, isInScope: isInScope) == allowed.contains(label))
            guard !allowed.contains(label) else { continue }
            await #expect(throws: LedgerError.notPermitted) {
                try await town.ledger.perform(action, on: 1, by: account, at: now)
            }
        }
        #expect(try town.ledger.entry(1)?.state == .dispatched)
    }

    @Test("an entry is merged only into an open one")
    func merging() async throws {
        _ = try await file()
        _ = try await file()
        let (ledger, community) = (town.ledger, try town.account("community"))
        await #expect(throws: LedgerError.cannotMerge(into: 9)) {
            try await ledger.perform(.merge(into: 9), on: 1, by: community, at: now)
        }
        #expect(try await ledger.perform(.merge(into: 2), on: 1, by: community, at: now).mergedInto == 2)
        await #expect(throws: LedgerError.cannotMerge(into: 1)) {
            try await ledger.perform(.merge(into: 1), on: 2, by: community, at: now)
        }
    }

    @Test("a list counts everything and shows a page")
    func listing() async throws {
        for hour in 0..<7 { _ = try await file(at: now.advanced(bySeconds: Int64(hour) * 3600)) }
        let county = try town.place("县")
        let first = try town.ledger.list(under: county, now: now)
        #expect((first.total, first.overdue, first.items.map(\.number)) == (7, 0, [7, 6, 5, 4, 3]))
        let second = try town.ledger.list(under: county, offset: 5, now: now)
        #expect(second.items.map(\.number) == [2, 1])
        #expect(try town.ledger.list(under: county, offset: 7, now: now).items.isEmpty)
        let late = try town.ledger.list(under: county, now: moment("2027-01-01T00:00"))
        #expect((late.overdue, late.items.map(\.number)) == (7, [7, 6, 5, 4, 3]))
        #expect(try town.ledger.list(under: town.place("邻县"), now: now).total == 0)
    }

    @Test("a person finds what they reported, the newest first")
    func mine() async throws {
        _ = try await file()
        _ = try await file(by: "neighbour")
        _ = try await file("奥", .lift)
        let resident = try town.account("resident")
        let mine = try town.ledger.mine(resident, now: now)
        #expect((mine.total, mine.items.map(\.number)) == (2, [3, 1]))
        #expect(try town.ledger.latest(of: resident)?.number == 3)
        #expect(try town.ledger.mine(resident, states: [.withdrawn], now: now).total == 0)
        #expect(try town.ledger.latest(of: town.account("rival")) == nil)
    }

    @Test(
        "who reported it and who works on it see everything, supporters the words, others what is public",
        arguments: [
            ("resident", .contact), ("neighbour", .words), ("company", .contact), ("rival", .publicFields),
            ("community", .contact), ("county", .contact), ("elsewhere", .publicFields), (nil, .publicFields),
        ] as [(String?, EntryAccess)])
    func access(name: String?, expected: EntryAccess) async throws {
        _ = try await file()
        _ = try await town.ledger.support(1, by: town.account("neighbour"), at: now)
        #expect(try town.ledger.access(1, try name.map(town.account)) == expected)
        #expect(try town.ledger.access(2, nil) == nil)
    }
}
