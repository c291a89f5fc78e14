package import Store
package import Vocabulary

/// Why the ledger refused something.
package enum LedgerError: Error, Equatable {
    case unknown(ticket: Int64)
    case unknownPlace
    /// This account may not do it.
    case notPermitted
    case emptyDescription
    /// The limit is in characters.
    case descriptionTooLong(limit: Int)
    /// The entry's state does not allow the action.
    case wrongState(EntryState)
    /// Resolving, rejecting, reopening and handing back need a text.
    case noteMissing
    /// Whoever did the work cannot verify it.
    case verifierIsResolver
    /// It was cancelled longer ago than entries may be reopened; a new entry is made instead.
    case tooLateToReopen(days: Int)
    /// An entry cannot be merged into itself or into one that is no longer open.
    case cannotMerge(into: Int64)
    case store(StoreError)

    init(_ error: any Error) {
        switch error {
        case let error as LedgerError: self = error
        default: self = .store(StoreError.sorting(error))
        }
    }
}
