import Testing

@testable import TextClassifier

@Suite("The features of a text")
struct FeatureReaderTests {
    private func read(_ text: [UInt16], _ options: TrainingOptions = TrainingOptions()) -> Features {
        var reader = FeatureReader(options.sizes)
        text.withUnsafeBufferPointer { reader.read($0) }
        return reader.features
    }

    private func read(_ text: String, _ options: TrainingOptions = TrainingOptions()) -> Features {
        read(Array(text.utf16), options)
    }

    /// Of each view, how many features: tokens and runs of two with both ends; runs of up to four characters with
    /// both ends; pairs.
    static let counts: [(String, [Int])] = [
        ("", [1, 3, 0]), ("电", [3, 6, 0]), ("电梯", [5, 10, 1]), ("电 梯", [5, 10, 1]), ("电梯坏", [7, 14, 3]),
        ("ab", [3, 10, 0]), ("a b", [5, 14, 1]), ("电ab", [5, 14, 1]), ("!", [2, 3, 0]), ("a'b", [3, 10, 0]),
        ("🙂", [2, 3, 0]), ("𠀀", [3, 6, 0]),
    ]

    @Test("are runs of tokens, runs of characters and pairs", arguments: counts)
    func count(text: String, expected: [Int]) {
        let features = read(text)
        #expect(View.allCases.map { features[$0].count } == expected)
    }

    @Test(
        "are the same for texts that differ in what does not matter",
        arguments: [("Lift 12", "lift 98"), ("what's", "WHATS"), ("电梯 坏了", "电梯坏了"), (" a  b ", "a b")])
    func same(one: String, other: String) {
        let (one, other) = (read(one), read(other))
        for view in View.allCases { #expect(one[view] == other[view]) }
    }

    @Test("pair words by their beginnings, in either order")
    func pairs() {
        #expect(read("volume quieter")[.pairs] == read("quietly volumes")[.pairs])
        #expect(read("volume quieter")[.pairs] != read("volume louder")[.pairs])
    }

    @Test("pair no words that are further apart than the reach", arguments: [0, 1, 2, 12])
    func reach(reach: Int) {
        var options = TrainingOptions()
        options.reach = reach
        let tokens = 20
        let expected = (0..<tokens).reduce(0) { $0 + min($1, reach) }
        #expect(read(String(repeating: "电", count: tokens), options)[.pairs].count == expected)
    }

    @Test("are no more than a fixed number for each unit, whatever the text", arguments: 0..<40)
    func bounded(seed: UInt64) {
        var chances = Chances(seed: seed)
        let kinds: [ClosedRange<UInt16>] = [0x00...0x7F, 0x4E00...0x9FFF, 0xD800...0xDFFF, 0x00...0xFFFF, 0x20...0x41]
        let kind = kinds[chances.next(below: kinds.count)]
        let text = (0..<chances.next(below: 8193)).map { _ in
            kind.lowerBound + UInt16(chances.next(below: Int(kind.upperBound - kind.lowerBound) + 1))
        }
        let features = read(text)
        #expect(View.allCases.reduce(0) { $0 + features[$1].count } <= 24 * (text.count + 2))
    }
}

@Suite("Typing errors")
struct TypingErrorTests {
    @Test("are small", arguments: ["", "ab", "电梯坏", "the lift is broken", "   "])
    func small(text: String) {
        var chances = TextClassifier.Chances(seed: 1)
        let units = Array(text.utf16)
        for _ in 0..<50 {
            let variant = TypingErrors.variant(of: units, &chances)
            #expect(abs(variant.count - units.count) <= (units.count < 3 ? 0 : 1))
        }
    }
}
