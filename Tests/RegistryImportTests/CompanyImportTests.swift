import RegistryImport
import Store
import Testing
import Vocabulary

@Suite("importing companies")
struct CompanyImportTests {
    @Test("adds, changes, and does nothing the second time")
    func rounds() async throws {
        let fixture = try await ImportFixture.filled()
        let text = "name,name_en,party_mode,has_instructor\n沂蒙物业,Yimeng,alone,\n鑫源物业服务有限公司,,,yes\n恒泰物业,,,\n"
        #expect(try await fixture.run(.companies, text) == ImportReport(added: 1, changed: 1, unchanged: 1))
        #expect(try await fixture.run(.companies, text) == ImportReport(unchanged: 3))
        let known = try fixture.store.read { reader in try reader.company(named: "沂蒙物业") }
        let new = try fixture.store.read { reader in try reader.company(named: "鑫源物业服务有限公司") }
        #expect(known?.partyMode == .alone)
        #expect(known?.company.name == LocalName(hans: "沂蒙物业", hant: "沂蒙物業", en: "Yimeng"))
        #expect(new?.hasInstructor == true)
        #expect(new?.company.name.en == "Xinyuan Property Services")
    }

    @Test(
        "names what is wrong with a row",
        arguments: [
            ("鑫源物业,solo,", "party_mode", ImportReason.notOneOf("solo", ["alone", "joint", "attached"])),
            ("鑫源物业,,perhaps", "has_instructor", .notYesOrNo("perhaps")),
            (",alone,", "name", .blank),
        ])
    func badRows(row: String, column: String, reason: ImportReason) async throws {
        let problems = try await ImportFixture().problems(.companies, "name,party_mode,has_instructor\n" + row + "\n")
        #expect(problems == [ImportProblem(row: 2, column: column, reason: reason)])
    }

    @Test("names a row that repeats another")
    func duplicates() async throws {
        let problems = try await ImportFixture().problems(.companies, "name\n鑫源物业\n恒泰物业\n鑫源物业\n")
        #expect(problems == [ImportProblem(row: 4, reason: .repeatedRow(first: 2))])
    }
}
