/// What a file of the registry holds.
package enum ImportKind: String, Sendable, CaseIterable {
    case places, companies, projects, accounts
}

/// What an import did to the registry, in rows of the file.
package struct ImportReport: Sendable, Hashable {
    package var added = 0
    package var changed = 0
    package var unchanged = 0

    package init(added: Int = 0, changed: Int = 0, unchanged: Int = 0) {
        self.added = added
        self.changed = changed
        self.unchanged = unchanged
    }

    package var rows: Int { added + changed + unchanged }
}
