import Dialogue
import Scripts
import Synchronization

/// Says back what it hears, and knows a few names.
struct ScriptedTalk: Talk {
    let isFormOpen: Bool
    var names = ["金域社区", "金雀山街道", "help", "LY-1024"]

    init(isFormOpen: Bool = false) {
        self.isFormOpen = isFormOpen
    }

    func greeting() async -> Reply { Reply(text: "您好", language: .hans) }

    func hear(_ line: String, language: Language?) async -> Reply {
        switch line {
        case "steer": Reply(text: "a\u{1B}[2J", language: .hans)
        case "two": Reply(text: "一\n二", language: .hans)
        case "english": Reply(text: "yes", language: .en)
        default: Reply(text: "‹\(line)›", language: language ?? .hans)
        }
    }

    func signIn(account: String, password: String) async -> Reply {
        Reply(text: "\(account) is in", language: .en, outcome: "signed-in")
    }

    func interrupt() async -> Reply? {
        isFormOpen ? Reply(text: "不填了", language: .hans) : nil
    }

    func completions(of prefix: String) async -> [String] {
        prefix.isEmpty ? [] : names.filter { $0.lowercased().hasPrefix(prefix.lowercased()) }
    }
}
