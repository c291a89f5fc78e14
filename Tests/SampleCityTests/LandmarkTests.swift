import Governance
import SampleCity
import Store
import Testing
import Vocabulary

@Suite("the places that stories rely on")
struct LandmarkTests {
    @Test("金域社区, 奥正社区, 兴冠园 and 沂州小区 lie in 兰山街道")
    func street() async throws {
        let sample = try await SampleFixture.shared
        for name in ["金域社区", "奥正社区", "兴冠园", "沂州小区"] {
            let place = try #require(try sample.place(name))
            let path = try sample.store.read { reader in try reader.path(of: place) }
            #expect(path.map(\.name.hans).prefix(3) == ["临沂市", "兰山区", "兰山街道"])
        }
    }

    @Test("金域社区 is managed by 沂蒙物业, has lifts and a committee")
    func jinyu() async throws {
        let sample = try await SampleFixture.shared
        let place = try #require(try sample.place("金域社区"))
        let (manager, compound) = try sample.store.read { reader in
            (try reader.manager(of: place.id), try reader.compound(place.id))
        }
        #expect(manager?.name.hans == "沂蒙物业")
        #expect(compound?.hasLifts == true)
        #expect(compound?.hasOwnersCommittee == true)
    }

    @Test("金域社区 has twelve open entries, two of them overdue")
    func openEntries() async throws {
        let sample = try await SampleFixture.shared
        let place = try #require(try sample.place("金域社区"))
        var filter = EntryFilter()
        filter.states = [.registered, .dispatched, .accepted, .inProgress]
        let counts = try sample.store.read { reader in
            try reader.countEntries(under: place.path, filter, now: SampleFixture.now)
        }
        #expect(counts.total == 12)
        #expect(counts.overdue == 2)
    }

    @Test("金域社区 ranks in the top quarter of its county and is on no list")
    func rank() async throws {
        let sample = try await SampleFixture.shared
        let place = try #require(try sample.place("金域社区"))
        let results = try sample.store.read { reader in try reader.assessments(of: place.id, upTo: nil, limit: 1) }
        let latest = try #require(results.first)
        #expect(latest.quarter == "2026Q3")
        let rank = try sample.store.read { reader in
            try reader.rank(of: latest.score, county: latest.countyID, quarter: latest.quarter)
        }
        #expect(rank.better * 4 < rank.all)
        #expect(try sample.listing(of: place) == nil)
    }

    @Test("奥正社区 is on the red list of the last quarter, 兴冠园 on none")
    func lists() async throws {
        let sample = try await SampleFixture.shared
        let aozheng = try #require(try sample.place("奥正社区"))
        let xingguan = try #require(try sample.place("兴冠园"))
        #expect(try sample.listing(of: aozheng)?.colour == .red)
        #expect(try sample.listing(of: xingguan) == nil)
        #expect(try sample.store.read { reader in try reader.compound(xingguan.id) }?.isPilot == true)
    }

    @Test("沂州小区 has no company and no score")
    func unmanaged() async throws {
        let sample = try await SampleFixture.shared
        let place = try #require(try sample.place("沂州小区"))
        let manager = try sample.store.read { reader in try reader.manager(of: place.id) }
        let results = try sample.store.read { reader in try reader.assessments(of: place.id, upTo: nil, limit: 1) }
        #expect(manager == nil)
        #expect(results.isEmpty)
    }

    @Test("every sample account signs in with its password", arguments: SampleAccount.allCases)
    func signIn(account: SampleAccount) async throws {
        let sample = try await SampleFixture.shared
        let signedIn = try Accounts(store: sample.store).signIn(account.name, password: account.password)
        #expect(signedIn.isSample)
        #expect(signedIn.role.rawValue == account.name)
    }

    @Test(
        "accounts act for the places of the contract",
        arguments: [
            (SampleAccount.community, "启阳社区"), (.street, "兰山街道"), (.county, "兰山区"), (.city, "临沂市"),
        ])
    func offices(account: SampleAccount, name: String) async throws {
        let sample = try await SampleFixture.shared
        let found = try #require(try sample.store.read { reader in try reader.account(named: account.name) })
        let place = try sample.place(name)
        #expect(found.placeID == place?.id)
    }

    @Test("the resident lives at 金域社区 3号楼2单元501 and has entries of their own")
    func resident() async throws {
        let sample = try await SampleFixture.shared
        let place = try #require(try sample.place("金域社区"))
        let resident = try #require(try sample.store.read { reader in try reader.account(named: "resident") })
        let homes = try sample.store.read { reader in try reader.homes(of: resident.id) }
        let own = try sample.store.read { reader in try reader.countEntries(reportedBy: resident.id) }
        #expect(homes.map(\.placeID) == [place.id])
        #expect(homes.first?.location == Location(building: "3", unit: "2", room: "501"))
        #expect(own == 3)
    }

    @Test("the database says that it is a sample")
    func meta() async throws {
        let sample = try await SampleFixture.shared
        let name = try sample.store.read { reader in try reader.meta(.sample) }
        let version = try sample.store.read { reader in try reader.registryVersion() }
        #expect(name == "linyi")
        #expect(version == 1)
    }
}

extension SampleFixture {
    /// The only place of a name.
    func place(_ name: String) throws -> Place? {
        try store.read { reader in try reader.places(named: name) }.first
    }

    /// A place's listing of the last quarter.
    func listing(of place: Place) throws -> ListingRecord? {
        try store.read { reader in try reader.listing(of: place.id, quarter: "2026Q3") }
    }
}
