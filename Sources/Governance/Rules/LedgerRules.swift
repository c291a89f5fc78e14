package import Vocabulary

/// Limits of the problem ledger.
package struct LedgerRules: Sendable, Equatable {
    /// Within so many days an open entry alike is offered for support.
    package var duplicateDays = 30
    /// From so many hundredths of likeness on two reports are told in like words.
    package var duplicateLikeness = 30
    /// A cancelled entry may be reopened for so many days.
    package var reopenDays = 90
    /// Who gives so much of 5 is satisfied; who gives less has the entry taken up again.
    package var satisfiedFrom = 3
    /// Entries on a page of a list.
    package var pageSize = 5
    /// The longest description that is kept, in characters.
    package var descriptionLimit = 2000
    /// The number to ring first.
    package var emergencyNumbers: [Danger: String] = [
        .trapped: "119", .gas: "119", .fire: "119", .electricity: "120", .injury: "120", .crime: "110",
    ]
    /// The line at which a person is reached.
    package var hotline = "12345"

    package init() {}
}
