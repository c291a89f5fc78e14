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
                let phone = try tx.read.phone(of: accountID)
                try tx.setPhone(nil, of: accountID)
                erased.entries = try tx.erase(phone, reportedBy: accountID)
                erased.isAnything = phone != nil
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

extension Writer {
    /// Takes the numbers away that a person left with what they reported, out of their own words, too; how many entries
    /// had one.
    fileprivate func erase(_ phone: String?, reportedBy accountID: Int64) throws -> Int {
        let entries = try read.entries(reportedBy: accountID, limit: Int(Int32.max), offset: 0)
        let numbers = Set(entries.compactMap(\.contactPhone) + [phone].compactMap(\.self))
        var count = 0
        for entry in entries {
            var erased = entry
            erased.contactPhone = nil
            erased.description = numbers.reduce(entry.description) { $0.hiding(number: $1) }
            guard erased != entry else { continue }
            try update(erased)
            count += 1
        }
        return count
    }
}

extension String {
    private static let hidden = "***"

    /// The text with stars for a number, however its digits are spaced.
    func hiding(number: String) -> String {
        let digits = number.compactMap(\.wholeNumberValue)
        guard !digits.isEmpty else { return self }
        var (text, index) = ("", startIndex)
        while index < endIndex {
            if let end = end(of: digits, from: index) {
                text += Self.hidden
                index = end
            } else {
                text.append(self[index])
                index = self.index(after: index)
            }
        }
        return text
    }

    private func end(of digits: [Int], from start: Index) -> Index? {
        var (index, at) = (start, 0)
        while at < digits.count, index < endIndex {
            if self[index].wholeNumberValue == digits[at] {
                at += 1
            } else if at == 0 || !" -".contains(self[index]) {
                return nil
            }
            index = self.index(after: index)
        }
        return at == digits.count ? index : nil
    }
}
