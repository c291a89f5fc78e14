package import Store
package import Vocabulary

/// What became of the entries that people follow: their own, and those that they support.
package struct Notices: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// What a person is to be told now: of each entry the latest that they wish to know, in the order in which it
    /// happened, and the numbers of all notices that are settled by that.
    ///
    /// - Parameter minute: of the day, for quiet hours.
    package func due(
        for accountID: Int64, atMinute minute: Int
    ) throws(StoreError) -> (news: [LedgerEvent], settled: [Int64]) {
        try store.read { tx in
            let untold = try tx.untoldNotices(of: accountID)
            guard !untold.isEmpty else { return ([], []) }
            let wish = try tx.noticeWish(of: accountID) ?? NoticeWish()
            guard wish.quiet?.contains(minute) != true else { return ([], []) }
            let wanted = untold.map(\.event).filter { wish.wants($0.kind, atMinute: minute) }
            let latest = wanted.filter { event in !wanted.contains { $0.entry == event.entry && $0.id > event.id } }
            return (latest, untold.map(\.id))
        }
    }

    /// Records that these have been told.
    package func settle(_ notices: [Int64], at now: Instant) async throws(StoreError) {
        try await store.change { tx in try tx.setTold(notices, at: now) }
    }

    package func wish(of accountID: Int64) throws(StoreError) -> NoticeWish {
        try store.read { tx in try tx.noticeWish(of: accountID) } ?? NoticeWish()
    }

    package func setWish(_ wish: NoticeWish, of accountID: Int64) async throws(StoreError) {
        try await store.change { tx in try tx.setNoticeWish(wish, of: accountID) }
    }
}
