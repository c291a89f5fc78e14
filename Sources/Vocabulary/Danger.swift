/// How somebody sounds who is told so in one plain sentence, before they are helped.
package enum Feeling: String, Sendable, Codable, CaseIterable {
    case angry, afraid
}

/// A danger to life that a message speaks of; each has a number to ring first.
package enum Danger: String, Sendable, Codable, CaseIterable {
    case trapped, gas, fire, electricity, injury, crime
}
