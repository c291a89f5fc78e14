/// What decides between two ways to match, in one number of which the greater is the better: a longer text in the
/// preferred slot; fewer wildcards; more characters covered by the sentence's own words and by spans handed in; less
/// text in wildcards. Exact for messages of at most 65,535 units.
struct Score: Sendable, Comparable {
    private var key: Int64 = 0

    private static let preferredShift: Int64 = 48
    private static let wildcardShift: Int64 = 32
    private static let coveredShift: Int64 = 16
    private static let mostPreferred = 30_000

    static func < (one: Score, other: Score) -> Bool { one.key < other.key }

    mutating func cover(_ units: Int) { key += Int64(units) << Self.coveredShift }

    mutating func addWildcard(_ length: Int) { key -= 1 << Self.wildcardShift + Int64(length) }

    /// 0 where the preferred slot is not filled, otherwise one more than the length of its text; longer texts than
    /// can be told apart count alike.
    var preferred: Int {
        get { Int((key + 1 << (Self.preferredShift - 1)) >> Self.preferredShift) }
        set { key += Int64(min(newValue, Self.mostPreferred) - preferred) << Self.preferredShift }
    }

    /// The units covered, where the wildcards are known.
    func covered(wildcards: Int, length: Int) -> Int {
        let rest = key - Int64(preferred) << Self.preferredShift
        return Int((rest + Int64(wildcards) << Self.wildcardShift + Int64(length)) >> Self.coveredShift)
    }

    /// What a wildcard that begins at a position is worth against others that end where it ends.
    func opening(at position: Int) -> Int64 { key + Int64(position) }
}
