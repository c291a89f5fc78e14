/// A template as a tree.
indirect enum Expression: Sendable {
    case text(String)
    case sequence([Expression])
    /// Exactly one, the earlier preferred; `[x]` is `(x|)`.
    case alternatives([Expression])
    /// All of them, in any order.
    case permutation([Expression])
    case rule(name: String, column: Int)
    case list(ListReference)
}

/// `{…}` in a template.
struct ListReference: Sendable {
    var list: String
    var slot: String
    var isCapture: Bool
    /// Set for an inline range, whose `list` is the range as written.
    var range: RangeSource?
    var column: Int
}

/// A sentence and its tree.
struct ParsedSentence: Sendable {
    var sentence: Sentence
    var expression: Expression
}
