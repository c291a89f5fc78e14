package import Dialogue
import Governance
import Vocabulary

/// `login`: the word alone; a line with name and password is taken before anything reads it.
package struct LogIn: IntentHandler {
    package static let intent = "login"
    package static let outcomes: Set = ["login-usage", "signed-in", "wrong-password", "account-disabled"]
    package static let facts: Set<String> = ["company", "name", "place", "role"]

    package init(services: Services) {}

    package func handle(_ request: Request) async throws -> Outcome { Outcome("login-usage") }
}

/// `logout`
package struct LogOut: IntentHandler {
    package static let intent = "logout"
    package static let outcomes: Set = ["signed-out", "not-signed-in"]
    package static let facts: Set<String> = []

    package init(services: Services) {}

    package func handle(_ request: Request) async throws -> Outcome {
        request.speaker.isSignedIn ? Outcome("signed-out", effects: [.signedOut]) : Outcome("not-signed-in")
    }
}

/// `whoami`
package struct WhoAmI: IntentHandler {
    package static let intent = "whoami"
    package static let outcomes: Set = ["who", "anonymous"]
    package static let facts: Set<String> = ["company", "homes", "location", "name", "place", "role"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        let facts = Self.facts(request.speaker)
        return Outcome(request.speaker.isSignedIn ? "who" : "anonymous", facts)
    }

    static func facts(_ speaker: Speaker) -> Facts {
        var facts: Facts = ["role": .term("role." + speaker.role.rawValue)]
        facts["name"] = speaker.name.map { .text($0) }
        facts["place"] = speaker.ownPlace.map { .place($0) }
        facts["company"] = speaker.company.map { .company($0) }
        if !speaker.homes.isEmpty { facts["homes"] = .list(speaker.homes.map(SetProfile.fact)) }
        return facts
    }
}
