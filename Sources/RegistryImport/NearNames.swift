import Scripts

/// Names that a mistyped one may have meant.
enum NearNames {
    /// How many letters may differ.
    private static let limit = 1

    /// At most three, the nearest first.
    static func of(_ name: String, among names: some Sequence<String>) -> [String] {
        let wanted = Array(name.utf16)
        let near = names.compactMap { other in
            NearMiss.distance(wanted, Array(other.utf16), limit: limit).map { ($0, other) }
        }
        return near.sorted { $0 < $1 }.prefix(3).map(\.1)
    }
}
