import RegistryImport
import Store
import Testing
import Vocabulary

@Suite("importing accounts")
struct AccountImportTests {
    private static let text = """
        name,role,place,company
        wang.fang,resident,\(ImportFixture.jinyu),
        front-desk,company,,沂蒙物业
        qiyang,community,兰山区/兰山街道/启阳社区,
        linyi,city,,
        """

    @Test("adds people with their offices and homes, and does nothing the second time")
    func rounds() async throws {
        let fixture = try await ImportFixture.filled()
        #expect(try await fixture.run(.accounts, Self.text) == ImportReport(added: 4))
        let accounts = try fixture.store.read { reader in try reader.accounts() }
        let byName = Dictionary(uniqueKeysWithValues: accounts.map { ($0.name, $0) })
        let resident = try #require(byName["wang.fang"])
        #expect(resident.placeID == nil)
        #expect(byName["qiyang"]?.placeID == (try fixture.place("启阳社区")?.id))
        #expect(byName["linyi"]?.placeID == (try fixture.place("临沂市")?.id))
        #expect(byName["front-desk"]?.companyID != nil)
        let homes = try fixture.store.read { reader in try reader.homes(of: resident.id) }
        #expect(homes.map(\.placeID) == [try fixture.place("金域社区")?.id])
        #expect(try await fixture.run(.accounts, Self.text) == ImportReport(unchanged: 4))
    }

    @Test("gives a new account no password")
    func passwords() async throws {
        let fixture = try await ImportFixture.filled()
        try await fixture.run(.accounts, Self.text)
        let account = try #require(try fixture.store.read { reader in try reader.account(named: "linyi") })
        #expect(try fixture.store.read { reader in try reader.passwordHash(of: account.id) } == nil)
    }

    @Test("changes an office and keeps the password")
    func changes() async throws {
        let fixture = try await ImportFixture.filled()
        try await fixture.run(.accounts, Self.text)
        let account = try #require(try fixture.store.read { reader in try reader.account(named: "qiyang") })
        try await fixture.store.write { writer in try writer.setPasswordHash("hash", of: account.id) }
        let report = try await fixture.run(.accounts, "name,role,place\nqiyang,county,罗庄区\n")
        #expect(report == ImportReport(changed: 1))
        let changed = try fixture.store.read { reader in try reader.account(named: "qiyang") }
        #expect(changed?.role == .county)
        #expect(try fixture.store.read { reader in try reader.passwordHash(of: account.id) } == "hash")
    }

    @Test(
        "names what is wrong with a row",
        arguments: [
            ("wang,mayor,,", "role", ImportReason.notOneOf("mayor", Role.allCases.map(\.rawValue))),
            ("wang,,,", "role", .blank),
            (",city,,", "name", .blank),
            ("wang fang,city,,", "name", .badAccountName("wang fang")),
            ("wang,company,,", "company", .companyWanted),
            ("wang,company,,沂濛物业", "company", .unknownCompany("沂濛物业", near: ["沂蒙物业"])),
            ("wang,company,兰山区,沂蒙物业", "place", .notForRole(.company)),
            ("wang,county,兰山区,沂蒙物业", "company", .notForRole(.county)),
            ("wang,street,,", "place", .placeWanted(.street)),
            ("wang,street,兰山区,", "place", .wrongLevel(found: .county, wanted: .street)),
            ("wang,county,蓝山区,", "place", .unknownPlace("蓝山区", near: ["兰山区"])),
        ])
    func badRows(row: String, column: String, reason: ImportReason) async throws {
        let fixture = try await ImportFixture.filled()
        let problems = try await fixture.problems(.accounts, "name,role,place,company\n" + row + "\n")
        #expect(problems == [ImportProblem(row: 2, column: column, reason: reason)])
    }

    @Test("refuses passwords in files", arguments: ["password", "Password_hash", "密码"])
    func passwordColumn(column: String) async throws {
        let problems = try await ImportFixture().problems(.accounts, "name,role,\(column)\nwang,city,secret\n")
        #expect(problems == [ImportProblem(row: 1, column: column, reason: .passwordColumn)])
    }

    @Test("names a row that repeats another")
    func duplicates() async throws {
        let fixture = try await ImportFixture.filled()
        let problems = try await fixture.problems(.accounts, "name,role\nwang,city\nwang,resident\n")
        #expect(problems == [ImportProblem(row: 3, reason: .repeatedRow(first: 2))])
    }
}
