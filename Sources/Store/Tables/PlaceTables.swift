import GRDB
package import Vocabulary

/// What is known of a compound besides its place in the tree.
package struct CompoundRecord: Sendable, Hashable {
    package var placeID: Int64
    package var households: Int
    package var hasLifts: Bool
    package var hasOwnersCommittee: Bool
    package var committeeHasPartyOrganisation: Bool
    package var isCrossAppointed: Bool
    package var isDemonstrationSite: Bool
    package var isPilot: Bool

    package init(
        placeID: Int64, households: Int, hasLifts: Bool = false, hasOwnersCommittee: Bool = false,
        committeeHasPartyOrganisation: Bool = false, isCrossAppointed: Bool = false,
        isDemonstrationSite: Bool = false, isPilot: Bool = false
    ) {
        self.placeID = placeID
        self.households = households
        self.hasLifts = hasLifts
        self.hasOwnersCommittee = hasOwnersCommittee
        self.committeeHasPartyOrganisation = committeeHasPartyOrganisation
        self.isCrossAppointed = isCrossAppointed
        self.isDemonstrationSite = isDemonstrationSite
        self.isPilot = isPilot
    }
}

extension Reader {
    package func place(_ id: Int64) throws -> Place? {
        try db.first("SELECT \(placeColumns) FROM place WHERE id = ?", [id], decodePlace)
    }

    /// The places from the root down to `place`, which comes last.
    package func path(of place: Place) throws -> [Place] {
        try place.lineage.compactMap { id in id == place.id ? place : try self.place(id) }
    }

    package func children(of id: Int64) throws -> [Place] {
        try db.all("SELECT \(placeColumns) FROM place WHERE parent_id = ? ORDER BY id", [id], decodePlace)
    }

    package func root() throws -> Place? {
        try db.first("SELECT \(placeColumns) FROM place WHERE level = 'city'", [], decodePlace)
    }

    /// Every place, parents before children.
    package func places() throws -> [Place] {
        try db.all("SELECT \(placeColumns) FROM place ORDER BY path", [], decodePlace)
    }

    /// Places of this exact Simplified name, all levels.
    package func places(named hans: String) throws -> [Place] {
        try db.all("SELECT \(placeColumns) FROM place WHERE name_hans = ? ORDER BY id", [hans], decodePlace)
    }

    /// Further names, by place.
    package func placeAliases() throws -> [Int64: [String]] {
        let pairs = try db.all("SELECT place_id, alias FROM place_alias ORDER BY place_id, alias") { row in
            (try row.get(0) as Int64, try row.get(1) as String)
        }
        return Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
    }

    package func compound(_ placeID: Int64) throws -> CompoundRecord? {
        try db.first("SELECT \(compoundColumns) FROM compound WHERE place_id = ?", [placeID], decodeCompound)
    }

    package func compounds() throws -> [CompoundRecord] {
        try db.all("SELECT \(compoundColumns) FROM compound ORDER BY place_id", [], decodeCompound)
    }

    /// How many compounds lie at or below a path, and how many of them have an open project.
    package func compoundCounts(under path: String) throws -> (all: Int, managed: Int) {
        let sql = """
            SELECT count(*), count(r.id) FROM place p JOIN compound c ON c.place_id = p.id
            LEFT JOIN project r ON r.compound_id = p.id AND r.to_day IS NULL WHERE p.path >= ? AND p.path < ?
            """
        return try db.first(sql, [path, SQL.end(ofPath: path)]) { row in
            (all: try row.get(0), managed: try row.get(1))
        } ?? (0, 0)
    }
}

extension Writer {
    /// Stores a place below `parent` (`nil` for the city) and returns it with its id and path.
    ///
    /// The id is assigned where `id` is 0.
    @discardableResult
    package func insertPlace(
        id: Int64 = 0, level: PlaceLevel, name: LocalName, parent: Place?
    ) throws -> Place {
        let id = id == 0 ? Int64(try db.number("SELECT max(id) FROM place")) + 1 : id
        let place = Place(
            id: id, parent: parent?.id, level: level, name: name, path: (parent?.path ?? "/") + "\(id)/")
        try db.run(
            "INSERT INTO place (\(placeColumns)) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [id, place.parent, level.rawValue, name.hans, name.hant, name.en, place.path])
        return place
    }

    package func renamePlace(_ id: Int64, to name: LocalName) throws {
        try db.run(
            "UPDATE place SET name_hans = ?, name_hant = ?, name_en = ? WHERE id = ?",
            [name.hans, name.hant, name.en, id])
    }

    package func insertAlias(_ alias: String, of placeID: Int64) throws {
        try db.run(
            "INSERT INTO place_alias (place_id, alias) VALUES (?, ?) ON CONFLICT DO NOTHING", [placeID, alias])
    }

    /// Stores a compound, or replaces what was known of it.
    package func upsert(_ compound: CompoundRecord) throws {
        let sql = """
            INSERT INTO compound (\(compoundColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (place_id) DO UPDATE SET households = excluded.households, has_lifts = excluded.has_lifts,
            has_owners_committee = excluded.has_owners_committee,
            committee_has_party_organisation = excluded.committee_has_party_organisation,
            cross_appointed = excluded.cross_appointed, demonstration_site = excluded.demonstration_site,
            pilot = excluded.pilot
            """
        try db.run(
            sql,
            [
                compound.placeID, compound.households, compound.hasLifts, compound.hasOwnersCommittee,
                compound.committeeHasPartyOrganisation, compound.isCrossAppointed, compound.isDemonstrationSite,
                compound.isPilot,
            ])
    }
}

private let placeColumns = "id, parent_id, level, name_hans, name_hant, name_en, path"

private func decodePlace(_ row: Row) throws -> Place {
    Place(
        id: try row.get(0), parent: row.optional(1), level: try row.code(2), name: try row.name(3),
        path: try row.get(6))
}

private let compoundColumns = """
    place_id, households, has_lifts, has_owners_committee, committee_has_party_organisation, cross_appointed, \
    demonstration_site, pilot
    """

private func decodeCompound(_ row: Row) throws -> CompoundRecord {
    CompoundRecord(
        placeID: try row.get(0), households: try row.get(1), hasLifts: try row.get(2),
        hasOwnersCommittee: try row.get(3), committeeHasPartyOrganisation: try row.get(4),
        isCrossAppointed: try row.get(5), isDemonstrationSite: try row.get(6), isPilot: try row.get(7))
}
