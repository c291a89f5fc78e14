import Dialogue
import Scripts
import Understanding

/// How well slots are filled, counted over all rows together.
struct SlotScore: Sendable, Equatable {
    /// What rows say of slots, and readings agree with.
    private(set) var right = 0
    /// What rows say of slots, and readings do not fill or fill otherwise.
    private(set) var missed = 0
    /// Filled slots that contradict their row, and those that neither row nor message says.
    private(set) var wrong = 0

    /// Adds one row.
    ///
    /// - Returns: the slots that are missed or wrong, sorted.
    mutating func count(_ choices: [SlotChoice], against slots: [String: SlotReading], in text: String) -> [String] {
        let unmet = choices.filter { !$0.holds(in: slots) }
        let mistaken = slots.filter { Self.isWrong($0.key, $0.value, choices, unmet, text) }.map(\.key)
        right += choices.count - unmet.count
        missed += unmet.count
        wrong += mistaken.count
        return Set(unmet.compactMap(\.alternatives.first?.slot) + mistaken).sorted()
    }

    private static func isWrong(
        _ name: String, _ slot: SlotReading, _ choices: [SlotChoice], _ unmet: [SlotChoice], _ text: String
    ) -> Bool {
        let naming = choices.filter { $0.names(name) }
        guard naming.isEmpty else { return naming.allSatisfy(unmet.contains) }
        let said = key(slot.text)
        return !said.isEmpty && !key(text).contains(said)
    }

    /// The same words whatever their width, script, case and spaces.
    private static func key(_ text: String) -> String { FoldedText(text).text.filter { !$0.isWhitespace } }
}

extension SlotScore {
    /// The part of what was filled that is right; nil where nothing counts.
    var precision: Double? { Self.part(right, of: right + wrong) }

    /// The part of what rows say that is found; nil where they say nothing.
    var recall: Double? { Self.part(right, of: right + missed) }

    /// The harmonic mean of both; nil where nothing was said and nothing filled.
    var f1: Double? { Self.part(2 * right, of: 2 * right + wrong + missed) }

    var fields: [String: JSONValue] {
        [
            "slot_precision": precision.map(JSONValue.rounded) ?? .null,
            "slot_recall": recall.map(JSONValue.rounded) ?? .null,
            "slot_f1": f1.map(JSONValue.rounded) ?? .null,
        ]
    }

    private static func part(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }
}
