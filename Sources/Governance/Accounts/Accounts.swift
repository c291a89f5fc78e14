package import Store
package import Vocabulary

/// People: who they are, how they sign in, where they live and how they are reached.
package struct Accounts: Sendable {
    /// The shortest password, in characters.
    package static let leastPassword = 8
    /// Homes that one person may have.
    package static let mostHomes = 10

    private let store: Store

    package init(store: Store) { self.store = store }

    package func account(named name: String) throws(StoreError) -> Account? {
        try store.read { tx in try tx.account(named: name) }
    }

    package func account(_ id: Int64) throws(StoreError) -> Account? {
        try store.read { tx in try tx.account(id) }
    }

    /// Every account, by name.
    package func list() throws(StoreError) -> [Account] {
        try store.read { tx in try tx.accounts() }
    }

    /// Whether the database holds accounts whose passwords everybody knows.
    package func hasSampleAccounts() throws(StoreError) -> Bool {
        try store.read { tx in try tx.hasSampleAccounts() }
    }

    /// The account of this name and password. An unknown name takes as long as a wrong password.
    ///
    /// - Throws: `.wrong`, `.disabled`, `.store`.
    package func signIn(_ name: String, password: String) throws(AccountError) -> Account {
        let found: (account: Account, hash: String?)?
        do {
            found = try store.read { tx in
                try tx.account(named: name).map { ($0, try tx.passwordHash(of: $0.id)) }
            }
        } catch { throw .store(error) }
        let hash = PasswordHash(text: found?.hash ?? Self.nobody)
        guard hash.matches(password), let account = found?.account, found?.hash != nil else { throw .wrong }
        guard !account.isDisabled else { throw .disabled(name: name) }
        return account
    }

    /// Stores a new account; its id is ignored.
    ///
    /// - Throws: `.nameTaken`, `.incomplete`, `.passwordTooShort`, `.store`.
    @discardableResult
    package func add(_ account: Account, password: String?) async throws(AccountError) -> Account {
        guard Self.isComplete(account) else { throw .incomplete }
        let hash = try password.map { password throws(AccountError) in try Self.hash(password) }
        return try await change { tx in
            guard try tx.read.account(named: account.name) == nil else {
                throw AccountError.nameTaken(name: account.name)
            }
            var stored = account
            stored.id = 0
            stored.id = try tx.insert(stored, passwordHash: hash?.text)
            return stored
        }
    }

    /// - Throws: `.unknown`, `.passwordTooShort`, `.store`.
    package func setPassword(_ password: String, of name: String) async throws(AccountError) {
        let hash = try Self.hash(password)
        try await change { tx in try tx.setPasswordHash(hash.text, of: try tx.read.known(name).id) }
    }

    /// Keeps an account from signing in; its name stays taken.
    ///
    /// - Throws: `.unknown`, `.store`.
    package func disable(_ name: String) async throws(AccountError) {
        try await change { tx in
            var account = try tx.read.known(name)
            account.isDisabled = true
            try tx.update(account)
        }
    }

    /// The default home first.
    package func homes(of accountID: Int64) throws(StoreError) -> [Home] {
        try store.read { tx in try tx.homes(of: accountID) }
    }

    /// Adds a home, or completes the one that the person has in the same place, and makes it the default.
    @discardableResult
    package func addHome(
        of accountID: Int64, placeID: Int64, location: Location
    ) async throws(AccountError) -> [Home] {
        try await change { tx in
            let homes = try tx.read.homes(of: accountID)
            let ordered = Homes.adding(placeID, location, to: homes, of: accountID, limit: Self.mostHomes)
            for home in ordered {
                if home.id == 0 { try tx.insert(home) } else { try tx.update(home) }
            }
            return try tx.read.homes(of: accountID)
        }
    }

    package func phone(of accountID: Int64) throws(StoreError) -> String? {
        try store.read { tx in try tx.phone(of: accountID) }
    }

    /// Sets the number at which a person can be reached; `nil` forgets it.
    package func setContact(_ phone: String?, of accountID: Int64) async throws(AccountError) {
        try await change { tx in try tx.setPhone(phone, of: accountID) }
    }

    func change<Value: Sendable>(
        _ body: @escaping @Sendable (Writer) throws -> Value
    ) async throws(AccountError) -> Value {
        do { return try await store.write(body) } catch { throw AccountError(error) }
    }

    private static func hash(_ password: String) throws(AccountError) -> PasswordHash {
        guard password.count >= leastPassword else { throw .passwordTooShort(least: leastPassword) }
        guard let hash = PasswordHash(of: password) else { throw .store(.io("no memory for a password hash")) }
        return hash
    }

    private static func isComplete(_ account: Account) -> Bool {
        switch account.role {
        case .resident: !account.name.isEmpty
        case .company: !account.name.isEmpty && account.companyID != nil
        case .community, .street, .county, .city: !account.name.isEmpty && account.placeID != nil
        }
    }

    /// Compared with where there is no hash, so that unknown names are not told apart by time; it opens nothing.
    private static let nobody = PasswordHash(of: "nobody")?.text ?? ""
}

extension Reader {
    fileprivate func known(_ name: String) throws -> Account {
        guard let account = try account(named: name) else { throw AccountError.unknown(name: name) }
        return account
    }
}
