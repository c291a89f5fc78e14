package import TimeExpressions
package import Vocabulary

/// When joint meetings are in each other's way, and when there is time for one.
package enum MeetingRule {
    /// The first of the meetings that a new one would clash with.
    ///
    /// Two meetings clash that overlap in time and share the place, or a body that is invited: a company, a
    /// committee, a department of the same county. Meetings that follow each other directly do not.
    package static func clash(
        _ span: Range<Instant>, placeID: Int64, invitees: [Invitee], with meetings: [Meeting]
    ) -> Meeting? {
        let bodies = Set(invitees.compactMap(Body.init))
        return meetings.first { other in
            guard other.state == .scheduled, span.overlaps(other.startsAt..<other.endsAt) else { return false }
            return other.placeID == placeID || other.invitees.compactMap(Body.init).contains(where: bodies.contains)
        }
    }

    /// The next starts within working hours at which a meeting would be in nobody's way, the earliest first.
    ///
    /// - Parameters:
    ///   - start: none is earlier.
    ///   - meetings: everything scheduled from `start` to the end of the horizon.
    package static func freeTimes(
        from start: Instant, minutes: Int, placeID: Int64, invitees: [Invitee], among meetings: [Meeting],
        rules: MeetingRules, calendar: WorkCalendar
    ) -> [Instant] {
        var free: [Instant] = []
        let first = start.clock.date
        for ahead in 0...rules.horizonDays {
            let day = first.adding(days: ahead)
            guard calendar.isWorkingDay(day) else { continue }
            for minute in starts(minutes, rules) {
                let begin = Instant(day, minuteOfDay: minute)
                let span = begin..<begin.advanced(bySeconds: Int64(minutes) * 60)
                guard begin >= start, clash(span, placeID: placeID, invitees: invitees, with: meetings) == nil
                else { continue }
                free.append(begin)
                if free.count == rules.offers { return free }
            }
        }
        return free
    }

    /// The minutes of a working day at which a meeting of that length may start.
    private static func starts(_ minutes: Int, _ rules: MeetingRules) -> [Int] {
        rules.workingHours.flatMap { hours in
            let first = (hours.lowerBound + rules.slotMinutes - 1) / rules.slotMinutes * rules.slotMinutes
            return Array(stride(from: first, through: hours.upperBound - minutes, by: rules.slotMinutes))
        }
    }

    /// A body that cannot be at two meetings at once; people invited by name are left to themselves.
    private struct Body: Hashable {
        let party: MeetingParty
        let id: Int64?

        init?(_ invitee: Invitee) {
            guard invitee.party != .other else { return nil }
            party = invitee.party
            id = party == .company ? invitee.companyID : invitee.placeID
        }
    }
}
