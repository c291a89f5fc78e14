package import Dialogue
import Governance
import TimeExpressions
import Understanding
import Vocabulary

/// `settings.notify`: what the person wants to be told of, and when not.
package struct SetNotices: IntentHandler {
    package static let intent = "settings.notify"
    package static let outcomes: Set = ["set", "settings", "which-hours"]
    package static let facts: Set<String> = ["off", "on", "quiet_from", "quiet_to", "results"]
    package static let asks: Set = ["when"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        guard let account = request.speaker.accountID else { throw HandlerError.missingSlot(intent: Self.intent) }
        var wish = try services.notices.wish(of: account)
        let mode = request.choice("mode")
        if mode == nil, request.slots["when"] == nil { return Outcome("settings", facts(wish)) }
        if let time = request.slots["when"]?.value {
            guard case .time(let value, _) = time, let hours = quietHours(value) else {
                return Outcome("which-hours", next: .ask(slot: "when"))
            }
            wish.quiet = hours
        } else if mode == Self.anytime {
            wish.quiet = nil
        } else if mode == Self.night {
            wish.quiet = services.rules.talk.quietHours
        } else if let kinds = mode.flatMap(NoticeWish.Kinds.init(choice:)) {
            wish.kinds = kinds
        }
        try await services.notices.setWish(wish, of: account)
        return Outcome("set", facts(wish))
    }

    /// The name of the words for the night, whose hours the city sets.
    private static let night = "night"
    /// The name of the words that end the quiet hours.
    private static let anytime = "anytime"

    /// From one hour to another.
    private func quietHours(_ time: TimeValue) -> QuietHours? {
        switch time {
        case .clockSpan(let from, let to): QuietHours(from: from.secondOfDay / 60, to: to.secondOfDay / 60)
        case .span(let from, let to, .minute), .span(let from, let to, .hour):
            QuietHours(from: from.time.secondOfDay / 60, to: to.time.secondOfDay / 60)
        default: nil
        }
    }

    private func facts(_ wish: NoticeWish) -> Facts {
        var facts: Facts = [wish.kinds.choice: .flag(true)]
        guard let quiet = wish.quiet, wish.kinds != .none else { return facts }
        facts["quiet_from"] = .text(Self.clock(quiet.from))
        facts["quiet_to"] = .text(Self.clock(quiet.to))
        return facts
    }

    private static func clock(_ minute: Int) -> String { String(CivilTime(secondOfDay: minute * 60).isoText.prefix(5)) }
}

extension NoticeWish.Kinds {
    fileprivate init?(choice: String) {
        guard let kinds = Self.allCases.first(where: { $0.choice == choice }) else { return nil }
        self = kinds
    }

    /// The name of the words that people use for it.
    fileprivate var choice: String {
        switch self {
        case .all: "on"
        case .results: "results"
        case .none: "off"
        }
    }
}
