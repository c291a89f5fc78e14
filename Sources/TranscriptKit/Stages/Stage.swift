package import Scripts

/// Where a transcript is played: a way to say lines and hear replies.
package protocol Stage: Sendable {
    /// Begins a new talk on the same database, ending the one before; gives the lines that greet the person.
    mutating func begin(_ setup: Setup) async throws(TranscriptError) -> [String]

    /// The lines of the reply, as a person would see them.
    mutating func say(_ line: String) async throws(TranscriptError) -> [String]

    /// Ends the talk and everything that was started for it. It may be called at any time and more than once.
    mutating func end() async
}

/// What the players themselves say at the start of a talk; the replies count for nothing.
package enum Opening {
    /// For `@place`, on every stage.
    package static func place(_ name: String) -> String { "我住\(name)" }

    /// For `@language`, where a stage has no other way to ask for it.
    package static func language(_ language: Language) -> String {
        switch language {
        case .hans: "请用简体中文"
        case .hant: "請用繁體中文"
        case .en: "speak English"
        }
    }
}

extension String {
    /// The lines of a reply.
    var replyLines: [String] {
        split { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    }
}
