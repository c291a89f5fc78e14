package import Vocabulary

/// A span that a deadline allows.
package enum Allowance: Sendable, Equatable {
    /// Round the clock.
    case minutes(Int)
    /// Until the end of the working day that many working days later.
    case workingDays(Int)
}

/// How soon an entry has to be taken up and done.
package struct DeadlineRule: Sendable, Equatable {
    package var accept: Allowance
    /// Somebody has to be there; for emergencies only.
    package var onSite: Allowance?
    package var done: Allowance

    package init(accept: Allowance, onSite: Allowance? = nil, done: Allowance) {
        self.accept = accept
        self.onSite = onSite
        self.done = done
    }
}

/// The deadlines by urgency, with exceptions for categories.
package struct DeadlineRules: Sendable, Equatable {
    package var ordinary = DeadlineRule(accept: .workingDays(1), done: .workingDays(5))
    package var urgent = DeadlineRule(accept: .minutes(120), done: .minutes(1440))
    package var emergency = DeadlineRule(accept: .minutes(5), onSite: .minutes(15), done: .minutes(120))
    /// Instead of `ordinary`, for some categories.
    package var ordinaryByCategory: [Category: DeadlineRule] = [:]
    /// When a working day ends, in minutes after midnight.
    package var endOfDay = 18 * 60

    package init() {}

    package func rule(_ urgency: Urgency, _ category: Category) -> DeadlineRule {
        switch urgency {
        case .ordinary: ordinaryByCategory[category] ?? ordinary
        case .urgent: urgent
        case .emergency: emergency
        }
    }
}
