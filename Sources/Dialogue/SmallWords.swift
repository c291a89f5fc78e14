import Scripts
import Understanding

/// The small words that tell nothing by themselves around a detail: 就, 从, "it's been since".
struct SmallWords: Sendable {
    private let words: PhraseTrie<Bool>

    init(_ phrases: [String]) {
        words = PhraseTrie(phrases.map { (phrase: FoldedText($0).units, payload: true) })
    }

    /// Whether folded units are nothing but such words, one behind the other, and spaces. Takes time in proportion to
    /// their number.
    func makeUp(_ said: some Sequence<UInt16>) -> Bool {
        let units = Array(said)
        var isReached = [Bool](repeating: false, count: units.count + 1)
        isReached[0] = true
        for start in units.indices where isReached[start] {
            if units[start] == 0x20 {
                isReached[start + 1] = true
            } else {
                words.forEachMatch(in: units, at: start) { range, _ in isReached[range.upperBound] = true }
            }
        }
        return isReached[units.count]
    }
}
