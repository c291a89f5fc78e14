import Dialogue
package import Scripts

/// What a program may ask for now.
package enum RPCCommand: Sendable, Equatable {
    case message(text: String, language: Language?)
    case login(account: String, password: String)
    case ping

    /// - Throws: `.unknownMethod`, `.badParameters` or `.controlCharacters`.
    package init(_ request: RPCRequest) throws(Fault) {
        switch request.method {
        case "message": self = try .message(from: Parameters(request.params))
        case "login": self = try .login(from: Parameters(request.params))
        case "ping": self = .ping
        default: throw .unknownMethod(request.method)
        }
    }

    private static func message(from parameters: Parameters) throws(Fault) -> RPCCommand {
        // To ignore either would answer twice, or mix up two people.
        for reserved in ["user", "messageId"] where parameters.has(reserved) {
            throw .unknownMethod("message with \(reserved)")
        }
        return .message(text: try parameters.text("text"), language: try parameters.language())
    }

    private static func login(from parameters: Parameters) throws(Fault) -> RPCCommand {
        .login(account: try parameters.text("account"), password: try parameters.text("password"))
    }
}

/// Named parameters, checked as they are read.
private struct Parameters {
    private let members: [String: JSONValue]

    init(_ params: JSONValue?) throws(Fault) {
        guard case .object(let members) = params else { throw .badParameters("params must be an object.") }
        self.members = members
    }

    func has(_ name: String) -> Bool {
        members[name].map { $0 != .null } ?? false
    }

    func text(_ name: String) throws(Fault) -> String {
        guard let text = members[name]?.string else { throw .badParameters("\(name) must be a string.") }
        guard let plain = text.withoutControls else {
            throw .badParameters("\(name) must not contain control characters or line ends.")
        }
        return plain
    }

    func language() throws(Fault) -> Language? {
        switch members["language"] {
        case nil, .null: return nil
        case .string(let code):
            if let language = Language(rawValue: code) { return language }
            fallthrough
        default: throw .badParameters("language must be zh-Hans, zh-Hant or en.")
        }
    }
}
