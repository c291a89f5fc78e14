/// Numbers that look random, the same for the same seed.
struct Chances {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x2545_F491_4F6C_DD1D }

    mutating func next(below limit: Int) -> Int {
        state ^= state &<< 13
        state ^= state &>> 7
        state ^= state &<< 17
        return Int(truncatingIfNeeded: (state &>> 16) % UInt64(limit))
    }
}
