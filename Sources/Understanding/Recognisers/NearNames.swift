import Scripts

/// Places whose names look or sound like what was written.
struct NearNames: Sendable {
    /// A place with all its names, folded.
    struct Entry: Sendable {
        var place: PlaceReference
        var forms: [[UInt16]]
    }

    private let entries: [Entry]

    init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// Compares letter by letter, then by the shared first characters; only names that are reasonably near count.
    func nearest(to text: String, limit: Int) -> [PlaceReference] {
        let wanted = FoldedText(text).units
        guard !wanted.isEmpty, wanted.count <= 40 else { return [] }
        var scored: [(score: Int, place: PlaceReference)] = []
        for entry in entries {
            let best = entry.forms.compactMap { Self.score(wanted, $0) }.min()
            if let best { scored.append((best, entry.place)) }
        }
        scored.sort { ($0.score, $0.place.id) < ($1.score, $1.place.id) }
        return scored.prefix(limit).map(\.place)
    }

    /// Lower is nearer; nil where the two have too little in common.
    private static func score(_ wanted: [UInt16], _ name: [UInt16]) -> Int? {
        let limit = max(1, min(wanted.count, name.count) / 3)
        if let distance = NearMiss.distance(wanted, name, limit: limit) { return distance * 10 }
        let shorter = min(wanted.count, name.count)
        guard shorter >= 2, wanted.starts(with: name.prefix(shorter)) || name.starts(with: wanted.prefix(shorter))
        else {
            return nil
        }
        return 10 * limit + abs(wanted.count - name.count)
    }
}
