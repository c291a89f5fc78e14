/// Data that a grammar carries along: a list value's meaning, a slot's default, a piece of context or metadata.
package indirect enum GrammarValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case list([GrammarValue])
    case map([String: GrammarValue])
}

extension GrammarValue {
    /// Whether both mean the same; whole numbers equal their floating twins.
    package func agrees(with other: GrammarValue) -> Bool {
        switch (self, other) {
        case (.int(let whole), .double(let real)), (.double(let real), .int(let whole)): Double(whole) == real
        default: self == other
        }
    }
}

extension GrammarValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .int(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
}
