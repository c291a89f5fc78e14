import Scripts
import Understanding

/// Words by which a line asks or denies what it seems to want: "don't", 怎么, 要不要.
struct DoubtWords: Sendable {
    private enum Kind: Sendable {
        case denies, asks
    }

    private let words: PhraseTrie<Kind>
    /// What sounds so and yet asks for the thing: 能不能, "why not".
    private let polite: PhraseTrie<Bool>
    private let ends: [String]

    init(_ catalog: IntentCatalog) {
        let shared = Array(catalog.shared.values)
        func folded(_ words: [String]) -> [[UInt16]] { words.map { FoldedText($0).units } }
        words = PhraseTrie(
            folded(shared.flatMap(\.negations)).map { (phrase: $0, payload: .denies) }
                + folded(shared.flatMap(\.doubts)).map { (phrase: $0, payload: .asks) })
        ends = shared.flatMap(\.askingEnds).map { FoldedText($0).text }
        polite = PhraseTrie(folded(shared.flatMap(\.politeRequests)).map { (phrase: $0, payload: true) })
    }

    /// Whether a folded text holds one, other than as people politely ask for something.
    func occur(in text: String) -> Bool { hold(text) { _ in true } }

    /// Whether a folded text asks something.
    func ask(in text: String) -> Bool { hold(text) { $0 == .asks } }

    /// Whether the last word of a folded text makes it a question: 奥正呢.
    func endAsking(_ text: String) -> Bool {
        let said = text.reversed().drop { !$0.isLetter }
        return ends.contains { said.starts(with: $0.reversed()) }
    }

    private func hold(_ text: String, _ counts: (Kind) -> Bool) -> Bool {
        let units = withoutPoliteRequests(Array(text.utf16))
        return units.indices.contains { start in
            var isFound = false
            words.forEachMatch(in: units, at: start) { _, kind in isFound = isFound || counts(kind) }
            return isFound
        }
    }

    private func withoutPoliteRequests(_ units: [UInt16]) -> [UInt16] {
        var rest = units
        for start in units.indices {
            polite.forEachMatch(in: units, at: start) { range, _ in
                rest.replaceSubrange(range, with: repeatElement(0x20, count: range.count))
            }
        }
        return rest
    }

    /// Whether what a message says besides its slots holds one.
    func occur(besidesSlotsOf reading: Reading) -> Bool {
        var units = Array(reading.text.original.utf16)
        for span in reading.slots.values.compactMap(\.span) where span.upperBound <= units.count {
            for index in span { units[index] = 0x20 }
        }
        return occur(in: FoldedText(String(decoding: units, as: UTF16.self)).text)
    }
}
