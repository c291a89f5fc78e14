import Scripts
import TemplateGrammar

/// A text, and what a grammar makes of it.
struct GrammarCase: Sendable {
    /// 1-based
    var line: Int
    var text: String
    var intent: String
    /// The metadata `slot_combination` of the block that matches.
    var combination: String
    /// By slot, the values of which one is expected.
    var slots: [String: [GrammarValue]]
    /// Slots that are not compared.
    var dropped: Set<String>
    var fixture: String
    var context: [String: GrammarValue]

    init(_ line: CaseLine) throws(RowProblem) {
        let row = try GrammarRow(jsonLine: line)
        self.line = line.number
        text = row.text
        intent = row.intent
        combination = row.combo
        slots = row.slots.mapValues { Self.choices($0.value) }
        dropped = Set(row.drop ?? [])
        fixture = row.fx
        context = (row.context ?? [:]).mapValues(\.value)
    }

    private static func choices(_ value: GrammarValue) -> [GrammarValue] {
        if case .map(let map) = value, case .list(let values)? = map["any"] { return values }
        return [value]
    }

    /// Whether a finding is what the case expects; nil stands for no match.
    func holds(for found: GrammarFinding?) -> Bool {
        guard let found, found.intent == intent, found.combination == .string(combination) else { return false }
        let compared = found.slots.filter { !dropped.contains($0.key) }
        guard compared.count == slots.count else { return false }
        return slots.allSatisfy { name, choices in compared[name].map { Self.isAny($0, of: choices) } ?? false }
    }

    private static func isAny(_ value: GrammarValue, of choices: [GrammarValue]) -> Bool {
        if case .list(let items) = value { return items.contains { isAny($0, of: choices) } }
        return choices.contains { $0.agrees(with: value) }
    }
}

/// A row as it stands in the file.
private struct GrammarRow: Decodable {
    var text: String
    var intent: String
    var combo: String
    var slots: [String: AnyJSON]
    var fx: String
    var context: [String: AnyJSON]?
    var drop: [String]?
}

/// What a grammar made of a text.
struct GrammarFinding: Sendable, Equatable {
    var intent: String
    var combination: GrammarValue?
    var slots: [String: GrammarValue]

    /// The best match of a text, matches that fill `name` preferred; nil where there is none.
    init?(_ text: String, context: [String: GrammarValue], by grammar: Grammar) {
        let folded = FoldedText(text)
        guard let match = grammar.best(Message(units: folded.units, context: context), preferring: "name") else {
            return nil
        }
        self.init(match, of: folded)
    }

    private init(_ match: GrammarMatch, of text: FoldedText) {
        intent = match.intent
        combination = match.metadata["slot_combination"]
        slots = [:]
        for slot in match.slots {
            switch slot.value {
            case .value(let value): slots[slot.slot] = value
            case .text: slots[slot.slot] = .string(slot.range.map { text.originalText(of: $0) } ?? "")
            case .external: break
            }
        }
    }
}
