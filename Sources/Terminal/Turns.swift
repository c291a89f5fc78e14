import Dialogue
import Scripts

/// The turns of one talk as a thread takes them: a line in, text out.
struct Turns {
    private let talk: any Talk
    private let language: Language?
    private let lineLimit: Int
    /// The language that faults are explained in: the last reply's.
    private var spoken: Language

    init(talk: any Talk, language: Language?, lineLimit: Int) {
        self.talk = talk
        self.language = language
        self.lineLimit = lineLimit
        spoken = language ?? .hans
    }

    func greeting() -> String {
        OwnThread.wait { [talk] in await talk.greeting() }.text
    }

    /// The text of the reply to a line, or of the reason why it is not taken.
    mutating func answer(_ line: Result<String, LineFault>) -> String {
        switch line {
        case .failure(let fault): return fault.explanation(in: spoken, limit: lineLimit)
        case .success(let text): return keep(hear(text))
        }
    }

    /// The reply to Ctrl-C; nil where no form was open.
    mutating func interrupt() -> String? {
        guard let reply = OwnThread.wait(for: { [talk] in await talk.interrupt() }) else { return nil }
        return keep(reply)
    }

    func completions(of prefix: String, patience: Double) -> [String] {
        OwnThread.wait(atMost: patience) { [talk] in await talk.completions(of: prefix) } ?? []
    }

    private func hear(_ text: String) -> Reply {
        guard let signIn = SignInLine(text) else {
            return OwnThread.wait { [talk, language] in await talk.hear(text, language: language) }
        }
        return OwnThread.wait { [talk] in await talk.signIn(account: signIn.account, password: signIn.password) }
    }

    private mutating func keep(_ reply: Reply) -> String {
        spoken = reply.language
        return reply.text
    }
}
