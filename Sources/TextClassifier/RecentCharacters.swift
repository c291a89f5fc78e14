/// The last characters of a text, and the runs that a new one ends.
struct RecentCharacters {
    static let longest = 4

    /// The nearest first; 0 where there is none.
    private var (first, second, third): (UInt64, UInt64, UInt64) = (0, 0, 0)

    /// - Parameter longest: the length of the longest run, 1 to 4.
    mutating func add(_ character: UInt64, longest: Int, _ features: inout Features) {
        let one = Hash.of(character)
        features.addCharacters(Hash.finished(one, kind: .characters))
        defer { (first, second, third) = (character, first, second) }
        guard longest >= 2, first != 0 else { return }
        let two = Hash.combined(one, first)
        features.addCharacters(Hash.finished(two, kind: .characters))
        guard longest >= 3, second != 0 else { return }
        let three = Hash.combined(two, second)
        features.addCharacters(Hash.finished(three, kind: .characters))
        guard longest >= 4, third != 0 else { return }
        features.addCharacters(Hash.finished(Hash.combined(three, third), kind: .characters))
    }
}
