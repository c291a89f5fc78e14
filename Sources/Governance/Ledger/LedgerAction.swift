package import Vocabulary

/// Something that is done to an entry.
package enum LedgerAction: Sendable, Hashable {
    case dispatch(to: Int64)
    case accept
    case progress(note: String)
    /// Reports the work done, with evidence.
    case resolve(evidence: String)
    /// Verifies the work and crosses the entry off.
    case cancel(note: String?)
    /// Sends the work back, or takes up again what was crossed off.
    case reopen(reason: String)
    case withdraw(reason: String?)
    case reject(reason: String)
    case merge(into: Int64)

    var kind: LedgerEventKind {
        switch self {
        case .dispatch: .dispatch
        case .accept: .accept
        case .progress: .progress
        case .resolve: .resolve
        case .cancel: .cancel
        case .reopen: .reopen
        case .withdraw: .withdraw
        case .reject: .reject
        case .merge: .merge
        }
    }

    var note: String? {
        switch self {
        case .progress(let note), .resolve(let note), .reopen(let note), .reject(let note): note
        case .cancel(let note), .withdraw(let note): note
        case .dispatch, .accept, .merge: nil
        }
    }

    /// The states in which it may be done.
    package var allowedStates: Set<EntryState> {
        switch self {
        case .dispatch: [.registered, .dispatched]
        case .accept: [.registered, .dispatched]
        case .progress: [.registered, .dispatched, .accepted, .inProgress]
        case .resolve: [.registered, .dispatched, .accepted, .inProgress]
        case .cancel: [.resolved]
        case .reopen: [.resolved, .cancelled]
        case .withdraw: [.registered, .dispatched, .accepted, .inProgress]
        case .reject: [.registered, .dispatched]
        case .merge: [.registered, .dispatched, .accepted, .inProgress]
        }
    }

    var needsNote: Bool {
        switch self {
        case .progress, .resolve, .reopen, .reject: true
        case .dispatch, .accept, .cancel, .withdraw, .merge: false
        }
    }
}

extension LedgerEntry {
    /// The entry after an action, and the event that records it.
    ///
    /// - Parameter due: the new deadline for work that is taken up again.
    /// - Throws: `.wrongState`, `.noteMissing`, `.verifierIsResolver`, `.tooLateToReopen`, `.cannotMerge`.
    package func apply(
        _ action: LedgerAction, by accountID: Int64?, at now: Instant, rules: LedgerRules, due: Instant? = nil
    ) throws(LedgerError) -> (entry: LedgerEntry, event: LedgerEvent) {
        guard action.allowedStates.contains(state) else { throw .wrongState(state) }
        guard !action.needsNote || !(action.note ?? "").allSatisfy(\.isWhitespace) else { throw .noteMissing }
        var entry = self
        try entry.perform(action, by: accountID, at: now, rules: rules, due: due)
        let event = LedgerEvent(
            entry: number, at: now, by: accountID, kind: action.kind, state: entry.state, note: action.note)
        return (entry, event)
    }

    private mutating func perform(
        _ action: LedgerAction, by accountID: Int64?, at now: Instant, rules: LedgerRules, due: Instant?
    ) throws(LedgerError) {
        switch action {
        case .dispatch(let company): (state, companyID) = (.dispatched, company)
        case .accept: state = .accepted
        case .progress: state = .inProgress
        case .resolve: (state, resolvedAt, resolverID) = (.resolved, now, accountID)
        case .cancel: try cancel(by: accountID, at: now)
        case .reopen: try reopen(at: now, rules: rules, due: due)
        case .withdraw: state = .withdrawn
        case .reject: state = .rejected
        case .merge(let other):
            guard other != number else { throw .cannotMerge(into: other) }
            (state, mergedInto) = (.merged, other)
        }
    }

    private mutating func cancel(by accountID: Int64?, at now: Instant) throws(LedgerError) {
        guard let accountID else { throw .notPermitted }
        guard accountID != resolverID else { throw .verifierIsResolver }
        (state, cancelledAt, verifierID) = (.cancelled, now, accountID)
    }

    private mutating func reopen(at now: Instant, rules: LedgerRules, due: Instant?) throws(LedgerError) {
        guard isReopenable(at: now, rules: rules) else { throw .tooLateToReopen(days: rules.reopenDays) }
        (state, resolvedAt, resolverID, cancelledAt, verifierID) = (.inProgress, nil, nil, nil, nil)
        reopenCount += 1
        if let due { dueAt = due }
    }
}
