package import Vocabulary

/// How joint meetings are scheduled. Times of day are minutes after midnight.
package struct MeetingRules: Sendable, Equatable {
    package var lengthMinutes = 90
    /// When free times are offered; ascending, not overlapping.
    package var workingHours: [Range<Int>] = [(9 * 60)..<(12 * 60), (14 * 60)..<(17 * 60 + 30)]
    /// Free times start at multiples of so many minutes.
    package var slotMinutes = 30
    /// How many free times are offered instead of a taken one.
    package var offers = 3
    /// How far ahead free times are looked for.
    package var horizonDays = 30
    /// The county's departments that are invited to every meeting.
    package var departments: [MeetingParty] = [.housing, .civilAffairs, .urbanManagement]

    package init() {}
}
