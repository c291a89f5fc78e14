/// What became of a joint meeting after it was scheduled; nothing of it is ever erased.
package struct MeetingEvent: Sendable, Hashable {
    package enum Act: String, Sendable { case move, cancel, reinstate }

    package var meetingID: Int64
    package var act: Act
    /// When the meeting was to be held before this happened.
    package var before: Range<Instant>
    package var reason: String?
    package var actorID: Int64?
    package var at: Instant

    package init(
        meetingID: Int64, _ act: Act, before: Range<Instant>, reason: String? = nil, actorID: Int64?, at: Instant
    ) {
        self.meetingID = meetingID
        self.act = act
        self.before = before
        self.reason = reason
        self.actorID = actorID
        self.at = at
    }
}
