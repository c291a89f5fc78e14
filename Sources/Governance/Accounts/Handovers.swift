package import Store
package import Vocabulary

/// Why a request for a person could not be answered.
package enum HandoverError: Error, Equatable {
    case unknown(number: Int64)
    /// Another place's staff is in charge.
    case notPermitted
    case alreadyAnswered
    case store(StoreError)
}

/// Requests to be helped by a member of staff: the staff of the place sees and answers them, the person gets the answer.
package struct Handovers: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Stores a request and returns its number.
    package func ask(_ handover: Handover) async throws(StoreError) -> Int64 {
        return try await store.change { tx in try tx.insert(handover) }
    }

    /// The person's request that nobody has answered yet; nil where there is none.
    ///
    /// - Parameter here: requests of the very talk, which stand for the account of those who have none.
    package func waiting(of accountID: Int64?, here: Set<Int64>) throws(StoreError) -> Handover? {
        guard accountID != nil || !here.isEmpty else { return nil }
        return try store.read { tx in
            if let accountID { return try tx.waitingHandover(of: accountID) }
            return try here.sorted().lazy.compactMap { try tx.handover($0) }.first { $0.answer == nil }
        }
    }

    /// What nobody has answered yet at or below a place, and what belongs to no place; the oldest first.
    package func open(under place: Place) throws(StoreError) -> [Handover] {
        try store.read { tx in try tx.openHandovers(under: place.path) }
    }

    /// Lets the person be reached at another number.
    package func setPhone(_ phone: String, of number: Int64) async throws(StoreError) {
        try await store.change { tx in try tx.setPhone(phone, ofHandover: number) }
    }

    /// Stores a member of staff's answer.
    ///
    /// - Throws: `.unknown`, `.notPermitted`, `.alreadyAnswered`, `.store`.
    package func answer(
        _ number: Int64, _ text: String, by account: Account, at now: Instant
    ) async throws(HandoverError) -> Handover {
        do {
            return try await store.write { tx in
                guard let handover = try tx.read.handover(number) else { throw HandoverError.unknown(number: number) }
                if let id = handover.placeID, let place = try tx.read.place(id) {
                    guard Scope(account).includes(place, manager: nil) else { throw HandoverError.notPermitted }
                }
                guard handover.answeredAt == nil else { throw HandoverError.alreadyAnswered }
                try tx.answer(number, text, by: account.id, at: now)
                return handover
            }
        } catch let error as HandoverError {
            throw error
        } catch {
            throw .store(StoreError.sorting(error))
        }
    }

    /// Answers that the person has not been told.
    ///
    /// - Parameter here: requests of the very talk, which stand for the account of those who have none.
    package func untold(of accountID: Int64?, here: Set<Int64>) throws(StoreError) -> [Handover] {
        guard accountID != nil || !here.isEmpty else { return [] }
        return try store.read { tx in
            if let accountID { return try tx.untoldHandovers(of: accountID) }
            return try here.sorted().compactMap { number in
                guard let handover = try tx.handover(number), handover.answer != nil else { return nil }
                return try tx.isTold(number) ? nil : handover
            }
        }
    }

    /// Records that these answers have been told.
    package func settle(_ numbers: [Int64], at now: Instant) async throws(StoreError) {
        try await store.change { tx in try tx.setTold(handovers: numbers, at: now) }
    }
}
