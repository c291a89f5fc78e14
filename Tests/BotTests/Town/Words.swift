import Assembly
import Dialogue
import Foundation
import Governance
import Store
import Understanding

/// The repository's own intents and rules, read once, with the names of the town.
struct Words: Sendable {
    let rules: ProgrammeRules
    let reader: MessageReader
    let phrasebook: Phrasebook

    static let shared = Result { try Words() }

    /// The top of the repository.
    static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized.path

    private init() throws {
        let configuration = Configuration(
            database: "", intents: Self.root + "/intents", programme: Self.root + "/programme")
        rules = try Guanjia.rules(configuration)
        let catalog = try Guanjia.catalog(configuration)
        let store = try Store.inMemory()
        try store.bulkWrite { tx in _ = try TownRegister.write(tx) }
        reader = try Guanjia.reader(catalog, try Guanjia.gazetteer(Registry(store: store), NameWords(catalog)))
        phrasebook = try Phrasebook(catalog)
    }
}
