/// What OpenCC makes of each single Traditional character of the basic CJK block.
struct SimplifiedCharacters: Sendable {
    /// A Traditional character and the Simplified one that replaces it.
    struct Pair: Sendable {
        let traditional: UInt16
        let simplified: Unicode.Scalar
    }

    /// Built on first use, in one call of OpenCC (about 25 ms). Empty where OpenCC's data are missing.
    static let shared = SimplifiedCharacters(OpenCC("t2s.json"))

    /// In the order of the Traditional characters.
    let pairs: [Pair]

    init(_ converter: consuming OpenCC?) {
        guard let converter else {
            pairs = []
            return
        }
        pairs = Self.pairs(converter)
    }

    private static func pairs(_ converter: borrowing OpenCC) -> [Pair] {
        let block = (UInt16(0x4E00)...0x9FA5).compactMap(Unicode.Scalar.init)
        var input = String.UnicodeScalarView()
        for scalar in block {
            input.append(scalar)
            input.append("\n")
        }
        let output = converter.convert(String(input))?.unicodeScalars.filter { $0 != "\n" } ?? []
        guard output.count == block.count else { return [] }
        return zip(block, output).compactMap { from, to in
            from == to ? nil : Pair(traditional: UInt16(truncatingIfNeeded: from.value), simplified: to)
        }
    }
}
