package import Store

/// Why something about an account was refused.
package enum AccountError: Error, Equatable {
    /// No such account, or not its password; which of them is not told.
    case wrong
    case disabled(name: String)
    case unknown(name: String)
    case nameTaken(name: String)
    /// The role needs a place or a company that was not given.
    case incomplete
    /// Too short; the limit is in characters.
    case passwordTooShort(least: Int)
    case store(StoreError)

    init(_ error: any Error) {
        switch error {
        case let error as AccountError: self = error
        default: self = .store(StoreError.sorting(error))
        }
    }
}
