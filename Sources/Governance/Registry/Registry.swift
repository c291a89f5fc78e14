package import Store
package import Vocabulary

/// A place with every name it goes by, for recognising it in messages.
package struct NamedPlace: Sendable, Hashable {
    package var place: Place
    package var aliases: [String]
    /// From the city down to the place above.
    package var ancestors: [LocalName]
}

/// How many compounds there are, and how many of them a company manages.
package struct CompoundCounts: Sendable, Hashable {
    package var all: Int
    package var managed: Int
}

/// The tree of places, the companies, and who manages what. Every question is a few indexed reads.
package struct Registry: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Rises whenever names of places or companies have changed, so that whoever keeps them reads them again.
    package func version() throws(StoreError) -> Int {
        try store.read { tx in try tx.registryVersion() }
    }

    /// The name of the sample that the database holds; `nil` for a city's own data.
    package func sample() throws(StoreError) -> String? {
        try store.read { tx in try tx.meta(.sample) }
    }

    package func place(_ id: Int64) throws(StoreError) -> Place? {
        try store.read { tx in try tx.place(id) }
    }

    /// The city.
    package func root() throws(StoreError) -> Place? {
        try store.read { tx in try tx.root() }
    }

    /// The places from the city down to `place`, which comes last.
    package func path(of place: Place) throws(StoreError) -> [Place] {
        try store.read { tx in try tx.path(of: place) }
    }

    package func children(of id: Int64) throws(StoreError) -> [Place] {
        try store.read { tx in try tx.children(of: id) }
    }

    /// Places of this exact Simplified name.
    package func places(named hans: String) throws(StoreError) -> [Place] {
        try store.read { tx in try tx.places(named: hans) }
    }

    package func compounds(under place: Place) throws(StoreError) -> CompoundCounts {
        try store.read { tx in
            let counts = try tx.compoundCounts(under: place.path)
            return CompoundCounts(all: counts.all, managed: counts.managed)
        }
    }

    package func company(_ id: Int64) throws(StoreError) -> Company? {
        try store.read { tx in try tx.company(id) }
    }

    /// The company that manages a compound now; `nil` for an unmanaged one.
    package func manager(of compoundID: Int64) throws(StoreError) -> Company? {
        try store.read { tx in try tx.manager(of: compoundID) }
    }

    package func isManaged(_ compoundID: Int64) throws(StoreError) -> Bool {
        try manager(of: compoundID) != nil
    }

    /// The neighbourhood that a place is or lies in; `nil` above neighbourhoods.
    package func neighbourhood(of placeID: Int64) throws(StoreError) -> Place? {
        try ancestor(of: placeID, at: .neighbourhood)
    }

    /// The place of a level that a place is or lies in.
    package func ancestor(of placeID: Int64, at level: PlaceLevel) throws(StoreError) -> Place? {
        try store.read { tx in try tx.ancestor(of: placeID, at: level) }
    }

    /// Whether one place is the other or contains it.
    package func contains(_ ancestor: Int64, _ descendant: Int64) throws(StoreError) -> Bool {
        guard ancestor != descendant else { return true }
        return try store.read { tx in try tx.place(descendant)?.lineage.contains(ancestor) ?? false }
    }

    /// Every place with all its names; parents before children.
    package func placeNames() throws(StoreError) -> [NamedPlace] {
        try store.read { tx in
            let (places, aliases) = (try tx.places(), try tx.placeAliases())
            let names = Dictionary(uniqueKeysWithValues: places.map { ($0.id, $0.name) })
            return places.map { place in
                NamedPlace(
                    place: place, aliases: aliases[place.id] ?? [],
                    ancestors: place.lineage.dropLast().compactMap { names[$0] })
            }
        }
    }

    package func companies() throws(StoreError) -> [Company] {
        try store.read { tx in try tx.companies().map(\.company) }
    }
}

extension Reader {
    /// The place of a level that a place is or lies in.
    func ancestor(of placeID: Int64, at level: PlaceLevel) throws -> Place? {
        guard let place = try place(placeID), place.level >= level else { return nil }
        guard place.level != level else { return place }
        let lineage = place.lineage
        return lineage.indices.contains(level.depth) ? try self.place(lineage[level.depth]) : nil
    }
}
