import Dialogue
import Understanding
import Vocabulary

/// What messages are read as, counted one by one.
struct MessageTally: Sendable {
    /// The intents that are right for every message; nil where any is.
    let expected: IntentChoice?
    private var (cases, understood, asExpected) = (0, 0, 0)
    private var (hints, hintsAgreed) = (0, 0)
    private var (byIntent, byCategory): ([String: Int], [String: Int]) = ([:], [:])

    init(expected: IntentChoice?) { self.expected = expected }

    /// Adds one message.
    ///
    /// - Returns: whether it was read as expected; without an expectation, whether it was understood.
    mutating func count(_ message: MessageCase, intent: String?, category: Category?) -> Bool {
        cases += 1
        if let intent {
            understood += 1
            byIntent[intent, default: 0] += 1
        }
        if let category { byCategory[category.rawValue, default: 0] += 1 }
        compare(category, with: message.hint)
        let isRight = expected?.allows(intent) ?? (intent != nil)
        asExpected += isRight ? 1 : 0
        return isRight
    }

    private mutating func compare(_ category: Category?, with hint: Hint?) {
        guard let hint else { return }
        hints += 1
        if let category, hint.categories.contains(category) { hintsAgreed += 1 }
    }

    func summary(perSecond: Int) -> [String: JSONValue] {
        var fields: [String: JSONValue] = [
            "cases": .int(cases), "understood": .int(understood), "per_second": .int(perSecond),
            "by_intent": .counts(byIntent), "by_category": .counts(byCategory),
        ]
        if expected != nil { fields["expected"] = .int(asExpected) }
        if hints > 0 { (fields["hints"], fields["hints_agreed"]) = (.int(hints), .int(hintsAgreed)) }
        return fields
    }
}

extension Reading {
    /// The category that a slot was filled with.
    var category: Category? {
        for slot in slots.sorted(by: { $0.key < $1.key }) {
            if case .category(let category) = slot.value.value { return category }
        }
        return nil
    }
}
