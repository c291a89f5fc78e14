/// Why a line got an error in place of an answer.
package enum Fault: Error, Sendable, Equatable {
    case notJSON
    case notARequest(String)
    case unknownMethod(String)
    case badParameters(String)
    case internalError
    /// The talk's own words about a sign-in that failed.
    case notSignedIn(String)
    case tooManyRequests
    case tooLong(limit: Int)
    case shuttingDown
    case notUTF8
    case controlCharacters
    case tooManyConnections
}

extension Fault {
    /// The code of the JSON-RPC error.
    package var code: Int {
        switch self {
        case .notJSON, .notUTF8: -32700
        case .notARequest: -32600
        case .unknownMethod: -32601
        case .badParameters, .controlCharacters: -32602
        case .internalError: -32603
        case .notSignedIn: -32001
        case .tooManyRequests, .tooManyConnections: -32003
        case .tooLong: -32004
        case .shuttingDown: -32005
        }
    }

    /// One line that says what stopped and what to do next; in Chinese and English where a person may read it.
    package var message: String {
        switch self {
        case .notJSON:
            "Parse error: a line that starts with { must be one complete JSON object in UTF-8."
        case .notARequest(let what):
            "Invalid request: \(what)"
        case .unknownMethod(let name):
            "Method not found: \(name). There are message, login and ping."
        case .badParameters(let what):
            "Invalid params: \(what)"
        case .internalError:
            "服务内部出错，请稍后再试。 / Something went wrong on our side; please try again later."
        case .notSignedIn(let words):
            words
        case .tooManyRequests:
            "消息来得太快，请稍等再发。 / Messages come too fast; please wait a moment and send it again."
        case .tooLong(let limit):
            "这一行太长（最多 \(limit) 字节），请分几行说。 / This line is too long (at most \(limit) bytes); please split it."
        case .shuttingDown:
            "服务正在关闭，请稍后再连接。 / The service is shutting down; please connect again in a while."
        case .notUTF8:
            "这一行不是 UTF-8 编码，请把终端设为 UTF-8 再试。 / This line is not UTF-8; please set your terminal to UTF-8."
        case .controlCharacters:
            "这一行含有控制字符，请只发文字。 / This line has control characters; please send plain text."
        case .tooManyConnections:
            "现在人太多，请稍后再连接。 / Too many people are connected; please try again in a while."
        }
    }
}
