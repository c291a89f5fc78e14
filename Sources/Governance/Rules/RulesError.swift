/// A mistake in a file of the city's rules.
package struct RulesProblem: Sendable, Hashable {
    /// The file's name, such as `stars.yaml`.
    package var file: String
    /// Counted from 1.
    package var line: Int
    package var message: String
    /// What to do about it.
    package var advice: String

    package var text: String { "\(file):\(line): \(message) – \(advice)" }
}

/// Why the city's rules cannot be used.
package enum RulesError: Error, Equatable {
    /// There is no such file, or it cannot be read.
    case missing(path: String)
    /// Every mistake that was found; never empty.
    case invalid([RulesProblem])
}
