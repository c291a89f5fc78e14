package import TimeExpressions
package import Understanding

/// What a handler did, as facts; the words for it stand in the intent's folder.
package struct Outcome: Sendable {
    package var key: String
    package var facts: Facts
    package var next: Next?
    package var effects: [Effect]

    package init(_ key: String, _ facts: Facts = [:], next: Next? = nil, effects: [Effect] = []) {
        self.key = key
        self.facts = facts
        self.next = next
        self.effects = effects
    }

    /// What the talk should go on with.
    package enum Next: Sendable {
        /// The slot's value will not do; ask for another. An hour alone then means that hour of `day`.
        case ask(slot: String, day: CivilDateTime? = nil)
        /// Offer a numbered choice. Where `slot` is given, a free answer to it is taken as well.
        case choose([Choice], slot: String?)
        /// There is more to show after this many items.
        case more(offset: Int)

        /// Whether the person has to answer before anything is done.
        var isQuestion: Bool {
            if case .more = self { false } else { true }
        }
    }

    /// What changes for the rest of the talk.
    package enum Effect: Sendable {
        case signedIn(Speaker)
        case signedOut
        /// The person's homes are these from now on.
        case homes([Residence])
        /// The person has shown that the entry is theirs, as those do who have no account.
        case owns(ticket: Int)
    }
}

/// One line of a numbered choice.
package struct Choice: Sendable, Hashable, Codable {
    package var label: Fact
    package var effect: Effect
    /// The key of the words in `_shared` by which people name it (`choices`); nil where only its label names it.
    package var words: String?

    package init(_ label: Fact, _ effect: Effect, words: String? = nil) {
        self.label = label
        self.effect = effect
        self.words = words
    }

    package enum Effect: Sendable, Hashable, Codable {
        case fill(slot: String, SlotValue)
        /// Ask the handler again with this decision.
        case decide(String)
        /// Begin what was said as this intent.
        case begin(intent: String, [String: SlotReading])
        /// Put the form aside and turn to another intent.
        case leave(intent: String)
        /// Turn to another intent.
        case turn(intent: String, slots: [String: SlotValue])
        /// None of these: ask for the slot in its own words; all else that was said is kept.
        case ask(slot: String)
        /// None of these: drop it.
        case drop
    }
}
