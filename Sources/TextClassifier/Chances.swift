/// Numbers that look random (xorshift), the same for the same seed.
struct Chances {
    static let range = 1 << 16
    private var state: UInt64

    init(seed: UInt64) { state = 0x2545_F491_4F6C_DD1D &+ seed &* 0x9E37_79B9_7F4A_7C15 }

    /// From 0 to `range` - 1.
    mutating func next() -> Int {
        advance()
        return Int(truncatingIfNeeded: state &>> 48)
    }

    mutating func next(below limit: Int) -> Int {
        advance()
        return Int(truncatingIfNeeded: (state &>> 16) % UInt64(limit))
    }

    private mutating func advance() {
        state ^= state &<< 13
        state ^= state &>> 7
        state ^= state &<< 17
    }
}
