/// How a line breaks the format of transcripts.
package enum TranscriptProblem: Error, Sendable, Equatable {
    case noReason
    case nothingSaid
    case unknownLine(String)
    case unknownDirective(String)
    case directiveWithoutValue(String)
    case directiveTwice(String)
    case badTime(String)
    case badLanguage(String)
    case nothingSaidAfterDirective
    case replyToNothing
    case noReply
    case blankReply
    case openBrace
    case badCaptureName(String)
    case touchingCaptures
    case unknownCapture(String)

    /// What is wrong and what to do.
    package var explanation: String {
        switch self {
        case .noReason: "the story does not say why it exists; begin the file with a line `# …`"
        case .nothingSaid: "nothing is said in this story; add a line that begins with `> `"
        case .unknownLine(let text): "`\(text)` is no line of a transcript; begin it with `# `, `@`, `> ` or `< `"
        case .unknownDirective(let name): "there is no `@\(name)`; use \(Directive.listed)"
        case .directiveWithoutValue(let name): "`@\(name)` has no value; write it after a space"
        case .directiveTwice(let name): "`@\(name)` is set twice before anything is said; keep one"
        case .badTime(let text): "`\(text)` is no time; write it like 2026-03-02T09:00:00+08:00"
        case .badLanguage(let text): "`\(text)` is no language; use zh-Hans, zh-Hant or en"
        case .nothingSaidAfterDirective: "nothing is said after this line; add a line `> ` or remove it"
        case .replyToNothing:
            "this reply follows nothing that was said; put a line `> ` before it, or, for a greeting, an `@`"
        case .noReply: "this has no reply; add a line `< `, or record the transcript"
        case .blankReply: "a reply has no blank line; remove it"
        case .openBrace: "a `{` is not closed; close the capture, or write `{{` for a brace"
        case .badCaptureName(let name):
            "`{\(name)}` is no capture; name it with letters, digits and `-`, or write `{{` for a brace"
        case .touchingCaptures: "two captures touch, so nothing says where the first ends; put text between them"
        case .unknownCapture(let name): "`{\(name)}` is said before a reply captured it; capture it in an earlier `< `"
        }
    }
}
