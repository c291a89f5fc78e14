import RegistryImport
import Store
import Testing
import Vocabulary

@Suite("importing projects")
struct ProjectImportTests {
    private static let jinyu = ImportFixture.jinyu
    private static let mistyped = "兰山区/兰山街道/启阳社区/金玉社区"

    @Test("makes a compound managed, and does nothing the second time")
    func rounds() async throws {
        let fixture = try await ImportFixture.filled()
        let text = "company,compound,from,to\n沂蒙物业,\(Self.jinyu),2021-07-01,\n"
        #expect(try await fixture.run(.projects, text) == ImportReport(added: 1))
        #expect(try fixture.manager(of: "金域社区") == "沂蒙物业")
        #expect(try await fixture.run(.projects, text) == ImportReport(unchanged: 1))
    }

    @Test("hands a compound over in one file, whatever the order of the rows")
    func handOver() async throws {
        let fixture = try await ImportFixture.filled()
        try await fixture.run(.projects, "company,compound,from\n恒泰物业,\(Self.jinyu),2016-05-01\n")
        let text = """
            company,compound,from,to
            沂蒙物业,\(Self.jinyu),2021-07-01,
            恒泰物业,\(Self.jinyu),2016-05-01,2021-06-30
            """
        #expect(try await fixture.run(.projects, text) == ImportReport(added: 1, changed: 1))
        #expect(try fixture.manager(of: "金域社区") == "沂蒙物业")
        #expect(try await fixture.run(.projects, text) == ImportReport(unchanged: 2))
    }

    @Test(
        "names what is wrong with a row",
        arguments: [
            ("沂濛物业,\(jinyu),2021-07-01,", "company", ImportReason.unknownCompany("沂濛物业", near: ["沂蒙物业"])),
            ("沂蒙物业,\(mistyped),2021-07-01,", "compound", .unknownPlace(mistyped, near: [jinyu])),
            ("沂蒙物业,兰山区/兰山街道,2021-07-01,", "compound", .wrongLevel(found: .street, wanted: .compound)),
            ("沂蒙物业,\(jinyu),2021-7-1,", "from", .notADay("2021-7-1")),
            ("沂蒙物业,\(jinyu),2021-02-29,", "from", .notADay("2021-02-29")),
            ("沂蒙物业,\(jinyu),2021-07-01,never", "to", .notADay("never")),
            ("沂蒙物业,\(jinyu),2021-07-01,2021-06-30", "to", .endsBeforeStart),
            ("沂蒙物业,\(jinyu),,", "from", .blank),
            (",\(jinyu),2021-07-01,", "company", .blank),
            ("沂蒙物业,,2021-07-01,", "compound", .blank),
        ])
    func badRows(row: String, column: String, reason: ImportReason) async throws {
        let fixture = try await ImportFixture.filled()
        let problems = try await fixture.problems(.projects, "company,compound,from,to\n" + row + "\n")
        #expect(problems == [ImportProblem(row: 2, column: column, reason: reason)])
    }

    @Test(
        "refuses two projects of a compound on one day",
        arguments: [
            ("2020-01-01", ""), ("2014-01-01", "2016-05-01"), ("2019-12-31", "2020-06-01"),
            ("2017-01-01", "2018-01-01"),
        ])
    func overlap(from: String, to: String) async throws {
        let fixture = try await ImportFixture.filled()
        try await fixture.run(.projects, "company,compound,from,to\n恒泰物业,\(Self.jinyu),2016-05-01,2020-01-01\n")
        let text = "company,compound,from,to\n沂蒙物业,\(Self.jinyu),\(from),\(to)\n"
        let reason = ImportReason.overlaps(company: "恒泰物业", from: "2016-05-01", to: "2020-01-01")
        #expect(try await fixture.problems(.projects, text) == [ImportProblem(row: 2, column: "from", reason: reason)])
    }

    @Test("finds an overlap inside one file")
    func overlapInside() async throws {
        let fixture = try await ImportFixture.filled()
        let text = "company,compound,from\n恒泰物业,\(Self.jinyu),2016-05-01\n沂蒙物业,\(Self.jinyu),2021-07-01\n"
        let reason = ImportReason.overlaps(company: "恒泰物业", from: "2016-05-01", to: nil)
        #expect(try await fixture.problems(.projects, text) == [ImportProblem(row: 3, column: "from", reason: reason)])
    }

    @Test("does not take up a project that has ended")
    func ended() async throws {
        let fixture = try await ImportFixture.filled()
        try await fixture.run(.projects, "company,compound,from,to\n恒泰物业,\(Self.jinyu),2016-05-01,2020-01-01\n")
        let again = "company,compound,from\n恒泰物业,\(Self.jinyu),2016-05-01\n"
        let problems = try await fixture.problems(.projects, again)
        #expect(problems == [ImportProblem(row: 2, column: "to", reason: .alreadyEnded("2020-01-01"))])
    }

    @Test("names a row that repeats another")
    func duplicates() async throws {
        let fixture = try await ImportFixture.filled()
        let row = "沂蒙物业,\(Self.jinyu),2021-07-01\n"
        let problems = try await fixture.problems(.projects, "company,compound,from\n" + row + row)
        #expect(problems == [ImportProblem(row: 3, reason: .repeatedRow(first: 2))])
    }
}
