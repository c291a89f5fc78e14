package import Dialogue

/// All handlers, by intent.
package struct HandlerRegistry: Sendable {
    /// One line for each intent that is more than talk.
    private static let kinds: [any IntentHandler.Type] = [
        FileComplaint.self, ComplaintStatus.self, AmendComplaint.self, WithdrawComplaint.self, SupportComplaint.self,
        MyComplaints.self, RateComplaint.self, UrgeComplaint.self,
        CheckRating.self,
        ListIssues.self,
        ScheduleMeeting.self, RescheduleMeeting.self, CancelMeeting.self,
        SetProfile.self, ShowProfile.self, EraseProfile.self, SetNotices.self, WhoAmI.self, LogIn.self, LogOut.self,
        HandOver.self, ListHandovers.self, AnswerHandover.self,
    ]

    private let handlers: [String: any IntentHandler]

    package init(_ services: Services) {
        handlers = Dictionary(uniqueKeysWithValues: Self.kinds.map { ($0.intent, $0.init(services: services)) })
    }

    /// The outcomes that each intent can give.
    package static var outcomes: [String: Set<String>] {
        Dictionary(uniqueKeysWithValues: kinds.map { ($0.intent, $0.outcomes) })
    }

    /// The facts that the words of each intent may use.
    package static var facts: [String: Set<String>] {
        Dictionary(uniqueKeysWithValues: kinds.map { ($0.intent, $0.facts) })
    }

    /// The slots that each intent's handler may ask for itself.
    package static var asks: [String: Set<String>] {
        Dictionary(uniqueKeysWithValues: kinds.map { ($0.intent, $0.asks) })
    }

    /// - Throws: the store's failures, and `.noHandler` for an intent without one.
    package func handle(_ request: Request) async throws -> Outcome {
        guard let handler = handlers[request.intent] else { throw HandlerError.noHandler(intent: request.intent) }
        let outcome = try await handler.handle(request)
        if case .ask(let slot, _) = outcome.next {
            assert(type(of: handler).asks.contains(slot), "\(request.intent) asks for \(slot) without declaring it")
        }
        return outcome
    }
}

/// What only a fault in the program itself can cause; people are told that it is unavailable.
package enum HandlerError: Error, Equatable {
    case noHandler(intent: String)
    /// A required slot came in empty.
    case missingSlot(intent: String)
    /// The registry lost a place that it named before.
    case placeGone(id: Int64)
}
