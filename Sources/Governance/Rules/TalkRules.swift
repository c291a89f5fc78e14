package import Vocabulary

/// How patient talks are.
package struct TalkRules: Sendable, Equatable {
    /// A form that nobody went on with for so many minutes is put aside.
    package var parkMinutes = 30
    /// After so many answers that could not be used a question is not asked again.
    package var patience = 3
    /// A question that waits comes back behind so many other matters in turn, and is then put aside.
    package var asides = 3
    /// An unfinished form is kept for so many days after its last turn.
    package var keepDays = 7
    /// What somebody means who does not want to be told anything at night.
    package var quietHours = QuietHours(from: 22 * 60, to: 7 * 60)

    package init() {}
}
