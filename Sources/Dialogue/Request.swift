package import Scripts
package import TimeExpressions
package import Understanding
package import Vocabulary

/// What a handler is asked to do: every required slot is filled, every place is one place.
package struct Request: Sendable {
    package var intent: String
    package var slots: [String: SlotReading]
    package var speaker: Speaker
    package var now: Instant
    package var language: Language
    /// What the person chose where the outcome before offered a choice (`new`); nil at first.
    package var decision: String?
    /// How many items of a list have been shown already.
    package var offset: Int = 0
    /// The danger to life that the turn's words told of.
    package var danger: Danger?
    /// The problems that the message told of, where there are several; else empty.
    package var problems: [Problem] = []
    /// The entries that were filed in this talk; where nobody is signed in, they are the person's own.
    package var filedHere: Set<Int> = []
    /// What was said in this talk so far, this line last.
    package var exchanges: [Exchange] = []
    /// The requests for a person that were made in this talk.
    package var handovers: Set<Int64> = []
    package var placeTalkedOf: PlaceReference?
    /// A day, or the beginning of a part of it, that was said without its hour.
    package var day: CivilDateTime?
    /// The question whose answers could not be used, and how many.
    var missed: (question: String, times: Int)?

    package init(
        intent: String, slots: [String: SlotReading], speaker: Speaker, now: Instant, language: Language,
        decision: String? = nil, offset: Int = 0, danger: Danger? = nil
    ) {
        self.intent = intent
        self.slots = slots
        self.speaker = speaker
        self.now = now
        self.language = language
        self.decision = decision
        self.offset = offset
        self.danger = danger
    }
}

extension Request {
    package func place(_ slot: String = "place") -> PlaceReference? {
        guard case .place(.named(let places)) = slots[slot]?.value else { return nil }
        return places.first
    }

    package func text(_ slot: String) -> String? {
        guard case .text(let text) = slots[slot]?.value else { return nil }
        return text
    }

    package var location: Location? {
        guard case .location(let location) = slots["location"]?.value else { return nil }
        return location
    }

    package var category: Category? {
        guard case .category(let category) = slots["category"]?.value else { return nil }
        return category
    }

    package var ticket: Int? {
        guard case .ticket(let ticket) = slots["ticket"]?.value else { return nil }
        return ticket
    }

    package var period: Period? {
        guard case .period(let period) = slots["period"]?.value else { return nil }
        return period
    }

    package var phone: String? {
        guard case .phone(let phone) = slots["contact"]?.value else { return nil }
        return phone
    }

    package func choice(_ slot: String) -> String? {
        guard case .choice(let value) = slots[slot]?.value else { return nil }
        return value
    }

    package func isFlagged(_ slot: String) -> Bool { slots[slot]?.value == .flag }
}
