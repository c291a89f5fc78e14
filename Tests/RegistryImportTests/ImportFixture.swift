import RegistryImport
import Store
import Vocabulary

/// A small registry in memory: 临沂市, two counties, a street, a neighbourhood, two compounds, two companies.
struct ImportFixture {
    let store: Store
    let registry: RegistryImport

    static let places = """
        level,name,parent,households
        city,临沂市,,
        county,兰山区,,
        county,罗庄区,临沂市,
        street,兰山街道,兰山区,
        neighbourhood,启阳社区,兰山区/兰山街道,
        compound,金域社区,兰山区/兰山街道/启阳社区,1286
        compound,兴冠园,兰山区/兰山街道/启阳社区,618
        """
    static let companies = "name\n沂蒙物业\n恒泰物业\n"
    static let jinyu = "兰山区/兰山街道/启阳社区/金域社区"

    /// An empty registry.
    init() throws {
        store = try Store.inMemory()
        registry = RegistryImport(store: store)
    }

    /// The registry described above.
    static func filled() async throws -> ImportFixture {
        let fixture = try ImportFixture()
        try await fixture.run(.places, places)
        try await fixture.run(.companies, companies)
        return fixture
    }

    @discardableResult
    func run(_ kind: ImportKind, _ text: String) async throws -> ImportReport {
        try await registry.run(kind, text: text, file: "file.csv")
    }

    /// What an import complains about; empty where it succeeds.
    func problems(_ kind: ImportKind, _ text: String) async throws -> [ImportProblem] {
        do {
            try await run(kind, text)
            return []
        } catch ImportError.invalid(_, let problems, _) {
            return problems
        }
    }

    func place(_ name: String) throws -> Place? {
        try store.read { reader in try reader.places(named: name) }.first
    }

    func manager(of compound: String) throws -> String? {
        guard let place = try place(compound) else { return nil }
        return try store.read { reader in try reader.manager(of: place.id) }?.name.hans
    }
}
