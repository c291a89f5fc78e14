package import Dialogue
import Governance
import Understanding
import Vocabulary

/// From accounts to those who speak.
package struct SpeakerDirectory: Sendable {
    private let services: Services

    package init(_ services: Services) { self.services = services }

    /// The speaker of an account, or nil where there is no such account or it is disabled.
    package func speaker(named name: String) throws -> Speaker? {
        guard let account = try services.accounts.account(named: name), !account.isDisabled else { return nil }
        return try speaker(account)
    }

    /// Signs in with a password; the outcome's effects carry the speaker.
    package func signIn(_ name: String, password: String) throws -> Outcome {
        do {
            let speaker = try speaker(services.accounts.signIn(name, password: password))
            return Self.signedIn(speaker, effects: [.signedIn(speaker)])
        } catch AccountError.wrong {
            return Outcome("wrong-password")
        } catch AccountError.disabled(let name) {
            return Outcome("account-disabled", ["name": .text(name)])
        }
    }

    /// What tells somebody who they are signed in as.
    package static func signedIn(_ speaker: Speaker, effects: [Outcome.Effect] = []) -> Outcome {
        Outcome("signed-in", WhoAmI.facts(speaker), effects: effects)
    }

    private func speaker(_ account: Account) throws -> Speaker {
        Speaker(
            accountID: account.id, name: account.name, role: account.role, homes: try residences(of: account.id),
            area: try account.placeID.map { PlaceReference(try services.place($0)) },
            company: try account.companyID.flatMap { try services.registry.company($0) }.map(CompanyReference.init))
    }

    /// The homes of an account, the default first.
    func residences(of accountID: Int64) throws -> [Residence] {
        try services.accounts.homes(of: accountID).map { home in
            Residence(place: PlaceReference(try services.place(home.placeID)), location: home.location)
        }
    }
}
