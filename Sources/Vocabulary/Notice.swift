/// Something that happened to an entry that a person follows, and that they have not been told of.
package struct Notice: Sendable, Hashable {
    package var id: Int64
    package var event: LedgerEvent

    package init(id: Int64, event: LedgerEvent) {
        self.id = id
        self.event = event
    }
}

/// What a person wants to be told of, and when not.
package struct NoticeWish: Sendable, Hashable {
    /// Which changes of followed entries are told.
    package enum Kinds: String, Sendable, CaseIterable {
        case all
        /// Only how it ended: done, crossed off, taken up again, refused, merged.
        case results
        case none
    }

    package var kinds: Kinds
    package var quiet: QuietHours?

    package init(kinds: Kinds = .all, quiet: QuietHours? = nil) {
        self.kinds = kinds
        self.quiet = quiet
    }

    /// Whether an event of this kind is told at this minute of the day.
    package func wants(_ kind: LedgerEventKind, atMinute minute: Int) -> Bool {
        guard quiet?.contains(minute) != true else { return false }
        return switch kinds {
        case .all: true
        case .results: [.resolve, .cancel, .reopen, .reject, .merge].contains(kind)
        case .none: false
        }
    }
}

/// Hours in which nobody wants to be told anything, in minutes of the day; over midnight where the end lies before the
/// start.
package struct QuietHours: Sendable, Hashable {
    package var from: Int
    package var to: Int

    package init(from: Int, to: Int) {
        self.from = from
        self.to = to
    }

    /// The end is no longer quiet.
    package func contains(_ minute: Int) -> Bool {
        from <= to ? (from..<to).contains(minute) : minute >= from || minute < to
    }
}
