import GRDB

/// Everything that can go wrong with the database file.
package enum StoreError: Error, Equatable {
    /// There is no file at this path.
    case missing(path: String)
    /// The file or its folder cannot be written.
    case readOnly
    /// Another process has held the file for longer than the busy timeout.
    case locked
    /// The file is damaged.
    case corrupt
    /// A newer program wrote the file.
    case newerSchema(found: Int, known: Int)
    /// The file is older than this program, and was opened without leave to bring it up to date.
    case olderSchema(found: Int, known: Int)
    /// The file holds something else.
    case notADatabase(path: String)
    /// A new file was asked for where one exists, or where none can be made.
    case cannotCreate(path: String)
    /// A row breaks a rule of the schema; the text is for the log only.
    case refused(String)
    /// Anything else that SQLite or the disk reports; the text is for the log only.
    case io(String)
}

extension StoreError {
    /// What a write threw that was no refusal of the caller's own.
    package static func sorting(_ error: any Error) -> StoreError { StoreError(error) }

    /// Sorts an error that a query threw.
    init(_ error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(error)
        default: self = .io(String(describing: error))
        }
    }

    private init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
        case .SQLITE_CORRUPT: self = .corrupt
        case .SQLITE_NOTADB: self = .notADatabase(path: "")
        case .SQLITE_CONSTRAINT: self = .refused(error.message ?? "")
        default: self = .io("\(error.resultCode): \(error.message ?? "")")
        }
    }
}
