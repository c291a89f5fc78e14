/// The single Traditional characters of the basic CJK block and what they become.
struct SimplifiedCharacters: Sendable {
    /// A Traditional character and the Simplified one that replaces it.
    struct Pair: Sendable, Equatable {
        let traditional: UInt16
        let simplified: Unicode.Scalar
    }

    static let shared = SimplifiedCharacters(SimplifiedTable.text)

    /// In the order of the Traditional characters.
    let pairs: [Pair]

    /// - Parameter text: pairs of characters; line ends among them do not count.
    init(_ text: String) {
        var pairs: [Pair] = []
        var traditional: UInt16?
        for scalar in text.unicodeScalars where scalar != "\n" {
            if let from = traditional {
                pairs.append(Pair(traditional: from, simplified: scalar))
                traditional = nil
            } else {
                traditional = UInt16(truncatingIfNeeded: scalar.value)
            }
        }
        self.pairs = pairs
    }
}
