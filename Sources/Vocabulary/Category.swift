/// What a complaint or a ledger entry is about; the raw values are those of the wire.
package enum Category: String, Sendable, Codable, CaseIterable {
    case lift, leak, parking, cleaning, greening, security, noise, water, power, gas, heating, fees, facilities, pets
    case decoration, other
    case fireSafety = "fire-safety"
    case illegalBuilding = "illegal-building"
    case publicRevenue = "public-revenue"
    case serviceAttitude = "service-attitude"
}
