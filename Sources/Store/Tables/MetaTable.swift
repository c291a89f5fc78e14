import GRDB

/// Facts about the database itself.
package enum MetaKey: String, Sendable {
    /// The name of the sample that the database holds, such as `linyi`; absent from a city's own database.
    case sample
    /// When the database was made, in seconds since 1970.
    case createdAt = "created-at"
    /// What codes for following an entry are made with; a secret.
    case followKey = "follow-key"
    /// Rises whenever names in the registry change, so that others know when to read them again.
    case registryVersion = "registry-version"
}

extension Reader {
    package func meta(_ key: MetaKey) throws -> String? {
        try db.first("SELECT value FROM meta WHERE key = ?", [key.rawValue]) { row in try row.get(0) }
    }

    /// 0 for a registry that never changed.
    package func registryVersion() throws -> Int {
        try meta(.registryVersion).flatMap { Int($0) } ?? 0
    }
}

extension Writer {
    package func setMeta(_ key: MetaKey, _ value: String) throws {
        try db.run(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [key.rawValue, value])
    }

    /// Tells everybody who keeps names of places or companies that they have changed.
    package func registryChanged() throws {
        try setMeta(.registryVersion, String(try read.registryVersion() + 1))
    }
}
