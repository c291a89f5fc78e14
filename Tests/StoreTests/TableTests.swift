import Store
import Testing
import Vocabulary

@Suite("The tables")
struct TableTests {
    private let city: TinyCity

    init() throws { city = try TinyCity.inMemory() }

    @Test("places know their path, their children and their ancestors")
    func places() throws {
        let found = try city.store.read { tx in
            (
                try tx.path(of: city.compound), try tx.children(of: city.neighbourhood.id),
                try tx.places(named: "苑"), try tx.root()
            )
        }
        #expect(found.0 == [city.city, city.county, city.street, city.neighbourhood, city.compound])
        #expect(found.1 == [city.compound, city.unmanaged])
        #expect(found.2 == [city.compound])
        #expect(found.3 == city.city)
        #expect(city.county.contains(city.compound))
        #expect(!city.otherCounty.contains(city.compound))
    }

    @Test("compounds are counted with those that are managed")
    func counts() throws {
        let all = try city.store.read { tx in try tx.compoundCounts(under: city.county.path) }
        #expect(all == (2, 1))
        let none = try city.store.read { tx in try tx.compoundCounts(under: city.otherCounty.path) }
        #expect(none == (0, 0))
    }

    @Test("an entry comes back as it was stored")
    func entryRoundTrip() throws {
        var entry = city.entry(.fireSafety)
        entry.location = Location(building: "3", unit: "2", floor: "5", room: "501", spot: "门口")
        (entry.urgency, entry.source, entry.state) = (.emergency, .hotline, .cancelled)
        (entry.reporterID, entry.contactPhone, entry.isAnonymous) = (city.resident, "13800000000", true)
        (entry.foundAt, entry.resolvedAt) = (Instant(seconds: 900), Instant(seconds: 1500))
        (entry.resolverID, entry.verifierID) = (city.resident, city.official)
        (entry.cancelledAt, entry.reopenCount) = (Instant(seconds: 1600), 2)
        entry.description = "'); DROP TABLE entry; -- $(rm -rf /) 🚒"
        entry.number = try city.store.bulkWrite { tx in try tx.insert(entry) }
        #expect(try city.store.read { tx in try tx.entry(entry.number) } == entry)
        entry.description = "changed"
        try city.store.bulkWrite { tx in try tx.update(entry) }
        #expect(try city.store.read { tx in try tx.entry(entry.number) } == entry)
    }

    @Test("a list has overdue entries first, the longest overdue at the top, then the newest")
    func order() throws {
        try city.store.bulkWrite { tx in
            try tx.insert(city.entry(at: 1, due: 500))
            try tx.insert(city.entry(at: 2, due: 300))
            try tx.insert(city.entry(at: 3, due: 9000))
            try tx.insert(city.entry(at: 4, due: 8000))
            var resolved = city.entry(at: 5, due: 100)
            (resolved.state, resolved.resolvedAt) = (.resolved, Instant(seconds: 50))
            try tx.insert(resolved)
        }
        let now = Instant(seconds: 1000)
        let (items, counts, second) = try city.store.read { tx in
            (
                try tx.entries(under: city.county.path, EntryFilter(), now: now, limit: 10, offset: 0),
                try tx.countEntries(under: city.county.path, EntryFilter(), now: now),
                try tx.entries(under: city.county.path, EntryFilter(), now: now, limit: 2, offset: 2)
            )
        }
        #expect(items.map(\.number) == [2, 1, 5, 4, 3])
        #expect(second.map(\.number) == [5, 4])
        #expect((counts.total, counts.overdue) == (5, 2))
    }

    @Test("a filter finds by category, state, overdue, company and time")
    func filters() throws {
        try city.store.bulkWrite { tx in
            try tx.insert(city.entry(.leak, at: 10, due: 20))
            try tx.insert(city.entry(.lift, at: 30, due: 4000))
            var withdrawn = city.entry(.lift, at: 40, due: 50)
            (withdrawn.state, withdrawn.companyID) = (.withdrawn, nil)
            try tx.insert(withdrawn)
        }
        func numbers(_ change: (inout EntryFilter) -> Void) throws -> [Int64] {
            var filter = EntryFilter()
            change(&filter)
            let now = Instant(seconds: 1000)
            return try city.store.read { tx in
                try tx.entries(under: city.city.path, filter, now: now, limit: 9, offset: 0).map(\.number)
            }
        }
        #expect(try numbers { _ in } == [1, 2])
        #expect(try numbers { $0.categories = [.lift] } == [2])
        #expect(try numbers { $0.categories = [.lift, .leak] } == [1, 2])
        #expect(try numbers { $0.states = [.withdrawn] } == [3])
        #expect(try numbers { $0.isOverdueOnly = true } == [1])
        #expect(try numbers { $0.companyID = 999 } == [])
        #expect(try numbers { $0.registered = Instant(seconds: 30)..<Instant(seconds: 40) } == [2])
        #expect(try numbers { $0.states = Set(EntryState.allCases) } == [1, 3, 2])
    }

