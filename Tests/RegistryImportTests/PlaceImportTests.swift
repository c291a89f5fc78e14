import RegistryImport
import Store
import Testing
import Vocabulary

@Suite("importing places")
struct PlaceImportTests {
    @Test("adds the tree, whatever the order of the rows")
    func order() async throws {
        let fixture = try ImportFixture()
        let lines = ImportFixture.places.split(separator: "\n")
        let upsideDown = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
        #expect(try await fixture.run(.places, upsideDown) == ImportReport(added: 7))
        let place = try #require(try fixture.place("金域社区"))
        let path = try fixture.store.read { reader in try reader.path(of: place) }
        #expect(path.map(\.name.hans) == ["临沂市", "兰山区", "兰山街道", "启阳社区", "金域社区"])
        #expect(try fixture.store.read { reader in try reader.compound(place.id) }?.households == 1286)
    }

    @Test("does nothing the second time")
    func idempotence() async throws {
        let fixture = try await ImportFixture.filled()
        let version = try fixture.store.read { reader in try reader.registryVersion() }
        #expect(try await fixture.run(.places, ImportFixture.places) == ImportReport(unchanged: 7))
        #expect(try fixture.store.read { reader in try reader.registryVersion() } == version)
    }

    @Test("derives the names that are missing and keeps those that are given")
    func names() async throws {
        let fixture = try await ImportFixture.filled()
        let text = "level,name,parent,name_hant,name_en\ncompound,奥正花园,兰山区/兰山街道/启阳社区,,\n"
        try await fixture.run(.places, text)
        #expect(
            try fixture.place("奥正花园")?.name == LocalName(hans: "奥正花园", hant: "奧正花園", en: "Aozheng Garden"))
        #expect(try fixture.place("金域社区")?.name.en == "Jinyu Community")
        #expect(try fixture.place("临沂市")?.name.en == "Linyi")
    }

    @Test("changes what differs and leaves alone what is empty")
    func changes() async throws {
        let fixture = try await ImportFixture.filled()
        let text = """
            level,name,parent,name_en,aliases,households,has_lifts
            compound,金域社区,兰山区/兰山街道/启阳社区,Golden Realm,金域|金域一期,,是
            compound,兴冠园,临沂市/兰山区/兰山街道/启阳社区,,,618,
            """
        #expect(try await fixture.run(.places, text) == ImportReport(changed: 1, unchanged: 1))
        let place = try #require(try fixture.place("金域社区"))
        let compound = try fixture.store.read { reader in try reader.compound(place.id) }
        #expect(place.name == LocalName(hans: "金域社区", hant: "金域社區", en: "Golden Realm"))
        #expect(compound?.hasLifts == true)
        #expect(compound?.households == 1286)
        #expect(try fixture.store.read { reader in try reader.placeAliases() }[place.id] == ["金域", "金域一期"])
        #expect(try await fixture.run(.places, text) == ImportReport(unchanged: 2))
    }

    private static let near = ["兰山区/兰山街道"]

    @Test(
        "names what is wrong with a row",
        arguments: [
            ("street,柳青街道,蓝山区,", "parent", ImportReason.unknownPlace("蓝山区", near: ["兰山区"])),
            ("neighbourhood,洗砚池社区,兰山区/蓝山街道,", "parent", .unknownPlace("兰山区/蓝山街道", near: near)),
            ("neighbourhood,洗砚池社区,兰山街道,", "parent", .unknownPlace("兰山街道", near: near)),
            ("compound,鑫海花园,兰山区/兰山街道,", "parent", .wrongLevel(found: .street, wanted: .neighbourhood)),
            ("street,柳青街道,,", "parent", .blank),
            (",柳青街道,兰山区,", "level", .blank),
            ("village,柳青街道,兰山区,", "level", .notOneOf("village", PlaceLevel.allCases.map(\.rawValue))),
            ("street,,兰山区,", "name", .blank),
            ("street,柳青街道,兰山区,12", "households", .onlyForCompounds),
            ("compound,鑫海花园,兰山区/兰山街道/启阳社区,-3", "households", .notANumber("-3")),
            ("compound,鑫海花园,兰山区/兰山街道/启阳社区,1e3", "households", .notANumber("1e3")),
            ("city,济南市,,", "name", .anotherCity("临沂市")),
            ("city,临沂市,山东省,", "parent", .cityHasNoParent),
        ])
    func badRows(row: String, column: String, reason: ImportReason) async throws {
        let fixture = try await ImportFixture.filled()
        let problems = try await fixture.problems(.places, "level,name,parent,households\n" + row + "\n")
        #expect(problems == [ImportProblem(row: 2, column: column, reason: reason)])
    }

    @Test("names a row that repeats another")
    func duplicates() async throws {
        let fixture = try await ImportFixture.filled()
        let text = "level,name,parent\nstreet,柳青街道,兰山区\nstreet,柳青街道,临沂市/兰山区\n"
        #expect(try await fixture.problems(.places, text) == [ImportProblem(row: 3, reason: .repeatedRow(first: 2))])
    }

    @Test("does not blame what lies below a bad row")
    func orphans() async throws {
        let fixture = try await ImportFixture.filled()
        let text = """
            level,name,parent,households
            street,柳青街道,兰山区,5
            neighbourhood,柳青苑社区,兰山区/柳青街道,
            compound,鑫海花园,兰山区/柳青街道/柳青苑社区,200
            """
        #expect(
            try await fixture.problems(.places, text)
                == [ImportProblem(row: 2, column: "households", reason: .onlyForCompounds)])
    }

    @Test("refuses a committee's Party organisation without a committee", arguments: ["鑫海花园", "金域社区"])
    func committee(name: String) async throws {
        let fixture = try await ImportFixture.filled()
        let text = """
            level,name,parent,committee_has_party_organisation
            compound,\(name),兰山区/兰山街道/启阳社区,yes
            """
        let column = "committee_has_party_organisation"
        #expect(
            try await fixture.problems(.places, text)
                == [ImportProblem(row: 2, column: column, reason: .onlyWithCommittee)])
    }
}
