package import TimeExpressions
package import Vocabulary

/// What a talk keeps to that the city may set.
package struct ConversationRules: Sendable, Hashable {
    /// The number to ring first, by danger.
    package var emergencyNumbers: [Danger: String]
    /// The line at which a person is reached.
    package var hotline: String
    /// A form that nobody went on with for so many seconds is put aside.
    package var parkAfter: Int64
    /// After so many answers that could not be used a question is not asked again.
    package var patience: Int
    /// A question that waits comes back behind so many other matters in turn, and is then put aside.
    package var asides: Int
    /// The hours that are offered to who cannot say when something shall be.
    package var usualHours: [CivilTime]

    package init(
        emergencyNumbers: [Danger: String] = [:], hotline: String = "12345", parkAfter: Int64 = 30 * 60,
        patience: Int = 3, asides: Int = 3, usualHours: [CivilTime] = []
    ) {
        self.emergencyNumbers = emergencyNumbers
        self.hotline = hotline
        self.parkAfter = parkAfter
        self.patience = patience
        self.asides = asides
        self.usualHours = usualHours
    }
}
