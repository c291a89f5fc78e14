/// Joins a place's name to the name of a place above it that stands beside it: 兰山区的金域, "Lanshan District, Jinyu",
/// "Jinyu in Lanshan".
struct PlacesWithin {
    /// 的 , and white space: at most two of them stand between the names.
    private static let joints: Set<UInt16> = [0x7684, 0x2C, 0x20, 0x09]
    private static let longestJoint = 2
    /// What stands between a name and the name of the place above it behind it.
    private static let links = [" in ", " of ", ", ", "(", " (", ","].map { Array($0.utf16) }

    private let units: [UInt16]
    private var byEnd: [Int: [Mention]] = [:]

    init(_ units: [UInt16]) {
        self.units = units
    }

    /// `mentions`, which are names of places in the order of the text, with each such pair as one mention of those
    /// places that lie within the other. Linear in the number of mentions.
    mutating func joined(_ mentions: [Mention]) -> [Mention] {
        var joined: [Mention] = []
        var parts: Set<Mention> = []
        for mention in mentions {
            var whole = mention
            if let (front, places) = front(of: mention) ?? inner(of: mention) {
                whole = Mention(.place, front.range.lowerBound..<mention.range.upperBound, .place(.named(places)))
                parts.formUnion([front, mention])
            }
            joined.append(whole)
            byEnd[whole.range.upperBound, default: []].append(whole)
        }
        return parts.isEmpty ? joined : joined.filter { !parts.contains($0) }
    }

    /// The longest name in front of `mention` that some of its places lie within, and these places.
    private func front(of mention: Mention) -> (Mention, [PlaceReference])? {
        var end = mention.range.lowerBound
        while true {
            for front in names(endingAt: end) {
                let inner = Self.places(of: mention, within: front)
                if !inner.isEmpty { return (front, inner) }
            }
            guard end > 0, mention.range.lowerBound - end < Self.longestJoint, Self.joints.contains(units[end - 1])
            else {
                return nil
            }
            end -= 1
        }
    }

    /// The longest name in front of `mention`, linked to it, some places of which lie within it, and these places.
    private func inner(of mention: Mention) -> (Mention, [PlaceReference])? {
        let start = mention.range.lowerBound
        for link in Self.links where start >= link.count && units[(start - link.count)..<start].elementsEqual(link) {
            for front in names(endingAt: start - link.count) {
                let inner = Self.places(of: front, within: mention)
                if !inner.isEmpty { return (front, inner) }
            }
        }
        return nil
    }

    private func names(endingAt end: Int) -> [Mention] {
        (byEnd[end] ?? []).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func places(of inner: Mention, within outer: Mention) -> [PlaceReference] {
        inner.places.filter { place in outer.places.contains { place.within.contains($0.name) } }
    }
}

extension Mention {
    /// The places that a name stands for; empty where the mention is no known name.
    var places: [PlaceReference] {
        guard case .place(.named(let places)) = value else { return [] }
        return places
    }
}
