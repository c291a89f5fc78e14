/// Names a feature by 64 bits. The same on every machine and in every run, because models keep these names.
enum Hash {
    enum Kind: UInt64 {
        case single = 1
        case run, characters, pair, sign
    }

    static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    static func combined(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        let mixed = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed &>> 29)
    }

    static func of(_ value: UInt64) -> UInt64 { combined(start, value) }

    static func of(_ value: UInt64, kind: Kind) -> UInt64 { finished(of(value), kind: kind) }

    /// Never 0.
    @inline(__always)
    static func finished(_ hash: UInt64, kind: Kind) -> UInt64 {
        let mixed = (hash ^ kind.rawValue) &* 0xFF51_AFD7_ED55_8CCD
        let spread = mixed ^ (mixed &>> 32)
        return spread == 0 ? 1 : spread
    }
}
