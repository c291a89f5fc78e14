import Store
import Vocabulary

/// Imports who may sign in as what. A new account has no password until one is set.
struct AccountImport {
    private let places: PlaceIndex
    private let companies: CompanyIndex
    private var first = FirstRows()

    static func apply(_ rows: [ImportRow], _ session: inout ImportSession) throws {
        let read = session.writer.read
        var accounts = AccountImport(places: try PlaceIndex(read), companies: try CompanyIndex(read))
        for row in rows { try accounts.apply(row, &session) }
    }

    private init(places: PlaceIndex, companies: CompanyIndex) {
        self.places = places
        self.companies = companies
    }

    private mutating func apply(_ row: ImportRow, _ session: inout ImportSession) throws {
        let problemsBefore = session.problems.count
        let name = row.text("name", &session.problems)
        if let name, !Self.isGood(name) { session.problems.add(row.line, "name", .badAccountName(name)) }
        let role: Role? = row.text("role", &session.problems).flatMap { _ in row.code("role", &session.problems) }
        guard let name, let role else { return }
        var account = Account(id: 0, name: name, role: role)
        account.companyID = company(of: row, role, &session.problems)
        let place = place(of: row, role, &session.problems)
        // A resident's place is a home, not an office.
        account.placeID = role == .resident ? nil : place?.id
        guard session.problems.count == problemsBefore, first.isFirst(name, row, &session.problems) else { return }
        try store(account, home: role == .resident ? place : nil, &session)
    }

    private static func isGood(_ name: String) -> Bool {
        name.count <= 64 && name.allSatisfy { $0.isLetter || $0.isNumber || "._-@".contains($0) }
    }

    private func company(of row: ImportRow, _ role: Role, _ problems: inout ImportProblems) -> Int64? {
        guard let name = row["company"] else {
            if role == .company { problems.add(row.line, "company", .companyWanted) }
            return nil
        }
        guard role == .company else {
            problems.add(row.line, "company", .notForRole(role))
            return nil
        }
        return companies.company(name, row: row, &problems)?.id
    }

    /// The place that goes with a role; the city where a city account names none.
    private func place(of row: ImportRow, _ role: Role, _ problems: inout ImportProblems) -> Place? {
        guard let level = Self.level(of: role) else {
            if row["place"] != nil { problems.add(row.line, "place", .notForRole(role)) }
            return nil
        }
        guard let path = row["place"] else {
            if role == .city, let city = places.city { return city }
            if role != .resident { problems.add(row.line, "place", .placeWanted(level)) }
            return nil
        }
        return places.place(path, level, row: row, column: "place", &problems)
    }

    private static func level(of role: Role) -> PlaceLevel? {
        switch role {
        case .resident: .compound
        case .company: nil
        case .community: .neighbourhood
        case .street: .street
        case .county: .county
        case .city: .city
        }
    }

    private func store(_ account: Account, home: Place?, _ session: inout ImportSession) throws {
        guard let known = try session.writer.read.account(named: account.name) else {
            let id = try session.writer.insert(account)
            if let home { try add(home, to: id, session.writer) }
            return session.count(.added)
        }
        var wanted = known
        (wanted.role, wanted.placeID, wanted.companyID) = (account.role, account.placeID, account.companyID)
        if wanted != known { try session.writer.update(wanted) }
        let isNewHome = try home.map { try add($0, to: known.id, session.writer) } ?? false
        session.count(wanted != known || isNewHome ? .changed : .unchanged)
    }

    /// - Returns: whether the compound was not among the person's homes.
    @discardableResult
    private func add(_ place: Place, to id: Int64, _ writer: Writer) throws -> Bool {
        let homes = try writer.read.homes(of: id)
        guard !homes.contains(where: { $0.placeID == place.id }) else { return false }
        try writer.insert(
            Home(id: 0, accountID: id, placeID: place.id, location: Location(), position: homes.count))
        return true
    }
}
