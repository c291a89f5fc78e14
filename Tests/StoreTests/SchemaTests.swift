import GRDB
import Store
import Testing
import Vocabulary

@Suite("The schema defends the data")
struct SchemaTests {
    private let city: TinyCity

    init() throws { city = try TinyCity.inMemory() }

    /// Runs one change that the schema has to refuse.
    private func isRefused(_ body: (Writer) throws -> Void) -> Bool {
        do {
            try city.store.bulkWrite(body)
            return false
        } catch StoreError.refused {
            return true
        } catch {
            return false
        }
    }

    private func entryIsRefused(_ change: (inout LedgerEntry) -> Void) -> Bool {
        var entry = city.entry()
        change(&entry)
        return isRefused { tx in try tx.insert(entry) }
    }

    @Test("a city has no parent, everything else has one")
    func parents() {
        #expect(isRefused { tx in try tx.insertPlace(level: .city, name: .plain("二"), parent: city.city) })
        #expect(isRefused { tx in try tx.insertPlace(level: .county, name: .plain("二"), parent: nil) })
    }

    @Test("names are not empty")
    func emptyNames() {
        #expect(isRefused { tx in try tx.insertPlace(level: .county, name: .plain(""), parent: city.city) })
        #expect(isRefused { tx in try tx.insertAlias("", of: city.compound.id) })
        #expect(isRefused { tx in try tx.insert(Account(id: 0, name: "", role: .resident)) })
    }

