package import Scripts

/// What a person or a program gets back for one line.
package struct Reply: Sendable, Equatable {
    /// One or more lines, none of them blank, without a line end after the last.
    package var text: String
    package var language: Language
    /// The intent that the turn served; nil where nothing was understood.
    package var intent: String?
    /// The handler's outcome key, or the dialogue's own (`ask`, `confirm`, …).
    package var outcome: String?
    package var facts: [String: JSONValue]
    /// The slot asked for, or `confirmation` or `choice`.
    package var expects: String?
    /// Lines that the person could say next, in the reply's language.
    package var suggestions: [String]

    package init(
        text: String, language: Language, intent: String? = nil, outcome: String? = nil,
        facts: [String: JSONValue] = [:], expects: String? = nil, suggestions: [String] = []
    ) {
        self.text = text
        self.language = language
        self.intent = intent
        self.outcome = outcome
        self.facts = facts
        self.expects = expects
        self.suggestions = suggestions
    }
}
