import Foundation
import RegistryImport
import Store
import Testing

@Suite("docs/samples")
struct DocumentationTests {
    @Test("fill an empty registry in the documented order, and do nothing the second time")
    func samples() async throws {
        let fixture = try ImportFixture()
        for (kind, rows) in [(ImportKind.places, 6), (.companies, 2), (.projects, 2), (.accounts, 6)] {
            let bytes = try Self.sample(kind)
            let first = try await fixture.registry.run(kind, bytes: bytes, file: kind.rawValue)
            let second = try await fixture.registry.run(kind, bytes: bytes, file: kind.rawValue)
            #expect(first == ImportReport(added: rows))
            #expect(second == ImportReport(unchanged: rows))
        }
        #expect(try fixture.manager(of: "金域社区") == "沂蒙物业")
    }

    private static func sample(_ kind: ImportKind) throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: root.appending(path: "docs/samples/\(kind.rawValue).csv")))
    }
}