    @Test("a compound has one company at a time")
    func oneOpenProject() throws {
        let second = ProjectRecord(companyID: city.company, compoundID: city.compound.id, fromDay: "2025-01-01")
        #expect(isRefused { tx in try tx.insert(second) })
        try city.store.bulkWrite { tx in
            try tx.endProject(try #require(try tx.read.openProject(of: city.compound.id)).id, on: "2024-12-31")
            try tx.insert(second)
        }
    }

    @Test("a project ends after it starts, on a real-looking day")
    func projectDays() {
        let compound = city.unmanaged.id
        #expect(
            isRefused { tx in
                try tx.insert(
                    ProjectRecord(
                        companyID: city.company, compoundID: compound, fromDay: "2025-01-02", toDay: "2025-01-01"))
            })
        #expect(
            isRefused { tx in
                try tx.insert(ProjectRecord(companyID: city.company, compoundID: compound, fromDay: "yesterday"))
            })
    }

    @Test("staff accounts name their place or company")
    func staffAccounts() {
        #expect(isRefused { tx in try tx.insert(Account(id: 0, name: "a", role: .company)) })
        #expect(isRefused { tx in try tx.insert(Account(id: 0, name: "b", role: .street)) })
        #expect(isRefused { tx in try tx.insert(Account(id: 0, name: "r", role: .resident)) })
    }

    @Test("a Party organisation of a committee needs a committee")
    func committeeParty() {
        #expect(
            isRefused { tx in
                try tx.upsert(CompoundRecord(placeID: 5, households: 1, committeeHasPartyOrganisation: true))
            })
        #expect(isRefused { tx in try tx.upsert(CompoundRecord(placeID: 5, households: -1)) })
    }

    @Test("foreign keys hold")
    func foreignKeys() {
        #expect(entryIsRefused { $0.placeID = 999 })
        #expect(entryIsRefused { $0.companyID = 999 })
        #expect(entryIsRefused { $0.reporterID = 999 })
        #expect(isRefused { tx in try tx.insertSupport(999, by: city.resident, at: Instant(seconds: 0)) })
    }

    @Test("an entry's state and its fields agree")
    func entryStates() {
        #expect(entryIsRefused { $0.description = "" })
        #expect(entryIsRefused { $0.dueAt = Instant(seconds: 1) })
        #expect(entryIsRefused { $0.state = .cancelled })
        #expect(entryIsRefused { $0.state = .resolved })
        #expect(entryIsRefused { $0.state = .merged })
        #expect(entryIsRefused { $0.cancelledAt = Instant(seconds: 5000) })
        #expect(entryIsRefused { $0.reopenCount = -1 })
    }

    @Test("who did the work does not verify it")
    func verifier() {
        let (official, resident) = (city.official, city.resident)
        func cancelled(by verifier: Int64) -> (inout LedgerEntry) -> Void {
            { entry in
                (entry.state, entry.resolverID, entry.verifierID) = (.cancelled, resident, verifier)
                (entry.resolvedAt, entry.cancelledAt) = (Instant(seconds: 1500), Instant(seconds: 1600))
            }
        }
        #expect(entryIsRefused(cancelled(by: resident)))
        #expect(!entryIsRefused(cancelled(by: official)))
    }

    @Test("entries and history are never deleted, history never changes, numbers and dates stay")
    func keptForever() throws {
        let number = try city.store.bulkWrite { tx in
            let number = try tx.insert(city.entry())
            try tx.insert(
                LedgerEvent(entry: number, at: Instant(seconds: 1), by: nil, kind: .register, state: .registered))
            return number
        }
        let path = TemporaryFile.path()
        defer { TemporaryFile.remove(path) }
        try city.store.backup(to: path)
        let copy = try DatabaseQueue(path: path)
        for sql in [
            "DELETE FROM entry", "DELETE FROM entry_event", "UPDATE entry_event SET note = 'x'",
            "UPDATE entry SET number = 77", "UPDATE entry SET registered_at = 0",
        ] {
            #expect(throws: DatabaseError.self) { try copy.write { db in try db.execute(sql: sql) } }
        }
        #expect(number == 1)
    }

    @Test("a published result is corrected by a new version only")
    func assessmentVersions() throws {
        let second = try city.store.bulkWrite { tx in
            try tx.insert(city.assessment(score: 8000))
            return try tx.insert(city.assessment(score: 8100))
        }
        let newest = try city.store.read { tx in
            try tx.assessments(of: city.compound.id, upTo: nil, limit: 4)
        }
        #expect(newest.map(\.id) == [second])
        #expect(newest.first?.version == 2)
    }

    @Test("scores, points and stars stay within their limits")
    func limits() {
        #expect(isRefused { tx in try tx.insert(city.assessment(score: 10_001)) })
        #expect(isRefused { tx in try tx.insert(city.assessment("third")) })
        #expect(
            isRefused { tx in
                try tx.insert(
                    city.assessment(), deductions: [DeductionRecord(itemCode: "C01-01", faults: 0, points: 50)])
            })
        #expect(
            isRefused { tx in
                try tx.insert(
                    StarRecord(companyID: city.company, year: 2026, stars: 6, score: 9000, awardedOn: "2026-01-31"))
            })
    }

    @Test("only a score leads to the red list, and a compound is on one list")
    func listings() {
        func listing(_ colour: ListColour, _ basis: ListingBasis) -> ListingRecord {
            ListingRecord(
                quarter: "2026Q3", compoundID: city.compound.id, companyID: city.company, colour: colour, basis: basis)
        }
        #expect(isRefused { tx in try tx.insert(listing(.red, .veto)) })
        #expect(
            isRefused { tx in
                try tx.insert(listing(.red, .score))
                try tx.insert(listing(.black, .veto))
            })
    }

    @Test("a meeting ends after it starts, and a company that is invited has a name")
    func meetings() {
        let (start, now) = (Instant(seconds: 100), Instant(seconds: 0))
        #expect(
            isRefused { tx in
                try tx.insert(Meeting(placeID: city.compound.id, startsAt: start, endsAt: start, createdAt: now))
            })
        var meeting = Meeting(
            placeID: city.compound.id, startsAt: start, endsAt: Instant(seconds: 200), createdAt: now)
        meeting.invitees = [Invitee(party: .company)]
        #expect(isRefused { tx in try tx.insert(meeting) })
    }

    @Test("no more households are reached than there are")
    func visits() {
        #expect(isRefused { tx in try tx.insertVisitCampaign(streetID: city.street.id, inScope: 10, reached: 11) })
        #expect(isRefused { tx in try tx.insertHotlineMonth(countyID: city.county.id, month: "2026-01", accepted: -1) })
        #expect(
            isRefused { tx in
                try tx.insertInterview(
                    companyID: city.company, compoundID: nil, heldAt: Instant(seconds: 0), persons: 0, reason: "x")
            })
    }
}
