import Dialogue
import Scripts

extension Reply {
    /// What the person reads when the server has gone.
    static var unavailable: Reply {
        Reply(
            text: "服务现在连不上，请稍后再试。 / The service cannot be reached now; please try again in a while.",
            language: .hans, outcome: "unavailable")
    }

    /// The reply in a JSON-RPC response; nil where it holds none.
    init?(answer: JSONValue) {
        if let error = answer["error"] {
            guard let code = error["code"]?.int, let text = error["message"]?.string else { return nil }
            self.init(text: text, language: .hans, outcome: Self.outcome(ofCode: code))
        } else {
            guard let result = answer["result"] else { return nil }
            self.init(result: result)
        }
    }

    private init?(result: JSONValue) {
        guard let text = result["text"]?.string, let code = result["language"]?.string,
            let language = Language(rawValue: code), case .object(let facts) = result["facts"],
            case .array(let suggestions) = result["suggestions"]
        else { return nil }
        self.init(
            text: text, language: language, intent: result["intent"]?.string, outcome: result["outcome"]?.string,
            facts: facts, expects: result["expects"]?.string, suggestions: suggestions.compactMap(\.string))
    }

    private static func outcome(ofCode code: Int) -> String {
        switch code {
        case -32001: "not-signed-in"
        case -32002: "not-permitted"
        case -32003: "too-many-requests"
        case -32004: "too-long"
        case -32005: "unavailable"
        default: "refused"
        }
    }
}
