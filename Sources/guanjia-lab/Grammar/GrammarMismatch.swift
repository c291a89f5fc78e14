import Dialogue
import TemplateGrammar

extension JSONValue {
    /// A case of a grammar that failed, beside what was found instead.
    init(_ row: GrammarCase, _ found: GrammarFinding?) {
        let expected: [String: JSONValue] = [
            "intent": .string(row.intent), "combo": .string(row.combination),
            "slots": .object(row.slots.mapValues { .array($0.map(JSONValue.init)) }),
        ]
        self = .object([
            "line": .int(row.line), "text": .string(row.text), "expected": .object(expected),
            "found": found.map(JSONValue.init) ?? .null,
        ])
    }

    private init(_ found: GrammarFinding) {
        self = .object([
            "intent": .string(found.intent), "combo": found.combination.map(JSONValue.init) ?? .null,
            "slots": .object(found.slots.mapValues(JSONValue.init)),
        ])
    }

    init(_ value: GrammarValue) {
        switch value {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .int(let number): self = .int(number)
        case .double(let number): self = .double(number)
        case .string(let text): self = .string(text)
        case .list(let values): self = .array(values.map(JSONValue.init))
        case .map(let map): self = .object(map.mapValues(JSONValue.init))
        }
    }
}
