import GRDB
package import Vocabulary

extension Reader {
    package func account(_ id: Int64) throws -> Account? {
        try db.first("SELECT \(accountColumns) FROM account WHERE id = ?", [id], decodeAccount)
    }

    package func account(named name: String) throws -> Account? {
        try db.first("SELECT \(accountColumns) FROM account WHERE name = ?", [name], decodeAccount)
    }

    package func accounts() throws -> [Account] {
        try db.all("SELECT \(accountColumns) FROM account ORDER BY name", [], decodeAccount)
    }

    package func hasSampleAccounts() throws -> Bool {
        try db.number("SELECT EXISTS (SELECT 1 FROM account WHERE sample = 1)") == 1
    }

    /// `nil` for an account without a password.
    package func passwordHash(of accountID: Int64) throws -> String? {
        try db.first("SELECT password_hash FROM account WHERE id = ?", [accountID]) { row in
            row.optional(0) as String?
        } ?? nil
    }

    /// A person's homes, the default one first.
    package func homes(of accountID: Int64) throws -> [Home] {
        let sql = "SELECT \(homeColumns) FROM home WHERE account_id = ? ORDER BY position, id"
        return try db.all(sql, [accountID], decodeHome)
    }

    package func phone(of accountID: Int64) throws -> String? {
        try db.first("SELECT phone FROM contact WHERE account_id = ?", [accountID]) { row in try row.get(0) }
    }
}

extension Writer {
    /// Stores an account and returns its id, which is assigned where it is 0.
    @discardableResult
    package func insert(_ account: Account, passwordHash: String? = nil) throws -> Int64 {
        try db.insert(
            "INSERT INTO account (\(accountColumns), password_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                assigned(account.id), account.name, account.role.rawValue, account.placeID, account.companyID,
                account.isDisabled, account.isSample, passwordHash,
            ])
    }

    /// Changes everything of an account but its password.
    package func update(_ account: Account) throws {
        try db.run(
            """
            UPDATE account SET name = ?, role = ?, place_id = ?, company_id = ?, disabled = ?, sample = ? WHERE id = ?
            """,
            [
                account.name, account.role.rawValue, account.placeID, account.companyID, account.isDisabled,
                account.isSample, account.id,
            ])
    }

    package func setPasswordHash(_ hash: String?, of accountID: Int64) throws {
        try db.run("UPDATE account SET password_hash = ? WHERE id = ?", [hash, accountID])
    }

    @discardableResult
    package func insert(_ home: Home) throws -> Int64 {
        let location = home.location
        return try db.insert(
            "INSERT INTO home (\(homeColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                assigned(home.id), home.accountID, home.placeID, location.building, location.unit, location.floor,
                location.room, home.position,
            ])
    }

    package func update(_ home: Home) throws {
        let location = home.location
        try db.run(
            """
            UPDATE home SET place_id = ?, building = ?, unit = ?, floor = ?, room = ?, position = ? WHERE id = ?
            """,
            [
                home.placeID, location.building, location.unit, location.floor, location.room, home.position,
                home.id,
            ])
    }

    package func deleteHomes(of accountID: Int64) throws {
        try db.run("DELETE FROM home WHERE account_id = ?", [accountID])
    }

    /// Sets the number at which a person can be reached; `nil` forgets it.
    package func setPhone(_ phone: String?, of accountID: Int64) throws {
        guard let phone else { return try db.run("DELETE FROM contact WHERE account_id = ?", [accountID]) }
        try db.run(
            """
            INSERT INTO contact (account_id, phone) VALUES (?, ?)
            ON CONFLICT (account_id) DO UPDATE SET phone = excluded.phone
            """, [accountID, phone])
    }
}

private let accountColumns = "id, name, role, place_id, company_id, disabled, sample"
private let homeColumns = "id, account_id, place_id, building, unit, floor, room, position"

private func decodeAccount(_ row: Row) throws -> Account {
    Account(
        id: try row.get(0), name: try row.get(1), role: try row.code(2), placeID: row.optional(3),
        companyID: row.optional(4), isDisabled: try row.get(5), isSample: try row.get(6))
}

private func decodeHome(_ row: Row) throws -> Home {
    Home(
        id: try row.get(0), accountID: try row.get(1), placeID: try row.get(2),
        location: Location(
            building: row.optional(3), unit: row.optional(4), floor: row.optional(5), room: row.optional(6)),
        position: try row.get(7))
}
