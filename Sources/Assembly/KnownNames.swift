import Bot
package import Governance
import Handlers
import Logging
import Store
package import Understanding

/// The names of a registry as they stood at one version of it.
struct KnownNames {
    let version: Int
    let places: [PlaceName]
    let companies: [CompanyReference]

    init(_ registry: Registry) throws {
        // The version first: a change in between is then found by the first look.
        version = try registry.version()
        places = try registry.placeNames().map { named in
            PlaceName(
                reference: PlaceReference(named.place, within: named.ancestors.reversed()), aliases: named.aliases)
        }
        companies = try registry.companies().map(CompanyReference.init)
    }

    func gazetteer(_ words: NameWords) -> Gazetteer { Gazetteer(places: places, companies: companies, words: words) }
}

extension Guanjia {
    /// The names of the registry, with what `words` say of how people shorten them.
    package static func gazetteer(_ registry: Registry, _ words: NameWords) throws(AssemblyError) -> Gazetteer {
        do { return try KnownNames(registry).gazetteer(words) } catch { throw .store(StoreError.sorting(error)) }
    }
}

extension NameBoard {
    /// A board that follows the registry of a store.
    convenience init(
        _ names: KnownNames, _ store: Store, _ words: NameWords, _ configuration: Configuration, _ logger: Logger
    ) {
        let registry = Registry(store: store)
        self.init(
            names.gazetteer(words), version: names.version,
            source: NameBoard.Source(
                version: { try registry.version() },
                names: {
                    let names = try Guanjia.gazetteer(registry, words)
                    names.prepare()
                    return names
                }),
            interval: configuration.namesInterval, logger: logger)
    }
}
