package import Dialogue
import Scripts
import TimeExpressions
package import Understanding
import Vocabulary

/// Readings as `guanjia parse` prints them.
extension JSONValue {
    package init(_ reading: Reading, fallback: String) {
        self = .object([
            "text": .string(reading.text.original),
            "language": .string(reading.language?.rawValue ?? fallback),
            "intent": reading.intent.map(JSONValue.string) ?? .null,
            "confidence": .double((reading.confidence * 1000).rounded() / 1000),
            "source": .string(reading.source.rawValue),
            "slots": .object(reading.slots.mapValues(JSONValue.init)),
            "alternatives": .array(
                reading.alternatives.map { other in
                    .object([
                        "intent": .string(other.intent),
                        "confidence": .double((other.confidence * 1000).rounded() / 1000),
                    ])
                }),
        ])
    }

    private init(_ slot: SlotReading) {
        let span = slot.span.map { JSONValue.array([.int($0.lowerBound), .int($0.upperBound)]) } ?? .null
        self = .object(["value": JSONValue(slot.value, text: slot.text), "text": .string(slot.text), "span": span])
    }

    /// - Parameter text: the words that the value was read from.
    package init(_ value: SlotValue, text: String) {
        switch value {
        case .place(.named(let places)): self = Self.oneOrMany(places.map { Fact.place($0).json })
        case .place(.own): self = .object(["name": .string(text), "level": .string("own")])
        case .place(.there): self = .object(["name": .string(text), "level": .string("there")])
        case .place(.unknown(let name, _)): self = .object(["name": .string(name), "level": .null])
        case .company(.unknown(let name, _)): self = .object(["name": .string(name)])
        case .company(.named(let companies)): self = Self.oneOrMany(companies.map { Fact.company($0).json })
        case .location(let location): self = Self.location(location, name: text)
        case .category(let category): self = .string(category.rawValue)
        case .ticket(let number): self = .string(Fact.ticketText(number))
        case .handover(let number): self = .string(Fact.handoverText(Int64(number)))
        case .meeting(let number): self = .string(Fact.meetingText(Int64(number)))
        case .time(let time, _): self = JSONValue(time)
        case .period(let period):
            self = .object([
                "from": .string(period.from.isoText), "to": .string(period.to.isoText), "label": .string(period.label),
            ])
        case .phone(let text), .text(let text), .choice(let text), .code(let text): self = .string(text)
        case .number(let number), .rating(let number): self = .int(number)
        case .money(let hundredths), .percentage(let hundredths):
            self = hundredths % 100 == 0 ? .int(hundredths / 100) : .double(Double(hundredths) / 100)
        case .flag: self = .bool(true)
        }
    }

    private init(_ time: TimeValue) {
        switch time {
        case .instant(let clock, let grain):
            self = .object(["at": .string(clock.isoText), "grain": .string(grain.rawValue)])
        case .timeOfDay(let clock): self = .object(["at": .string("T" + clock.isoText), "grain": .string("minute")])
        case .duration(let duration): self = .object(["seconds": .int(Int(duration.totalSeconds))])
        default:
            self = .object([
                "from": time.start.map { .string($0.isoText) } ?? .null,
                "to": time.end.map { .string($0.isoText) } ?? .null,
            ])
        }
    }

    private static func oneOrMany(_ values: [JSONValue]) -> JSONValue { values.count == 1 ? values[0] : .array(values) }

    private static func location(_ location: Location, name: String) -> JSONValue {
        guard case .object(var parts) = location.json else { return .string(name) }
        parts["name"] = .string(name)
        return .object(parts)
    }
}
