/// A spot inside a compound. Every part is as people write it, without the word for it ("3", "B", "地下车库").
package struct Location: Sendable, Hashable, Codable {
    package var building: String?
    package var unit: String?
    package var floor: String?
    package var room: String?
    /// A place that has no number: 地下车库, 北门, the playground.
    package var spot: String?

    package init(
        building: String? = nil, unit: String? = nil, floor: String? = nil, room: String? = nil, spot: String? = nil
    ) {
        self.building = building
        self.unit = unit
        self.floor = floor
        self.room = room
        self.spot = spot
    }

    package var isEmpty: Bool { self == Location() }
}
