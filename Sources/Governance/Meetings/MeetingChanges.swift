import Store
package import Vocabulary

/// Meetings that are called off, moved, or put back as they were. Each change leaves an event with its author.
extension Meetings {
    /// Calls a meeting off.
    ///
    /// - Throws: `.unknown`, `.notPermitted` for staff of another area, `.notAhead`, `.store`.
    package func cancel(
        _ id: Int64, reason: String?, by account: Account, at now: Instant
    ) async throws(MeetingError) -> Meeting {
        try await change(id, by: account, at: now) { tx, meeting in
            guard meeting.state == .scheduled else { throw MeetingError.notAhead(meeting.state) }
            try tx.record(.cancel, meeting, reason: reason, account, now)
            try tx.setState(.cancelled, ofMeeting: id)
            meeting.state = .cancelled
        }
    }

    /// Moves a meeting to another time; place, topic and those invited stay.
    ///
    /// - Throws: `.unknown`, `.notPermitted`, `.notAhead`, `.past` for a time that has gone by, `.endsTooEarly`,
    ///   `.clash`, `.store`.
    package func move(
        _ id: Int64, to start: Instant, until end: Instant, by account: Account, at now: Instant
    ) async throws(MeetingError) -> Meeting {
        guard end > start else { throw .endsTooEarly }
        let rules = rules
        return try await change(id, by: account, at: now) { tx, meeting in
            guard meeting.state == .scheduled else { throw MeetingError.notAhead(meeting.state) }
            try tx.move(&meeting, to: start..<end, account, now, rules)
        }
    }

    /// Takes the last change of a meeting back: what was called off stands again, what was moved goes to its old time.
    /// A meeting that was only scheduled is called off.
    ///
    /// - Throws: `.unknown`, `.notPermitted` also where somebody else made the last change, `.notAhead`, `.past` and
    ///   `.clash` where the old time will not do any more, `.store`.
    package func takeBack(_ id: Int64, by account: Account, at now: Instant) async throws(MeetingError) -> Meeting {
        let rules = rules
        return try await change(id, by: account, at: now) { tx, meeting in
            guard let last = try tx.read.lastEvent(ofMeeting: id), last.act != .reinstate else {
                guard meeting.state == .scheduled else { throw MeetingError.notAhead(meeting.state) }
                try tx.record(.cancel, meeting, account, now)
                try tx.setState(.cancelled, ofMeeting: id)
                return meeting.state = .cancelled
            }
            guard last.actorID == account.id else { throw MeetingError.notPermitted }
            guard last.act == .cancel else { return try tx.move(&meeting, to: last.before, account, now, rules) }
            try tx.reinstate(&meeting, account, now, rules)
        }
    }

    /// Reads, changes and stores in one transaction.
    private func change(
        _ id: Int64, by account: Account, at now: Instant,
        _ body: @escaping @Sendable (Writer, inout Meeting) throws -> Void
    ) async throws(MeetingError) -> Meeting {
        do {
            return try await store.write { tx in
                guard var meeting = try tx.read.meeting(id) else { throw MeetingError.unknown(id) }
                guard let place = try tx.read.place(meeting.placeID), Scope(account).includes(place, manager: nil)
                else { throw MeetingError.notPermitted }
                guard meeting.startsAt > now else { throw MeetingError.notAhead(meeting.state) }
                try body(tx, &meeting)
                return meeting
            }
        } catch {
            throw MeetingError(error)
        }
    }
}

extension Writer {
    fileprivate func record(
        _ act: MeetingEvent.Act, _ meeting: Meeting, reason: String? = nil, _ account: Account, _ now: Instant
    ) throws {
        let before = meeting.startsAt..<meeting.endsAt
        try insert(
            MeetingEvent(meetingID: meeting.id, act, before: before, reason: reason, actorID: account.id, at: now))
    }

    fileprivate func move(
        _ meeting: inout Meeting, to span: Range<Instant>, _ account: Account, _ now: Instant, _ rules: ProgrammeRules
    ) throws {
        guard span.lowerBound > now else { throw MeetingError.past }
        let before = meeting
        (meeting.startsAt, meeting.endsAt) = (span.lowerBound, span.upperBound)
        try read.refuseClash(meeting, rules)
        try record(.move, before, account, now)
        try setTime(span, ofMeeting: meeting.id)
    }

    fileprivate func reinstate(
        _ meeting: inout Meeting, _ account: Account, _ now: Instant, _ rules: ProgrammeRules
    ) throws {
        try read.refuseClash(meeting, rules)
        try record(.reinstate, meeting, account, now)
        try setState(.scheduled, ofMeeting: meeting.id)
        meeting.state = .scheduled
    }
}
