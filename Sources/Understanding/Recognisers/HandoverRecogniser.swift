/// Numbers of requests for a person: H-12, h12.
enum HandoverRecogniser {
    private static let letter = UInt16(ascii: "h")
    private static let hyphen = UInt16(ascii: "-")

    static func mentions(in units: [UInt16]) -> [Mention] {
        units.indices.compactMap { start in
            guard units[start] == letter, start == 0 || !units[start - 1].isWordUnit else { return nil }
            let digits = start + 1 < units.count && units[start + 1] == hyphen ? start + 2 : start + 1
            guard let number = Numerals.digits(in: units, at: digits), number.value > 0,
                number.end == units.count || !units[number.end].isWordUnit
            else { return nil }
            return Mention(.handover, start..<number.end, .handover(number.value))
        }
    }
}
