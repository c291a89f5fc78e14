/// Secrets by which entries are followed: K7M2-9QXA, four and four of letters and digits that do not look alike.
enum CodeRecogniser {
    private static let half = 4
    private static let hyphen = UInt16(ascii: "-")
    private static let mistakable = Set("01ilo".utf16)

    static func mentions(in units: [UInt16]) -> [Mention] {
        guard units.contains(hyphen) else { return [] }
        return units.indices.compactMap { middle in
            let range = middle - half..<middle + half + 1
            guard units[middle] == hyphen, range.lowerBound >= 0, range.upperBound <= units.count,
                range.allSatisfy({ $0 == middle || isPart(units[$0]) }),
                range.contains(where: { units[$0].isASCIILetter }),
                range.lowerBound == 0 || !units[range.lowerBound - 1].isWordUnit,
                range.upperBound == units.count || !units[range.upperBound].isWordUnit
            else { return nil }
            let text = String(decoding: units[range], as: UTF16.self).uppercased()
            return Mention(.code, range, .code(text))
        }
    }

    private static func isPart(_ unit: UInt16) -> Bool { unit.isWordUnit && !mistakable.contains(unit) }
}
