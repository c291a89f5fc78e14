package import TimeExpressions
package import Understanding
package import Vocabulary

/// One thing that a handler found out, not yet in any language.
package indirect enum Fact: Sendable, Hashable, Codable {
    case text(String)
    case number(Int)
    /// Shown with one digit after the point.
    case decimal(Double)
    case flag(Bool)
    case ticket(Int)
    /// The number of a request for a person.
    case handover(Int64)
    /// The number of a joint meeting.
    case meeting(Int64)
    case place(PlaceReference)
    case company(CompanyReference)
    case name(LocalName)
    case category(Category)
    /// A key of the terms in `_shared` ("state.registered"); programs get what follows the last dot.
    case term(String)
    case location(Location)
    case instant(Instant)
    /// An instant of which people need only the hour.
    case clock(Instant)
    case day(CivilDate)
    case list([Facts])
    case group(Facts)
}

package typealias Facts = [String: Fact]

extension Fact {
    package static func urgency(_ urgency: Urgency) -> Fact { .term("urgency." + urgency.rawValue) }
    package static func state(_ state: EntryState) -> Fact { .term("state." + state.rawValue) }

    /// What programs get.
    package var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .number(let number): .int(number)
        case .decimal(let number): .double((number * 100).rounded() / 100)
        case .flag(let flag): .bool(flag)
        case .ticket(let number): .string(Self.ticketText(number))
        case .handover(let number): .string(Self.handoverText(number))
        case .meeting(let number): .string(Self.meetingText(number))
        case .place(let place):
            .object([
                "id": .int(Int(place.id)), "level": .string(place.level.rawValue), "name": .string(place.name.hans),
            ])
        case .company(let company): .object(["id": .int(Int(company.id)), "name": .string(company.name.hans)])
        case .name(let name): .string(name.hans)
        case .category(let category): .string(category.rawValue)
        case .term(let key): .string(key.split(separator: ".").last.map(String.init) ?? key)
        case .location(let location): location.json
        case .instant(let instant), .clock(let instant): .string(ISOTime.text(epoch: instant.seconds))
        case .day(let day): .string(day.isoText)
        case .list(let items): .array(items.map(\.json))
        case .group(let facts): facts.json
        }
    }

    /// The ledger numbers in it.
    var tickets: [Int] {
        switch self {
        case .ticket(let number): [number]
        case .list(let items): items.flatMap { $0.values.flatMap(\.tickets) }
        case .group(let facts): facts.values.flatMap(\.tickets)
        default: []
        }
    }

    /// How a ledger number is written everywhere: LY-1024.
    package static func ticketText(_ number: Int) -> String { "LY-\(number)" }

    /// How the number of a request for a person is written everywhere: H-12.
    package static func handoverText(_ number: Int64) -> String { "H-\(number)" }

    /// How the number of a joint meeting is written everywhere: M-12.
    package static func meetingText(_ number: Int64) -> String { "M-\(number)" }
}

extension Facts {
    package var json: JSONValue { .object(mapValues(\.json)) }
}

extension Location {
    package var json: JSONValue {
        let parts = ["building": building, "unit": unit, "floor": floor, "room": room, "spot": spot]
        return .object(parts.compactMapValues { $0.map(JSONValue.string) })
    }
}
