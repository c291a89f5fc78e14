package import TimeExpressions
package import Vocabulary

/// By when an entry has to be taken up and done.
package struct Deadline: Sendable, Hashable {
    package var accept: Instant
    /// For emergencies only.
    package var onSite: Instant?
    package var done: Instant
}

/// The arithmetic of deadlines.
package enum Deadlines {
    /// Minutes run round the clock. Working days end at the rules' hour in China's time, and the day of registration
    /// is not counted, so that whoever complains on a holiday waits no longer than on the last working day before.
    package static func due(
        _ urgency: Urgency, _ category: Category, registered: Instant, rules: DeadlineRules, calendar: WorkCalendar
    ) -> Deadline {
        let rule = rules.rule(urgency, category)
        func end(_ allowance: Allowance) -> Instant {
            self.end(of: allowance, from: registered, rules: rules, calendar: calendar)
        }
        return Deadline(accept: end(rule.accept), onSite: rule.onSite.map(end), done: end(rule.done))
    }

    private static func end(
        of allowance: Allowance, from start: Instant, rules: DeadlineRules, calendar: WorkCalendar
    ) -> Instant {
        switch allowance {
        case .minutes(let minutes):
            return start.advanced(bySeconds: Int64(minutes) * 60)
        case .workingDays(let days):
            let day = calendar.adding(workingDays: days, to: start.clock.date)
            return Instant(day, minuteOfDay: rules.endOfDay)
        }
    }
}
