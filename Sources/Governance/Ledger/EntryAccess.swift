package import Vocabulary

/// How much of an entry an account may read.
package enum EntryAccess: Sendable, Comparable {
    /// Number, place, category, state and dates; neither the words nor who reported it.
    case publicFields
    /// Everything but how the reporter is reached.
    case words
    /// Everything.
    case contact

    /// - Parameters:
    ///   - scope: the account's scope.
    ///   - place: the entry's place.
    ///   - supports: whether the account supports the entry.
    package static func of(
        _ entry: LedgerEntry, account: Account?, scope: Scope, place: Place, supports: Bool
    ) -> EntryAccess {
        guard let account, !account.isDisabled else { return .publicFields }
        if entry.reporterID == account.id { return .contact }
        switch account.role {
        case .resident:
            return supports ? .words : .publicFields
        case .company:
            return entry.companyID != nil && entry.companyID == account.companyID ? .contact : .publicFields
        case .community, .street, .county, .city:
            return scope.includes(place, manager: nil) ? .contact : .publicFields
        }
    }
}
