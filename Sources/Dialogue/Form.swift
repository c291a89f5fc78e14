import TimeExpressions
import Understanding
import Vocabulary

/// An intent on its way to its handler.
struct Form: Sendable, Hashable, Codable {
    var intent: String
    var slots: [String: SlotReading]
    var isConfirmed = false
    /// Whether nobody plainly said that this is wanted.
    var isGuess = false
    /// Whether the words ask or deny what they seem to want.
    var isDoubted = false
    var decision: String?
    /// The problems that the message told of, where there are several.
    var problems: [Problem] = []
    /// The danger to life that was told of while the form was filled.
    var danger: Danger?
    /// A day, or the beginning of a part of it, that was said without its hour.
    var day: CivilDateTime?
    /// How often in turn the question `missed` got an answer that could not be used.
    private(set) var misses = 0
    private(set) var missed: String?

    init(intent: String, slots: [String: SlotReading]) {
        self.intent = intent
        self.slots = slots
    }

    /// A request on its way back to the person.
    init(_ request: Request) {
        self.init(intent: request.intent, slots: request.slots)
        problems = request.problems
        danger = request.danger
        day = request.day
        (misses, missed) = request.missed.map { ($0.times, $0.question) } ?? (0, nil)
    }

    /// Keeps what was said of a danger, whatever had been asked, among the person's own words.
    mutating func hear(_ danger: Danger, _ line: String, in slot: String) {
        self.danger = danger
        add(line, to: slot)
    }

    /// Keeps a line of the person's behind those that the slot holds.
    mutating func add(_ line: String, to slot: String) {
        guard case .text(let known) = slots[slot]?.value else {
            return slots[slot] = SlotReading(value: .text(line), text: line, span: nil)
        }
        guard !known.contains(line), !line.contains(known) else { return }
        slots[slot]?.value = .text(known + "\n" + line)
    }

    /// Counts an answer that could not be used to what was asked.
    mutating func miss(_ question: String) {
        misses = missed == question ? misses + 1 : 1
        missed = question
    }

    /// Forgets the answers that could not be used, as when the form is taken up again.
    mutating func forgive() { (misses, missed) = (0, nil) }
}

/// The question that a talk has put and waits for.
enum OpenQuestion: Sendable, Hashable, Codable {
    case slot(Form, asked: String, options: [Choice])
    case choice(Form, options: [Choice], slot: String?)
    case confirmation(Form)

    var form: Form {
        switch self {
        case .slot(let form, _, _), .choice(let form, _, _), .confirmation(let form): form
        }
    }

    var options: [Choice] {
        switch self {
        case .slot(_, _, let options), .choice(_, let options, _): options
        case .confirmation: []
        }
    }

    /// The same question with a form that `change` has changed.
    func changing(_ change: (inout Form) -> Void) -> OpenQuestion {
        var form = form
        change(&form)
        return switch self {
        case .slot(_, let asked, let options): .slot(form, asked: asked, options: options)
        case .choice(_, let options, let slot): .choice(form, options: options, slot: slot)
        case .confirmation: .confirmation(form)
        }
    }

    /// `expects` of the wire.
    var expects: String {
        switch self {
        case .slot(_, let asked, _): asked
        case .choice: "choice"
        case .confirmation: "confirmation"
        }
    }

    /// Whether it only asks which of some intents was meant.
    var isOffer: Bool { options.contains { $0.begins != nil } && form.slots.isEmpty }

    /// Whether it asks which of several things is meant, and is about no slot.
    var isWhich: Bool {
        if case .choice(_, _, nil) = self { true } else { false }
    }

    /// Whether it asks about a word said in passing, and need not come back once something else was said.
    var isPassing: Bool {
        guard case .choice(let form, _, nil) = self else { return false }
        return form.isGuess && form.isConfirmed
    }

    /// The slot whose value a free answer would fill.
    var slot: String? {
        switch self {
        case .slot(_, let asked, _): asked
        case .choice(_, _, let slot): slot
        case .confirmation: nil
        }
    }
}
