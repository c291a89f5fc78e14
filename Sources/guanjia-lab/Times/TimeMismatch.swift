import Dialogue
import TimeExpressions

extension JSONValue {
    /// A case of time that failed, beside what was found instead.
    init(_ row: TimeCase, found: TimeFinding?) {
        self = .object([
            "line": .int(row.line), "text": .string(row.text), "family": .string(row.family),
            "reference": .text(row.reference?.isoText), "expected": JSONValue(row.expected),
            "found": found.map(JSONValue.init) ?? .null,
        ])
    }

    private init(_ expected: TimeCase.Expectation) {
        switch expected {
        case .nothing: self = .null
        case .seconds(let seconds): self = .object(["seconds": .double(seconds)])
        case .bounds(let bounds): self = .array(bounds.map { .object(Self.fields($0)) })
        }
    }

    private init(_ found: TimeFinding) {
        var fields = Self.fields(found.bounds)
        fields["seconds"] = found.seconds.map(JSONValue.double) ?? .null
        fields["span"] = .array([.int(found.span.lowerBound), .int(found.span.upperBound)])
        self = .object(fields)
    }

    private static func fields(_ bounds: TimeCase.Bounds) -> [String: JSONValue] {
        ["from": .text(bounds.from), "to": .text(bounds.to)]
    }
}
