import TimeExpressions
import Understanding

/// An intent on its way to its handler.
struct Form: Sendable {
    var intent: String
    var slots: [String: SlotReading]
    var isConfirmed = false
    /// Whether nobody plainly said that this is wanted.
    var isGuess = false
    var decision: String?
    /// The problems that the message told of, where there are several.
    var problems: [Problem] = []
    /// A day that was said without its hour.
    var day: CivilDate?
    /// How often the open question got an answer that could not be read.
    var misses = 0
}

/// The question that a talk has put and waits for.
enum OpenQuestion: Sendable {
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

    /// `expects` of the wire.
    var expects: String {
        switch self {
        case .slot(_, let asked, _): asked
        case .choice: "choice"
        case .confirmation: "confirmation"
        }
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
