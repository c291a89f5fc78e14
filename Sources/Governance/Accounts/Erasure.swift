import Store
import Vocabulary

/// What a person may have forgotten about them.
package struct PersonalData: OptionSet, Sendable, Hashable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// The number at which they are reached, and the numbers left with what they reported.
    package static let phone = PersonalData(rawValue: 1)
    package static let homes = PersonalData(rawValue: 2)
    /// An unfinished talk.
    package static let talk = PersonalData(rawValue: 4)
}

/// What was there to be forgotten.
package struct Erased: Sendable, Hashable {
    package var isAnything: Bool
    /// The entries that had the person's number.
    package var entries: Int
}

extension Accounts {
    /// Forgets what a person asks to be forgotten; ledger entries stay, without the number.
    ///
    /// - Throws: `.store`.
    package func erase(_ data: PersonalData, of accountID: Int64) async throws(AccountError) -> Erased {
        try await change { tx in
            var erased = Erased(isAnything: false, entries: 0)
            if data.contains(.phone) {
                erased.isAnything = try tx.read.phone(of: accountID) != nil
                try tx.setPhone(nil, of: accountID)
                erased.entries = try tx.erasePhones(reportedBy: accountID)
            }
            if data.contains(.homes) {
                erased.isAnything = try !tx.read.homes(of: accountID).isEmpty || erased.isAnything
                try tx.deleteHomes(of: accountID)
            }
            if data.contains(.talk) {
                erased.isAnything = try tx.read.talk(of: accountID) != nil || erased.isAnything
                try tx.setTalk(nil, of: accountID)
                try tx.eraseHandovers(of: accountID, replacingTalkBy: "–")
            }
            erased.isAnything = erased.isAnything || erased.entries > 0
            return erased
        }
    }
}
