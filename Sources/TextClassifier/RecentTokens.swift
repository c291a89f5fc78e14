/// The last few words and ideographs of a text, and the features that a new one forms with them.
struct RecentTokens {
    /// The last two tokens, the nearer one first; 0 where there is none.
    private var last = Self.begin
    private var beforeLast: UInt64 = 0
    /// What stands for each of the last tokens in pairs: a ring.
    private var heads: [UInt64]
    private var count = 0
    private var next = 0

    private static let begin: UInt64 = 0x62_6567_696E
    private static let end: UInt64 = 0x65_6E64

    init(reach: Int) { heads = Array(repeating: 0, count: reach) }

    mutating func clear() {
        last = Self.begin
        beforeLast = 0
        count = 0
        next = 0
    }

    mutating func add(_ token: UInt64, head: UInt64, _ longest: Int, _ features: inout Features) {
        features.addToken(Hash.finished(token, kind: .single))
        join(token, longest, &features)
        pair(head, &features)
        beforeLast = last
        last = token
    }

    /// Ends the text.
    mutating func close(_ longest: Int, _ features: inout Features) { join(Self.end, longest, &features) }

    /// The runs of two and three that end with this token.
    private func join(_ token: UInt64, _ longest: Int, _ features: inout Features) {
        guard longest >= 2 else { return }
        let two = Hash.combined(token, last)
        features.addToken(Hash.finished(two, kind: .run))
        guard longest >= 3, beforeLast != 0 else { return }
        features.addToken(Hash.finished(Hash.combined(two, beforeLast), kind: .run))
    }

    private mutating func pair(_ head: UInt64, _ features: inout Features) {
        guard !heads.isEmpty else { return }
        for other in heads.prefix(count) {
            features.addPair(Hash.finished(Hash.combined(min(head, other), max(head, other)), kind: .pair))
        }
        heads[next] = head
        next = next + 1 == heads.count ? 0 : next + 1
        count = min(count + 1, heads.count)
    }
}
