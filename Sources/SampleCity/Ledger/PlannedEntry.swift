import Vocabulary

/// Where an entry is to stand at the moment of the sample.
enum EntryFate {
    case cancelled, resolved, open, overdue
}

/// An entry with its history, before it has a number.
struct PlannedEntry {
    /// An event without the number of its entry.
    struct Step {
        let at: Instant
        let accountID: Int64?
        let kind: LedgerEventKind
        let state: EntryState
        var note: String?
    }

    var entry: LedgerEntry
    var steps: [Step]

    /// The events once the entry's number is known.
    func events(number: Int64) -> [LedgerEvent] {
        steps.map {
            LedgerEvent(entry: number, at: $0.at, by: $0.accountID, kind: $0.kind, state: $0.state, note: $0.note)
        }
    }
}

/// Who has a hand in an entry, where the sample has an account for it.
struct EntryHands {
    var reporter: Int64?
    /// The company's account.
    var resolver: Int64?
    /// The account of the neighbourhood or the street.
    var verifier: Int64?
}
