import Store
import Vocabulary

/// Imports places, parents before children whatever the order of the rows.
struct PlaceImport {
    private var index: PlaceIndex
    private var aliases: [Int64: [String]]
    private var first = FirstRows()
    /// Keys of places whose own rows are bad: what lies below them is not blamed for it.
    private var failed: Set<String> = []

    static func apply(_ rows: [ImportRow], _ session: inout ImportSession) throws {
        let read = session.writer.read
        var places = PlaceImport(index: try PlaceIndex(read), aliases: try read.placeAliases())
        let levelled = rows.compactMap { row in places.level(of: row, &session.problems).map { ($0, row) } }
        for level in PlaceLevel.allCases {
            for (_, row) in levelled.filter({ $0.0 == level }) { try places.apply(row, level, &session) }
        }
    }

    private init(index: PlaceIndex, aliases: [Int64: [String]]) {
        self.index = index
        self.aliases = aliases
    }

    private func level(of row: ImportRow, _ problems: inout ImportProblems) -> PlaceLevel? {
        guard row.text("level", &problems) != nil else { return nil }
        return row.code("level", &problems)
    }

    private mutating func apply(_ row: ImportRow, _ level: PlaceLevel, _ session: inout ImportSession) throws {
        let problemsBefore = session.problems.count
        let name = row.text("name", &session.problems)
        let facts = CompoundFacts(row, level, &session.problems)
        let parent = parent(of: row, level, &session.problems)
        guard let name else { return }
        let key = level == .city ? "" : index.key(name, below: index.key(row["parent"] ?? ""))
        guard session.problems.count == problemsBefore, first.isFirst(key, row, &session.problems),
            level == .city || parent != nil
        else {
            failed.insert(key)
            return
        }
        if let place = index.place(key) {
            try change(place, row, facts, &session)
        } else {
            try add(name, row, level, parent, facts, &session)
        }
    }

    /// The place above; nil for the city, and where it is missing.
    private func parent(of row: ImportRow, _ level: PlaceLevel, _ problems: inout ImportProblems) -> Place? {
        guard level != .city else {
            if row["parent"] != nil { problems.add(row.line, "parent", .cityHasNoParent) }
            if let city = index.city, let name = row["name"], name != city.name.hans {
                problems.add(row.line, "name", .anotherCity(city.name.hans))
            }
            return nil
        }
        // A county may leave out the city.
        guard let path = level == .county ? row["parent"] ?? "" : row.text("parent", &problems) else { return nil }
        guard !failed.contains(index.key(path)) else { return nil }
        let above = PlaceLevel.allCases[level.depth - 1]
        return index.place(path, above, row: row, column: "parent", &problems)
    }

    private mutating func add(
        _ name: String, _ row: ImportRow, _ level: PlaceLevel, _ parent: Place?, _ facts: CompoundFacts,
        _ session: inout ImportSession
    ) throws {
        let names = DerivedName.name(name, hant: row["name_hant"], en: row["name_en"], level: level)
        let place = try session.writer.insertPlace(level: level, name: names, parent: parent)
        index.insert(place)
        try addAliases(of: place, row, session.writer)
        if level == .compound {
            guard let record = facts.applied(to: CompoundRecord(placeID: place.id, households: 0)) else {
                session.problems.add(row.line, CompoundFlag.committeeHasPartyOrganisation.rawValue, .onlyWithCommittee)
                return
            }
            try session.writer.upsert(record)
        }
        session.count(.added)
    }

    /// Empty cells leave alone what is known.
    private mutating func change(
        _ place: Place, _ row: ImportRow, _ facts: CompoundFacts, _ session: inout ImportSession
    ) throws {
        var isChanged = false
        let names = LocalName(
            hans: place.name.hans, hant: row["name_hant"] ?? place.name.hant, en: row["name_en"] ?? place.name.en)
        if names != place.name {
            try session.writer.renamePlace(place.id, to: names)
            isChanged = true
        }
        if try addAliases(of: place, row, session.writer) { isChanged = true }
        if place.level == .compound {
            let known = try session.writer.read.compound(place.id)
            guard let record = facts.applied(to: known ?? CompoundRecord(placeID: place.id, households: 0)) else {
                session.problems.add(row.line, CompoundFlag.committeeHasPartyOrganisation.rawValue, .onlyWithCommittee)
                return
            }
            if record != known {
                try session.writer.upsert(record)
                isChanged = true
            }
        }
        session.count(isChanged ? .changed : .unchanged)
    }

    /// - Returns: whether any was new. Aliases that the file does not name stay.
    @discardableResult
    private mutating func addAliases(of place: Place, _ row: ImportRow, _ writer: Writer) throws -> Bool {
        var isAny = false
        for alias in (row["aliases"] ?? "").split(separator: "|").map(\.trimmed) where !alias.isEmpty {
            guard !aliases[place.id, default: []].contains(alias) else { continue }
            aliases[place.id, default: []].append(alias)
            try writer.insertAlias(alias, of: place.id)
            isAny = true
        }
        return isAny
    }
}

/// What a row says of a compound.
struct CompoundFacts {
    private var households: Int?
    private var flags: [CompoundFlag: Bool] = [:]

    /// Notes cells that only compounds have in rows of other levels.
    init(_ row: ImportRow, _ level: PlaceLevel, _ problems: inout ImportProblems) {
        for column in ["households"] + CompoundFlag.allCases.map(\.rawValue) where level != .compound {
            if row[column] != nil { problems.add(row.line, column, .onlyForCompounds) }
        }
        guard level == .compound else { return }
        households = row.number("households", &problems)
        for flag in CompoundFlag.allCases { flags[flag] = row.flag(flag.rawValue, &problems) }
    }

    /// The record with what the row says; nil where a committee's Party organisation has no committee.
    func applied(to record: CompoundRecord) -> CompoundRecord? {
        var record = record
        record.households = households ?? record.households
        record.hasLifts = flags[.hasLifts] ?? record.hasLifts
        record.hasOwnersCommittee = flags[.hasOwnersCommittee] ?? record.hasOwnersCommittee
        record.committeeHasPartyOrganisation =
            flags[.committeeHasPartyOrganisation] ?? record.committeeHasPartyOrganisation
        record.isCrossAppointed = flags[.isCrossAppointed] ?? record.isCrossAppointed
        record.isDemonstrationSite = flags[.isDemonstrationSite] ?? record.isDemonstrationSite
        record.isPilot = flags[.isPilot] ?? record.isPilot
        return record.committeeHasPartyOrganisation && !record.hasOwnersCommittee ? nil : record
    }
}
