/// A danger to life that a message speaks of; each has a number to ring first.
package enum Danger: String, Sendable, Codable, CaseIterable {
    case trapped, gas, fire, electricity, injury, crime
}
