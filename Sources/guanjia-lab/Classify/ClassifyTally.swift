import Dialogue

/// How many texts get the intent that they have.
struct ClassifyTally: Sendable, Equatable {
    private var inScope = 0
    private var right = 0
    private var outOfScope = 0
    private var rejected = 0
    private var rightlyRejected = 0

    /// - Parameter guess: nil where the text was rejected.
    /// - Returns: whether it is right.
    @discardableResult mutating func count(_ intent: String?, guess: String?) -> Bool {
        if guess == nil { rejected += 1 }
        if intent == nil {
            outOfScope += 1
            rightlyRejected += guess == nil ? 1 : 0
        } else {
            inScope += 1
            right += guess == intent ? 1 : 0
        }
        return guess == intent
    }

    func summary(trainSeconds: Double, perSecond: Int) -> [String: JSONValue] {
        [
            "accuracy": .ratio(right, of: inScope), "oos_recall": .ratio(rightlyRejected, of: outOfScope),
            "oos_precision": outOfScope > 0 ? .ratio(rightlyRejected, of: rejected) : .null,
            "train_seconds": .rounded(trainSeconds), "per_second": .int(perSecond),
        ]
    }
}
