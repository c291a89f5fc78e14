import Foundation
import Mustache
import Scripts
import TimeExpressions
import Understanding
import Vocabulary

/// Facts in one language, as the templates of replies see them.
struct FactText {
    let language: Language
    let terms: [String: String]

    func context(_ facts: Facts) -> [String: Any] {
        facts.compactMapValues(value)
    }

    /// One fact as a line of text.
    func text(_ fact: Fact) -> String {
        switch fact {
        case .text(let text): text
        case .number(let number): String(number)
        case .decimal(let number): Self.oneDigit(number)
        case .flag(let flag): String(flag)
        case .ticket(let number): Fact.ticketText(number)
        case .handover(let number): Fact.handoverText(number)
        case .meeting(let number): Fact.meetingText(number)
        case .place(let place): place.name[language]
        case .company(let company): company.name[language]
        case .name(let name): name[language]
        case .category(let category): term("category." + category.rawValue)
        case .term(let key): term(key)
        case .location(let location): text(location)
        case .instant(let instant): text(instant)
        case .clock(let instant): String(Self.clock(instant).time.isoText.prefix(5))
        case .day(let day): text(day)
        case .list(let items):
            items.compactMap { $0.values.first.map(text) }.joined(separator: language.isChinese ? "、" : ", ")
        case .group: ""
        }
    }

    /// A place with what tells it from its namesakes, for a choice.
    func choice(_ fact: Fact) -> String {
        guard case .place(let place) = fact, !place.within.isEmpty else { return text(fact) }
        let within = place.within.dropLast().suffix(2).map { $0[language] }
        guard !within.isEmpty else { return text(fact) }
        return language.isChinese
            ? "\(place.name[language])（\(within.reversed().joined())）"
            : "\(place.name[language]) (\(within.joined(separator: ", ")))"
    }

    private func value(_ fact: Fact) -> Any? {
        switch fact {
        case .flag(let flag): flag ? true : nil
        case .number(let number): NumberText(number: number)
        case .term(let key): TermText(key: key, text: term(key))
        case .list(let items): ListText(items: items.map { context($0) }, text: text(fact))
        case .group(let facts): context(facts)
        default: text(fact)
        }
    }

    private func term(_ key: String) -> String { terms[key] ?? key.split(separator: ".").last.map(String.init) ?? key }

    private static func oneDigit(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    private func text(_ location: Location) -> String {
        let parts = [
            ("building", location.building), ("unit", location.unit), ("floor", location.floor),
            ("room", location.room),
        ]
        var texts = parts.compactMap { name, value in value.map { filled("location." + name, $0) } }
        if let spot = location.spot { texts.append(language == .hant ? Hant.from(spot) : spot) }
        return texts.joined(separator: terms["location.join"] ?? " ")
    }

    private func filled(_ key: String, _ value: String) -> String {
        let pattern = terms[key] ?? "{}"
        guard let hole = pattern.range(of: "{}") else { return pattern + value }
        return pattern.replacingCharacters(in: hole, with: value)
    }

    private func text(_ instant: Instant) -> String {
        let clock = Self.clock(instant)
        return text(clock.date) + (language.isChinese ? "" : " ") + clock.time.isoText.prefix(5)
    }

    private static func clock(_ instant: Instant) -> CivilDateTime {
        ZoneOffset.shanghai.clock(atEpoch: instant.seconds)
    }

    private func text(_ day: CivilDate) -> String {
        let weekday = terms["weekday.\(day.weekday)"] ?? ""
        return language.isChinese
            ? "\(day.month)月\(day.day)日（\(weekday)）" : "\(weekday) \(day.day) \(terms["month.\(day.month)"] ?? "")"
    }
}

/// A code's word that sections can ask after: `{{#state.resolved}}`.
private struct TermText: MustacheParent, CustomStringConvertible {
    let key: String
    let text: String

    var description: String { text }

    func child(named name: String) -> Any? { key.hasSuffix("." + name) ? true : nil }
}

/// A number that sections can ask whether it is one, for the plural: `star{{^stars.one}}s{{/stars.one}}`.
private struct NumberText: MustacheParent, CustomStringConvertible {
    let number: Int

    var description: String { String(number) }

    func child(named name: String) -> Any? { name == "one" && number == 1 ? true : nil }
}

/// A list that can be walked as a section or written out in one line.
private struct ListText: MustacheSequence, Sequence, CustomStringConvertible {
    let items: [[String: Any]]
    let text: String

    var description: String { text }

    func makeIterator() -> IndexingIterator<[[String: Any]]> { items.makeIterator() }
}
