import Scripts
import Understanding

/// Words by which a line asks or denies what it seems to want: "don't", 怎么, 要不要.
struct DoubtWords: Sendable {
    private let chinese, english, polite: [String]
    /// Those of them that ask.
    private let asking: [String]

    init(_ catalog: IntentCatalog) {
        func words(_ language: WordsLanguage, _ list: (SharedWords) -> [String]) -> [String] {
            catalog.shared[language].map(list) ?? []
        }
        chinese = words(.zh) { $0.negations + $0.doubts }
        english = words(.en) { $0.negations + $0.doubts }.map { " \($0) " }
        asking = words(.zh, \.doubts)
        polite = catalog.shared.values.flatMap(\.politeRequests)
    }

    /// Whether a folded text holds one, other than as people politely ask for something (能不能).
    func occur(in text: String) -> Bool {
        let plain = withoutPoliteRequests(text)
        if chinese.contains(where: plain.holds) { return true }
        guard plain.utf8.contains(where: { (0x61...0x7A).contains($0) }) else { return false }
        let spaced = " " + plain.map { $0.isLetter || $0 == "'" ? $0 : " " } + " "
        return english.contains(where: spaced.holds)
    }

    /// Whether a folded Chinese text asks something.
    func ask(in text: String) -> Bool {
        let plain = withoutPoliteRequests(text)
        return asking.contains(where: plain.holds)
    }

    private func withoutPoliteRequests(_ text: String) -> String {
        polite.reduce(text) { $0.holds($1) ? $0.replacing($1, with: "") : $0 }
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
