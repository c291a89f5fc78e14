/// What a slot takes; the raw values are those of `intent.yaml`.
package enum SlotKind: String, Sendable, Codable, CaseIterable {
    case place, company, location, category, ticket, handover, meeting, code, time, period, phone, number, money,
        percentage, rating
    case text, choice, flag

    /// Whether occurrences are found by a recogniser before any sentence is compared.
    package var isRecognised: Bool {
        switch self {
        case .place, .company, .location, .category, .ticket, .handover, .meeting, .code, .time, .period, .phone,
            .number,
            .money, .percentage, .rating:
            true
        case .text, .choice, .flag: false
        }
    }
}
