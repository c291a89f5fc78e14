import Vocabulary

/// What a talk does next.
package enum Step: Sendable {
    /// Ask the handler; its outcome goes to `Conversation.conclude`.
    case perform(Request)
    /// The talk answers by itself.
    case answer(Answer)
}

/// An answer not yet in words.
package struct Answer: Sendable {
    /// Whose words to use first; the shared ones stand behind it.
    package var intent: String?
    package var outcome: Outcome
    var question: Prompt?

    init(_ intent: String?, _ outcome: Outcome, question: Prompt? = nil) {
        self.intent = intent
        self.outcome = outcome
        self.question = question
    }

    /// Whether it has no words but its question's.
    package var onlyAsks: Bool { outcome.key == "ask" }

    /// The same where another answer follows that puts the open question.
    package var withoutQuestion: Answer { Answer(intent, outcome) }
}

/// A question to be put into words.
struct Prompt: Sendable {
    var intent: String
    /// The slot, `confirmation` or `choice`.
    var expects: String
    /// What is known already, for the question's words.
    var facts: Facts
    var options: [Fact]
    /// The slot whose value is wanted; nil for a confirmation and for most choices.
    var slot: String?
    /// Whether the question is put in its own words; else the outcome's words are the question.
    var isAsked = false
    /// Whether the options are help with a question that can be answered freely.
    var helps = false
    /// Say how to answer, too.
    var hint = false
}

extension Outcome {
    /// Puts the danger and the number to ring among the facts; their words come before all others.
    mutating func warn(of danger: Danger, _ numbers: [Danger: String]) {
        guard let number = numbers[danger] else { return }
        facts["danger"] = .group(["kind": .term("danger." + danger.rawValue), "number": .text(number)])
    }
}
