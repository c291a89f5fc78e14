import Scripts
import TimeExpressions
import Vocabulary

extension IntentExample.Expectation {
    /// Whether a slot is as expected: after folding width, script, case and spaces its value, name, label or text is.
    package func holds(for slot: SlotReading) -> Bool {
        switch self {
        case .contains(let part): Self.key(slot.text).contains(Self.key(part))
        case .equals(let wanted):
            slot.value.names(saidAs: slot.text).contains { Self.key($0) == Self.key(wanted) }
                || slot.value.isoTexts.contains { $0.lowercased().contains(wanted.lowercased()) }
        }
    }

    private static func key(_ text: String) -> String {
        FoldedText(text).text.filter { !$0.isWhitespace }
    }
}

extension SlotValue {
    /// Everything that this value may be called.
    fileprivate func names(saidAs text: String) -> [String] {
        switch self {
        case .place(.named(let places)): places.flatMap { [String($0.id), $0.name.hans, $0.name.en] } + [text]
        case .company(.unknown(let name, _)): [name, text]
        case .company(.named(let companies)): companies.flatMap { [String($0.id), $0.name.hans, $0.name.en] } + [text]
        case .category(let category): [category.rawValue, text]
        case .ticket(let number): ["LY-\(number)", String(number), text]
        case .code(let code): [code, text]
        case .handover(let number): ["H-\(number)", text]
        case .meeting(let number): ["M-\(number)", text]
        case .period(let period): [period.label, text]
        case .phone(let value), .text(let value), .choice(let value): [value, text]
        case .number(let number), .rating(let number): [String(number), text]
        case .money(let hundredths), .percentage(let hundredths): [SlotValue.decimal(hundredths: hundredths), text]
        case .flag: ["yes", "true", text]
        case .place, .location, .time: [text]
        }
    }

    fileprivate var isoTexts: [String] {
        switch self {
        case .time(let value, _): [value.start, value.end].compactMap { $0?.isoText }
        case .period(let period): [period.from.isoText, period.to.isoText]
        default: []
        }
    }
}
