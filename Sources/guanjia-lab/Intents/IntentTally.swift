import Dialogue
import Understanding

/// How well intents and slots are read, counted row by row.
struct IntentTally: Sendable, Equatable {
    private(set) var inScope = 0
    private(set) var recognised = 0
    private(set) var outOfScope = 0
    private(set) var rejected = 0
    private(set) var slots = SlotScore()

    /// Adds one row.
    ///
    /// - Returns: what is wrong with its reading: `intent`, and the names of slots; empty where nothing is.
    mutating func count(_ row: IntentCase, intent: String?, slots found: [String: SlotReading]) -> [String] {
        let isRight = row.intent.allows(intent)
        if row.intent.isOutOfScope {
            outOfScope += 1
            rejected += isRight ? 1 : 0
        } else {
            inScope += 1
            recognised += isRight ? 1 : 0
        }
        return (isRight ? [] : ["intent"]) + slots.count(row.slots, against: found, in: row.text)
    }

    func summary(perSecond: Int) -> [String: JSONValue] {
        var fields = slots.fields
        fields["cases"] = .int(inScope + outOfScope)
        fields["intent_accuracy"] = .ratio(recognised, of: inScope)
        fields["oos_recall"] = .ratio(rejected, of: outOfScope)
        fields["per_second"] = .int(perSecond)
        return fields
    }
}
