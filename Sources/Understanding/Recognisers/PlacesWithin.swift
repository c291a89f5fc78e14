/// Joins a place's name to the name of a place above it that stands in front: 兰山区的金域, "Lanshan District, Jinyu".
struct PlacesWithin {
    /// 的 , and white space: at most two of them stand between the names.
    private static let joints: Set<UInt16> = [0x7684, 0x2C, 0x20, 0x09]
    private static let longestJoint = 2

    private let units: [UInt16]
    private var byEnd: [Int: [Mention]] = [:]

    init(_ units: [UInt16]) {
        self.units = units
    }

    /// `mentions`, which are names of places in the order of the text, with each such pair as one mention of those
    /// places that lie within the one named in front. Linear in the number of mentions.
    mutating func joined(_ mentions: [Mention]) -> [Mention] {
        var joined: [Mention] = []
        var parts: Set<Mention> = []
        for mention in mentions {
            var whole = mention
            if let (front, places) = front(of: mention) {
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
            let fronts = (byEnd[end] ?? []).sorted { $0.range.lowerBound < $1.range.lowerBound }
            for front in fronts {
                let inner = mention.places.filter { place in front.places.contains { place.within.contains($0.name) } }
                if !inner.isEmpty { return (front, inner) }
            }
            guard end > 0, mention.range.lowerBound - end < Self.longestJoint, Self.joints.contains(units[end - 1])
            else {
                return nil
            }
            end -= 1
        }
    }
}

extension Mention {
    /// The places that a name stands for; empty where the mention is no known name.
    fileprivate var places: [PlaceReference] {
        guard case .place(.named(let places)) = value else { return [] }
        return places
    }
}
