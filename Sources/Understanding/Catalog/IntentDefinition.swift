package import TemplateGrammar
package import Vocabulary

/// A text from a file of `intents/`, with where it stands.
package struct SourceLine: Sendable, Hashable {
    package var text: String
    package var file: String
    package var line: Int

    package var origin: Origin { Origin(file: file, line: line) }
}

/// Where a slot's value comes from when nobody says it.
package enum SlotDefault: String, Sendable, CaseIterable {
    /// The person's own compound.
    case home
    /// The place of what a resident reported just before; staff write down what many people say, and name each place.
    case report
    /// The place, company or ticket last talked of.
    case memory
    /// The whole message, word for word.
    case message
}

package enum TimePreference: String, Sendable {
    case future, past
}

package struct SlotDefinition: Sendable {
    package var name: String
    package var kind: SlotKind
    package var isRequired: Bool
    /// Tried in this order.
    package var defaults: [SlotDefault]
    package var prefers: TimePreference
    /// For `choice`: the list whose values are meant.
    package var list: String?
    /// For `place`: the only level that will do.
    package var level: PlaceLevel?
    /// For `time`: whether a day alone will not do.
    package var needsHour: Bool
    /// Which of several things of this kind is meant where no sentence tells.
    package var mention: MentionChoice
}

/// What fills a slot that no sentence fills, of the things of its kind that a message names.
package enum MentionChoice: String, Sendable, CaseIterable {
    case first, last, none
}

/// When a yes is asked for before an intent is done.
package enum Confirmation: String, Sendable, CaseIterable {
    case never
    /// Where the model was not sure.
    case guessed
    case always
}

/// The two languages that authors write; Traditional Chinese derives from Simplified.
package enum WordsLanguage: String, Sendable, CaseIterable {
    case zh, en
}

/// What an intent says and hears in one language.
package struct IntentWords: Sendable {
    package var sentences: [SourceLine] = []
    /// Templates of parts of messages that fit no sentence; each fills slots.
    package var parts: [SourceLine] = []
    package var rules: [String: SourceLine] = [:]
    package var lists: [String: [WordListValue]] = [:]
    package var examples: [IntentExample] = []
    package var questions: [String: SourceLine] = [:]
    package var hints: [String: SourceLine] = [:]
    package var help: String?
    package var replies: [String: SourceLine] = [:]
    package var suggestions: [String: [String]] = [:]
}

/// One value of a list: what people write, and what it stands for.
package struct WordListValue: Sendable {
    package var text: SourceLine
    package var value: String
}

/// One folder of `intents/`.
package struct IntentDefinition: Sendable {
    package var name: String
    package var roles: Set<Role>
    package var needsSignIn: Bool
    package var isFreeText: Bool
    /// Whether words of danger to life are this intent even where nothing else says so.
    package var hearsDanger: Bool
    package var confirmation: Confirmation
    package var slots: [SlotDefinition]
    package var outcomes: [String]
    /// The outcomes after which something stored has changed.
    package var commits: Set<String> = []
    /// The intent that puts right what this one did, and the one that takes it back.
    package var amendedBy: String?
    package var undoneBy: String?
    package var words: [WordsLanguage: IntentWords]
    package var file: String

    func hasParts(_ language: WordsLanguage) -> Bool { words[language]?.parts.isEmpty == false }

    package func slot(named name: String) -> SlotDefinition? { slots.first { $0.name == name } }
}
