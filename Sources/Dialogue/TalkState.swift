import Scripts
import Understanding
import Vocabulary

/// What a talk remembers from turn to turn.
struct TalkMemory: Sendable, Hashable, Codable {
    var place: PlaceReference?
    var ticket: Int?
    var meeting: Int64?
    /// What was done last, what last changed something, and the question that was answered last.
    var last: Performed?
    var committed: Performed?
    var query: Form?
    /// The entries that were filed in this talk.
    var filed: Set<Int> = []
    /// The ledger numbers that were shown, the latest first.
    var shownTickets: [Int] = []
    /// The entries of the list that was shown last, in its order.
    var listed: [Int] = []
    /// How many more lines are heard before a feeling is spoken to again.
    var soothedFor = 0
    /// Behind how many other matters in turn the question at hand has come back.
    var asides = 0
    /// The questions that were put aside, the latest first; at most three.
    var parked: [OpenQuestion] = []
    /// Whether one was put aside since something was done.
    var isParkedLast = false
    /// Whether a later talk has told the person of them.
    var isParkedTold = false
    var list: ShownList?
    var lastText: String?
    /// Lines of the person that wait until nothing is being asked.
    var later: [String] = []
    /// The latest lines and their answers, the oldest first.
    var exchanges: [Exchange] = []
    /// The requests for a person that were made in this talk.
    var handovers: Set<Int64> = []
}

/// What was said, and what was answered.
package struct Exchange: Sendable, Hashable, Codable {
    static let most = 10
    private static let longest = 300

    package private(set) var said: String
    package private(set) var answer = ""

    init(_ said: String) { self.said = String(said.prefix(Self.longest)) }

    mutating func note(_ answer: String) { self.answer = String(answer.prefix(Self.longest)) }
}

/// A list of which more can be shown.
struct ShownList: Sendable, Hashable, Codable {
    var form: Form
    /// How many of its items have been shown.
    var shown: Int
}

/// A talk as it is kept between two runs of a program: its questions, what it remembers, its language.
package struct TalkState: Sendable, Hashable, Codable {
    var language: Language
    var fixedLanguage: Language?
    var open: OpenQuestion?
    var suspended: [OpenQuestion]
    var memory: TalkMemory
    var lastHeard: Instant?

    /// What would be missed: forms with answers in them, and the language that was asked for.
    package struct Unfinished: Sendable, Hashable {
        package static let nothing = Unfinished(questions: [], isTold: false, language: nil)

        var questions: [OpenQuestion]
        var isTold: Bool
        var language: Language?
    }

    /// Whether a form is among what would be missed.
    package var isFormUnfinished: Bool { !unfinished.questions.isEmpty }

    package var unfinished: Unfinished {
        let questions = [open].compactMap { $0 } + suspended.reversed() + memory.parked
        let kept = questions.filter { !$0.form.slots.isEmpty }
        return Unfinished(questions: kept, isTold: !kept.isEmpty && memory.isParkedTold, language: fixedLanguage)
    }
}

extension Conversation {
    package var state: TalkState {
        TalkState(
            language: language, fixedLanguage: fixedLanguage, open: open, suspended: suspended, memory: memory,
            lastHeard: lastHeard)
    }

    /// Goes on where a kept talk ended. Questions of intents that the catalog no longer has are left out.
    package mutating func restore(_ state: TalkState) {
        (language, fixedLanguage, lastHeard) = (state.language, state.fixedLanguage, state.lastHeard)
        open = state.open.flatMap(answerable)
        suspended = state.suspended.compactMap(answerable)
        memory = state.memory
        memory.parked = memory.parked.compactMap(answerable)
        memory.last = memory.last.flatMap { isKnown($0.form) ? $0 : nil }
        memory.committed = memory.committed.flatMap { isKnown($0.form) ? $0 : nil }
        memory.query = memory.query.flatMap { isKnown($0) ? $0 : nil }
        memory.list = memory.list.flatMap { isKnown($0.form) ? $0 : nil }
    }

    /// Takes over the forms that a person left in an earlier talk, put aside, and the language that was asked for, or
    /// spoken where this talk has heard nothing yet; the next answer tells of the forms where no talk has told of them
    /// before.
    package mutating func takeOver(_ earlier: TalkState) {
        fixedLanguage = fixedLanguage ?? earlier.fixedLanguage
        language = fixedLanguage ?? (lastHeard == nil ? earlier.language : language)
        let left = [earlier.open].compactMap { $0 } + earlier.suspended.reversed() + earlier.memory.parked
        for question in left.reversed().compactMap(answerable) { park(question) }
        guard let form = memory.parked.first?.form else { return }
        if !earlier.memory.isParkedTold { notices["parked"] = .group(["form": title(of: form)]) }
        memory.isParkedTold = true
    }

    private func isKnown(_ form: Form) -> Bool { catalog[form.intent] != nil }

    /// The question where it can still be answered: its intent and its slot exist.
    private func answerable(_ question: OpenQuestion) -> OpenQuestion? {
        guard let definition = catalog[question.form.intent] else { return nil }
        guard let slot = question.slot else { return question }
        return definition.slot(named: slot) == nil ? nil : question
    }
}
