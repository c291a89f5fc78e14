package import Vocabulary

/// Who may do what to an entry.
package enum LedgerPermission {
    /// - Parameter isInScope: whether the entry's place belongs to the account's scope.
    package static func allows(
        _ action: LedgerAction, _ account: Account, on entry: LedgerEntry, isInScope: Bool
    ) -> Bool {
        guard !account.isDisabled else { return false }
        switch action {
        case .withdraw: return Reporter(account).owns(entry)
        case .accept, .resolve: return isResponsible(account, entry, isInScope)
        case .progress: return isResponsible(account, entry, isInScope) || supervises(account, isInScope)
        case .dispatch, .cancel, .reopen, .reject, .merge: return supervises(account, isInScope)
        }
    }

    /// The company that the entry was sent to; where there is none, the authorities of the place themselves.
    private static func isResponsible(_ account: Account, _ entry: LedgerEntry, _ isInScope: Bool) -> Bool {
        guard let company = entry.companyID else { return supervises(account, isInScope) }
        return account.role == .company && account.companyID == company
    }

    private static func supervises(_ account: Account, _ isInScope: Bool) -> Bool {
        switch account.role {
        case .resident, .company: false
        case .community, .street, .county, .city: isInScope
        }
    }
}
