/// A sentence, once it is part of an automaton.
struct SentencePlan: Sendable {
    var origin: Origin
    var block: Int
    /// The bit of its block's gate.
    var gate: UInt64
    /// Equal for sentences whose blocks ask the same of the context and fill the same slots by default.
    var kind: Int32
}
