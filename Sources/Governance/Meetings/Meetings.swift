package import Store
package import Vocabulary

/// A meeting that somebody wants to hold.
package struct NewMeeting: Sendable, Hashable {
    package var placeID: Int64
    package var startsAt: Instant
    /// `nil` for the length of the rules.
    package var endsAt: Instant?
    package var venue: String?
    package var topic: String?
    package var agenda: [String] = []
    /// Those invited besides the usual parties.
    package var others: [Invitee] = []

    package init(placeID: Int64, startsAt: Instant) {
        self.placeID = placeID
        self.startsAt = startsAt
    }
}

/// Joint meetings of a neighbourhood, its owners, the company and the departments.
package struct Meetings: Sendable {
    let store: Store
    let rules: ProgrammeRules

    package init(store: Store, rules: ProgrammeRules) {
        self.store = store
        self.rules = rules
    }

    /// Who is invited to every meeting about a place.
    package func parties(for place: Place) throws(StoreError) -> [Invitee] {
        try store.read { tx in try tx.parties(for: place, rules.meetings) }
    }

    /// Scheduled meetings at or below a place that have not ended, the earliest first.
    package func upcoming(_ place: Place, now: Instant, limit: Int = 10) throws(StoreError) -> [Meeting] {
        try store.read { tx in try tx.upcomingMeetings(under: place.path, now: now, limit: limit) }
    }

    package func meeting(_ id: Int64) throws(StoreError) -> Meeting? {
        try store.read { tx in try tx.meeting(id) }
    }

    /// Schedules a meeting with a topic or an agenda and invites the parties.
    ///
    /// - Throws: `.past`, `.endsTooEarly`, `.agendaMissing`, `.clash`, `.unknownPlace`, `.store`.
    package func schedule(
        _ new: NewMeeting, by account: Account, at now: Instant
    ) async throws(MeetingError) -> Meeting {
        let length = Int64(rules.meetings.lengthMinutes) * 60
        let end = new.endsAt ?? new.startsAt.advanced(bySeconds: length)
        guard new.startsAt > now else { throw .past }
        guard end > new.startsAt else { throw .endsTooEarly }
        guard !new.agenda.isEmpty || !(new.topic ?? "").isEmpty else { throw .agendaMissing }
        var meeting = Meeting(placeID: new.placeID, startsAt: new.startsAt, endsAt: end, createdAt: now)
        (meeting.venue, meeting.topic, meeting.convenerID) = (new.venue, new.topic, account.id)
        meeting.agenda = new.agenda.isEmpty ? [new.topic].compactMap(\.self) : new.agenda
        meeting.invitees = new.others
        return try await insert(meeting)
    }

    /// The next times at which a meeting about a place would be in nobody's way.
    package func freeTimes(for place: Place, from start: Instant) throws(StoreError) -> [Instant] {
        try store.read { tx in
            var meeting = Meeting(placeID: place.id, startsAt: start, endsAt: start, createdAt: start)
            meeting.endsAt = start.advanced(bySeconds: Int64(rules.meetings.lengthMinutes) * 60)
            meeting.invitees = try tx.parties(for: place, rules.meetings)
            return try tx.freeTimes(for: meeting, rules)
        }
    }

    /// Looks for clashes and stores in one transaction, so that two who ask at once cannot both have the time.
    private func insert(_ meeting: Meeting) async throws(MeetingError) -> Meeting {
        let rules = rules
        do {
            return try await store.write { tx in
                guard let place = try tx.read.place(meeting.placeID) else { throw MeetingError.unknownPlace }
                var meeting = meeting
                meeting.invitees = try tx.read.parties(for: place, rules.meetings) + meeting.invitees
                try tx.read.refuseClash(meeting, rules)
                meeting.id = try tx.insert(meeting)
                return meeting
            }
        } catch {
            throw MeetingError(error)
        }
    }
}

extension Reader {
    fileprivate func parties(for place: Place, _ rules: MeetingRules) throws -> [Invitee] {
        var invitees: [Invitee] = []
        if let neighbourhood = try ancestor(of: place.id, at: .neighbourhood) {
            invitees.append(Invitee(party: .neighbourhoodCommittee, placeID: neighbourhood.id))
        }
        if let compound = try compound(place.id), compound.hasOwnersCommittee {
            invitees.append(Invitee(party: .ownersCommittee, placeID: place.id))
        }
        if let company = try manager(of: place.id) {
            invitees.append(Invitee(party: .company, companyID: company.id, placeID: place.id))
        }
        let seat = try ancestor(of: place.id, at: .county) ?? place
        return invitees + rules.departments.map { Invitee(party: $0, placeID: seat.id) }
    }

    /// Other meetings only: one that is moved is not in its own way.
    func refuseClash(_ meeting: Meeting, _ rules: ProgrammeRules) throws {
        let span = meeting.startsAt..<meeting.endsAt
        let others = try scheduledMeetings(overlapping: span).filter { $0.id != meeting.id }
        let clash = MeetingRule.clash(span, placeID: meeting.placeID, invitees: meeting.invitees, with: others)
        guard let clash else { return }
        throw MeetingError.clash(with: clash, free: try freeTimes(for: meeting, rules))
    }

    fileprivate func freeTimes(for meeting: Meeting, _ rules: ProgrammeRules) throws -> [Instant] {
        let days = Int64(rules.meetings.horizonDays + 1)
        let horizon = meeting.startsAt..<meeting.startsAt.advanced(bySeconds: days * 86_400)
        let minutes = Int(meeting.endsAt.seconds - meeting.startsAt.seconds) / 60
        return MeetingRule.freeTimes(
            from: meeting.startsAt, minutes: minutes, placeID: meeting.placeID, invitees: meeting.invitees,
            among: try scheduledMeetings(overlapping: horizon).filter { $0.id != meeting.id }, rules: rules.meetings,
            calendar: rules.calendar)
    }
}
