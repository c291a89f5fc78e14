import Dialogue
import Scripts

/// A talk whose answers a test can foresee.
struct ScriptedTalk: Talk {
    /// Where given, the line "wait" is answered only once it opens.
    var gate: Gate?

    func greeting() -> Reply {
        Reply(text: "您好。", language: .hans)
    }

    func hear(_ line: String, language: Language?) async -> Reply {
        switch line {
        case "wait":
            await gate?.pass()
            return Reply(text: "waited", language: .en)
        case "gaps":
            return Reply(text: "one\n\n \ntwo\n", language: .en)
        case "ask":
            return Reply(text: "Where?", language: .en, intent: "complaint.file", outcome: "ask", expects: "place")
        case "facts":
            return Reply(
                text: "金域社区/87.5", language: .hans, intent: "rating.check", outcome: "rated",
                facts: ["score": .double(87.5), "place": .string("金域社区"), "list": .null], suggestions: ["更多"])
        default:
            return Reply(text: "heard \(line)\(language.map { " in \($0.rawValue)" } ?? "")", language: .en)
        }
    }

    func signIn(account: String, password: String) -> Reply {
        password == "sample-\(account)"
            ? Reply(text: "Hello, \(account).", language: .en, outcome: "signed-in")
            : Reply(text: "Wrong account or password.", language: .en, outcome: "not-signed-in")
    }

    func interrupt() -> Reply? { nil }

    func completions(of prefix: String) -> [String] { [] }
}

/// A door that stays shut until a test opens it.
actor Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var watching: [CheckedContinuation<Void, Never>] = []

    func pass() async {
        for watcher in watching { watcher.resume() }
        watching = []
        if !isOpen { await withCheckedContinuation { waiting.append($0) } }
    }

    func open() {
        isOpen = true
        for waiter in waiting { waiter.resume() }
        waiting = []
    }

    /// Returns once somebody stands before the door.
    func untilSomebodyWaits() async {
        if waiting.isEmpty { await withCheckedContinuation { watching.append($0) } }
    }
}
