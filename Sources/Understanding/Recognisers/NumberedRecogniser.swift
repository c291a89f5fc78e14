/// Numbers behind one letter: requests for a person (H-12, h12) and joint meetings (M-12).
enum NumberedRecogniser {
    private static let hyphen = UInt16(ascii: "-")

    static func mentions(in units: [UInt16]) -> [Mention] {
        var found: [Mention] = []
        for start in units.indices where start == 0 || !units[start - 1].isWordUnit {
            guard let mention = mention(of: units[start]) else { continue }
            let digits = start + 1 < units.count && units[start + 1] == hyphen ? start + 2 : start + 1
            guard let number = Numerals.digits(in: units, at: digits), number.value > 0,
                number.end == units.count || !units[number.end].isWordUnit
            else { continue }
            found.append(mention(start..<number.end, number.value))
        }
        return found
    }

    private static func mention(of letter: UInt16) -> ((Range<Int>, Int) -> Mention)? {
        switch letter {
        case UInt16(ascii: "h"): { Mention(.handover, $0, .handover($1)) }
        case UInt16(ascii: "m"): { Mention(.meeting, $0, .meeting($1)) }
        default: nil
        }
    }
}
