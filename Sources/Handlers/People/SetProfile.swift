package import Dialogue
import Governance
import Understanding
import Vocabulary

/// `profile.set`: where a person lives and how they are reached.
///
/// Without an account it is remembered for the talk only.
package struct SetProfile: IntentHandler {
    package static let intent = "profile.set"
    package static let outcomes: Set = ["saved", "remembered"]
    package static let facts: Set<String> = ["contact", "homes", "location", "phone", "place"]
    package static let asks: Set = ["place"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        let place = request.place() ?? (request.location == nil ? nil : request.speaker.homes.first?.place)
        if place == nil, request.phone == nil {
            return Outcome("ask", ["slot": .text("place")], next: .ask(slot: "place"))
        }
        guard let account = try services.account(of: request.speaker) else { return remember(place, request) }
        if let place {
            try await services.accounts.addHome(
                of: account.id, placeID: place.id, location: request.location ?? Location())
        }
        if let phone = request.phone { try await services.accounts.setContact(phone, of: account.id) }
        return try saved(account)
    }

    private func saved(_ account: Account) throws -> Outcome {
        let homes = try SpeakerDirectory(services).residences(of: account.id)
        var facts: Facts = ["homes": .list(homes.map(Self.fact))]
        facts["phone"] = try services.accounts.phone(of: account.id).map { .text($0) }
        return Outcome("saved", facts, effects: [.homes(homes)])
    }

    private func remember(_ place: PlaceReference?, _ request: Request) -> Outcome {
        guard let place else { return Outcome("not-signed-in") }
        let home = Residence(place: place, location: request.location ?? Location())
        let others = request.speaker.homes.filter { $0.place.id != place.id }
        return Outcome("remembered", Self.fact(home), effects: [.homes([home] + others)])
    }

    static func fact(_ home: Residence) -> Facts {
        var facts: Facts = ["place": .place(home.place)]
        if !home.location.isEmpty { facts["location"] = .location(home.location) }
        return facts
    }
}