    @Test("a place elsewhere has none of these entries")
    func elsewhere() throws {
        try city.store.bulkWrite { tx in try tx.insert(city.entry()) }
        let counts = try city.store.read { tx in
            try tx.countEntries(under: city.otherCounty.path, EntryFilter(), now: Instant(seconds: 0))
        }
        #expect(counts.total == 0)
    }

    @Test("support counts each person once")
    func support() throws {
        let (first, again, count) = try city.store.bulkWrite { tx in
            let number = try tx.insert(city.entry())
            let at = Instant(seconds: 1)
            return (
                try tx.insertSupport(number, by: city.resident, at: at),
                try tx.insertSupport(number, by: city.resident, at: at), try tx.read.supportCount(of: number)
            )
        }
        #expect((first, again, count) == (true, false, 1))
    }

    @Test("a draft is neither shown nor ranked")
    func drafts() throws {
        try city.store.bulkWrite { tx in
            try tx.insert(city.assessment("2026Q2"))
            try tx.insert(city.assessment("2026Q3", published: false))
        }
        let (shown, rank, latest) = try city.store.read { tx in
            (
                try tx.assessments(of: city.compound.id, upTo: nil, limit: 4).map(\.quarter),
                try tx.rank(of: 0, county: city.county.id, quarter: "2026Q3"), try tx.latestPublishedQuarter()
            )
        }
        #expect(shown == ["2026Q2"])
        #expect(rank == (0, 0))
        #expect(latest == "2026Q2")
    }

    @Test("a meeting comes back with its agenda and those invited, until it has ended")
    func meetingRoundTrip() throws {
        var meeting = Meeting(
            placeID: city.compound.id, startsAt: Instant(seconds: 100), endsAt: Instant(seconds: 200),
            createdAt: Instant(seconds: 1))
        (meeting.topic, meeting.agenda) = ("停车", ["停车", "电梯"])
        meeting.invitees = [
            Invitee(party: .company, companyID: city.company), Invitee(party: .other, name: "律师"),
        ]
        meeting.id = try city.store.bulkWrite { tx in try tx.insert(meeting) }
        let (one, before, after) = try city.store.read { tx in
            (
                try tx.meeting(meeting.id),
                try tx.upcomingMeetings(under: city.county.path, now: Instant(seconds: 150), limit: 5),
                try tx.upcomingMeetings(under: city.county.path, now: Instant(seconds: 200), limit: 5)
            )
        }
        #expect(one == meeting)
        #expect(before == [meeting])
        #expect(after.isEmpty)
    }

    @Test("accounts, homes and phones come back")
    func people() throws {
        let home = Home(
            id: 0, accountID: city.resident, placeID: city.compound.id, location: Location(building: "3"), position: 0)
        try city.store.bulkWrite { tx in
            try tx.insert(home)
            try tx.setPhone("1", of: city.resident)
            try tx.setPhone("2", of: city.resident)
            try tx.setPasswordHash("hash", of: city.resident)
        }
        let found = try city.store.read { tx in
            (try tx.homes(of: city.resident), try tx.phone(of: city.resident), try tx.passwordHash(of: city.resident))
        }
        #expect(found.0.map(\.location.building) == ["3"])
        #expect(found.1 == "2")
        #expect(found.2 == "hash")
        try city.store.bulkWrite { tx in try tx.setPhone(nil, of: city.resident) }
        #expect(try city.store.read { tx in try tx.phone(of: city.resident) } == nil)
    }

    @Test("the registry's version rises when it is told")
    func registryVersion() throws {
        #expect(try city.store.read { tx in try tx.registryVersion() } == 0)
        try city.store.bulkWrite { tx in try tx.registryChanged() }
        #expect(try city.store.read { tx in try tx.registryVersion() } == 1)
    }

    @Test("a write that throws leaves nothing behind")
    func bulkIsAllOrNothing() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try city.store.bulkWrite { tx in
                try tx.insert(city.entry())
                throw Stop()
            }
        }
        #expect(try city.store.read { tx in try tx.entryCount() } == 0)
    }
}
