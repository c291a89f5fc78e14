import GRDB

extension Store {
    /// Opens the database at `path`.
    ///
    /// - Throws: `.missing`, `.notADatabase`, `.corrupt`, `.locked`, `.newerSchema`; for `.create` `.cannotCreate`;
    ///   for `.readWrite` `.readOnly`; for `.readOnly` `.olderSchema`.
    package static func open(
        _ path: String, mode: Mode = .readWrite, options: Options = Options()
    ) throws(StoreError) -> Store {
        switch mode {
        case .create: try StoreFile.makeRoom(at: path)
        case .readWrite: try StoreFile.check(path, forWriting: true)
        case .readOnly: try StoreFile.check(path, forWriting: false)
        }
        do {
            return try connect(path, mode, options)
        } catch {
            throw located(StoreError(error), path, mode)
        }
    }

    /// An empty database that lives as long as the store.
    package static func inMemory() throws(StoreError) -> Store {
        do {
            let queue = try DatabaseQueue(configuration: configuration(Options(), readonly: false))
            try queue.writeWithoutTransaction { db in try Schema.migrate(db) }
            return Store(queue)
        } catch {
            throw StoreError(error)
        }
    }

    private static func connect(_ path: String, _ mode: Mode, _ options: Options) throws -> Store {
        let isReadOnly = mode == .readOnly
        // Look before the pool touches the file: it would turn a stranger's database into WAL.
        if mode != .create { try inspect(path, options, upgrades: !isReadOnly) }
        let pool = try DatabasePool(path: path, configuration: configuration(options, readonly: isReadOnly))
        if !isReadOnly { try pool.writeWithoutTransaction { db in try Schema.migrate(db) } }
        return Store(pool)
    }

    private static func inspect(_ path: String, _ options: Options, upgrades: Bool) throws {
        let queue = try DatabaseQueue(path: path, configuration: configuration(options, readonly: true))
        try queue.read { db in try Schema.check(db, path: path, upgrades: upgrades) }
        try queue.close()
    }

    private static func configuration(_ options: Options, readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(options.busySeconds)
        configuration.maximumReaderCount = max(1, options.readers)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -8192")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    private static func located(_ error: StoreError, _ path: String, _ mode: Mode) -> StoreError {
        switch error {
        case .notADatabase: .notADatabase(path: path)
        case .io where mode == .create: .cannotCreate(path: path)
        case .readOnly where mode == .create: .cannotCreate(path: path)
        default: error
        }
    }
}
