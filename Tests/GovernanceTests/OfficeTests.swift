import Governance
import Testing
import Vocabulary

@Suite("Complaints about the office itself")
struct OfficeTests {
    private let town: SmallTown
    private let now = SmallTown.now

    init() throws { town = try SmallTown() }

    @Test(
        "go to the level above the office that they are about",
        arguments: zip(Office.allCases, [PlaceLevel.neighbourhood, .street, .county]))
    func above(office: Office, level: PlaceLevel) async throws {
        let filed = try await file(about: office)
        #expect(filed.isOneLevelUp && filed.responsible.level == level && filed.company == nil)
        #expect(filed.entry.handlerID == filed.responsible.id && filed.entry.state == .registered)
    }

    @Test("cannot be read by who they are about")
    func hidden() async throws {
        let entry = try await file(about: .company).entry
        #expect(try town.ledger.access(entry.number, town.account("company")) == .publicFields)
        #expect(try town.ledger.access(entry.number, town.account("county")) == .contact)
    }

    @Test("an entry about a thing goes where it always went")
    func ordinary() async throws {
        #expect(try await !file(about: nil).isOneLevelUp)
    }

    @Test("links are kept with the entry, each once")
    func evidence() async throws {
        var new = NewEntry(
            placeID: try town.place("金").id, category: .leak,
            description: "漏水，照片 https://a.cn/1.jpg。还有https://a.cn/1.jpg和http://b.cn/2")
        new.location = Location(building: "3")
        let entry = try await town.ledger.file(new, by: nil, at: now).entry
        #expect(try town.ledger.evidence(of: entry.number) == ["https://a.cn/1.jpg", "http://b.cn/2"])
    }

    @Test("who has no account follows an entry by its code, and nobody by another")
    func codes() async throws {
        let new = NewEntry(placeID: try town.place("金").id, category: .leak, description: "漏水")
        let filed = try await town.ledger.file(new, by: nil, at: now)
        let code = try #require(filed.code)
        #expect(try town.ledger.isCode(code.lowercased(), of: filed.entry.number))
        #expect(try !town.ledger.isCode("AAAA-AAAA", of: filed.entry.number))
        let other = try await town.ledger.file(new, by: nil, at: now)
        #expect(other.code != code)
        #expect(try !town.ledger.isCode(code, of: other.entry.number))
        #expect(try await town.ledger.file(new, by: town.account("resident"), at: now).code == nil)
    }

    private func file(about office: Office?) async throws -> Filed {
        var new = NewEntry(placeID: try town.place("金").id, category: .serviceAttitude, description: "态度差")
        new.about = office
        return try await town.ledger.file(new, by: town.account("resident"), at: now)
    }
}
