/// How a name is compared: without the spaces and signs between its parts, and without tone marks.
enum NameSpelling {
    /// `folded` as it is looked up.
    static func key(_ folded: some Sequence<UInt16>) -> [UInt16] {
        folded.compactMap { isJoint($0) ? nil : letter($0) }
    }

    /// Whether a unit may stand between the parts of a name, or be left out there.
    @inline(__always)
    static func isJoint(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x20, 0x09, 0x27, 0x28, 0x29, 0x2D, 0xB7: true  // white space ' ( ) - ·
        default: false
        }
    }

    /// A vowel of pinyin without its tone, ü as v; any other unit as it is.
    @inline(__always)
    static func letter(_ unit: UInt16) -> UInt16 {
        unit < 0xE0 || unit > 0x1DC ? unit : toneless(unit)
    }

    private static func toneless(_ unit: UInt16) -> UInt16 {
        switch unit {
        case 0x101, 0xE1, 0x1CE, 0xE0: UInt16(ascii: "a")
        case 0x113, 0xE9, 0x11B, 0xE8: UInt16(ascii: "e")
        case 0x12B, 0xED, 0x1D0, 0xEC: UInt16(ascii: "i")
        case 0x14D, 0xF3, 0x1D2, 0xF2: UInt16(ascii: "o")
        case 0x16B, 0xFA, 0x1D4, 0xF9: UInt16(ascii: "u")
        case 0xFC, 0x1D6, 0x1D8, 0x1DA, 0x1DC: UInt16(ascii: "v")
        default: unit
        }
    }

    /// A tone written as a digit behind its syllable: jin1yu4.
    @inline(__always)
    static func isTone(_ unit: UInt16) -> Bool { unit >= 0x31 && unit <= 0x35 }
}
