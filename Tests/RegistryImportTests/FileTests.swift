import RegistryImport
import Store
import Testing
import Vocabulary

@Suite("a file of the registry")
struct FileTests {
    @Test(
        "is read whatever its line ends, marks and quotes",
        arguments: [
            "name,name_en\n\"恒泰,物业\",Hengtai\n", "\u{FEFF}name,name_en\r\n\"恒泰,物业\",Hengtai\r\n",
            "name_en,name\rHengtai,\"恒泰,物业\"", " name , name_en\n\n  \"恒泰,物业\" , Hengtai \n\n",
        ])
    func spellings(text: String) async throws {
        let fixture = try ImportFixture()
        #expect(try await fixture.run(.companies, text) == ImportReport(added: 1))
        let company = try fixture.store.read { reader in try reader.company(named: "恒泰,物业") }
        #expect(company?.company.name.en == "Hengtai")
    }

    @Test("keeps doubled marks and line breaks inside quotes")
    func quotes() async throws {
        let fixture = try ImportFixture()
        try await fixture.run(.companies, "name,name_en\n恒泰物业,\"The \"\"Heng\"\"\nTai\"\n")
        let company = try fixture.store.read { reader in try reader.company(named: "恒泰物业") }
        #expect(company?.company.name.en == "The \"Heng\"\nTai")
    }

    @Test("is refused when empty", arguments: ["", "\n\n", "name\n", "name\r\n\r\n"])
    func empty(text: String) async throws {
        let fixture = try ImportFixture()
        await #expect(throws: ImportError.empty(file: "file.csv")) { try await fixture.run(.companies, text) }
    }

    @Test("is refused when not UTF-8, with the line")
    func notUTF8() async throws {
        let fixture = try ImportFixture()
        let bytes = Array("name\n恒泰物业\n".utf8) + [0xBA, 0xE3, 0x0A]
        await #expect(throws: ImportError.notUTF8(file: "gbk.csv", row: 3)) {
            try await fixture.registry.run(.companies, bytes: bytes, file: "gbk.csv")
        }
    }

    @Test("is read from bytes")
    func bytes() async throws {
        let fixture = try ImportFixture()
        let report = try await fixture.registry.run(.companies, bytes: Array("name\n恒泰物业".utf8), file: "f.csv")
        #expect(report.added == 1)
    }

    private static let known = ["name", "name_hant", "name_en", "party_mode", "has_instructor"]

    @Test(
        "needs its columns, and only known ones once",
        arguments: [
            ("names\n恒泰物业\n", "names", ImportReason.unknownColumn(known: known)),
            ("name_en\nHengtai\n", "name", .missingColumn),
            ("name,name\n恒泰物业,恒泰物业\n", "name", .repeatedColumn),
        ])
    func columns(text: String, column: String, reason: ImportReason) async throws {
        let problems = try await ImportFixture().problems(.companies, text)
        #expect(problems.contains(ImportProblem(row: 1, column: column, reason: reason)))
    }

    @Test("may have short rows but no long ones")
    func lengths() async throws {
        let problems = try await ImportFixture().problems(.companies, "name,name_en\n恒泰物业\n金泰物业,Jintai,x\n")
        #expect(problems == [ImportProblem(row: 3, reason: .tooManyFields(found: 3, expected: 2))])
    }

    @Test(
        "names the row with a quotation mark out of place",
        arguments: [
            ("name\n恒泰物业\n\"金泰物业\n鑫源物业\n", 3), ("name\n\"恒泰\"物业\n", 2), ("name\n恒\"泰物业\n", 2),
        ])
    func brokenQuotes(text: String, row: Int) async throws {
        let problems = try await ImportFixture().problems(.companies, text)
        #expect(problems == [ImportProblem(row: row, reason: .brokenQuotes)])
    }

    @Test("counts rows as lines of the file, also after line breaks inside quotes and blank lines")
    func lines() async throws {
        let text = "name,name_en,has_instructor\r\n\"恒泰物业\",\"Heng\r\ntai\",yes\r\n\r\n金泰物业,Jintai,maybe\r\n"
        let problems = try await ImportFixture().problems(.companies, text)
        #expect(problems == [ImportProblem(row: 5, column: "has_instructor", reason: .notYesOrNo("maybe"))])
    }

    @Test("names every bad row, and a hundred of very many")
    func many() async throws {
        let rows = (1...130).map { "物业\($0),nobody\n" }.joined()
        let fixture = try ImportFixture()
        do {
            try await fixture.run(.companies, "name,party_mode\n" + rows)
            Issue.record("the import succeeded")
        } catch ImportError.invalid(let file, let problems, let more) {
            #expect(file == "file.csv")
            #expect(problems.map(\.row) == Array(2...101))
            #expect(more == 30)
        }
    }

    @Test("changes nothing when any row is bad")
    func allOrNothing() async throws {
        let fixture = try ImportFixture()
        let problems = try await fixture.problems(.companies, "name,has_instructor\n恒泰物业,yes\n金泰物业,perhaps\n")
        #expect(problems.count == 1)
        #expect(try fixture.store.read { reader in try reader.companies() }.isEmpty)
    }

    @Test("reports its progress up to the last row")
    func progress() async throws {
        let fixture = try ImportFixture()
        let rows = (1...250).map { "物业\($0)\n" }.joined()
        var seen: [Int] = []
        _ = try await fixture.registry.run(.companies, text: "name\n" + rows, file: "f.csv") { done, total in
            seen.append(done)
            #expect(total == 250)
        }
        #expect(seen == [100, 200, 250])
    }

    @Test("is explained in lines for people")
    func wording() async throws {
        let error = ImportError.invalid(
            file: "projects.csv",
            problems: [ImportProblem(row: 7, column: "from", reason: .notADay("1.7.2026"))], more: 2)
        #expect(
            error.lines == [
                "projects.csv:7: from: \"1.7.2026\" is no day; write it as 2026-07-01", "projects.csv: and 2 more",
            ])
    }
}
