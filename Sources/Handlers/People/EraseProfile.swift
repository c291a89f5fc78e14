package import Dialogue
import Governance
import Vocabulary

/// `profile.erase`: forgets how the person is reached and where they live; what they reported stays, without it.
package struct EraseProfile: IntentHandler {
    package static let intent = "profile.erase"
    package static let outcomes: Set = ["erased", "nothing-kept"]
    package static let facts: Set<String> = ["entries", "what"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        guard let account = try services.account(of: request.speaker),
            let what = request.choice("what").flatMap(PersonalData.init(choice:))
        else { throw HandlerError.missingSlot(intent: Self.intent) }
        let erased = try await services.accounts.erase(what, of: account.id)
        var facts: Facts = ["what": .term("personal." + (request.choice("what") ?? ""))]
        guard erased.isAnything else { return Outcome("nothing-kept", facts) }
        if erased.entries > 0 { facts["entries"] = .number(erased.entries) }
        let homes = try SpeakerDirectory(services).residences(of: account.id)
        return Outcome("erased", facts, effects: [.homes(homes)])
    }
}

extension PersonalData {
    fileprivate init?(choice: String) {
        switch choice {
        case "phone": self = .phone
        case "home": self = .homes
        case "all": self = [.phone, .homes, .talk]
        default: return nil
        }
    }
}
