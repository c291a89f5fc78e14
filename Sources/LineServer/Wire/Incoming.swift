import Dialogue

/// What one line of a connection asks for.
package enum Incoming: Sendable, Equatable {
    /// A person's line, maybe empty, free of control characters.
    case text(String)
    case request(RPCRequest)
    /// A person's line that cannot be heard.
    case unheard(Fault)
    /// A program's line that is no request.
    case refused(Fault, id: RequestID)

    /// - Parameter limit: the most bytes in a line, for the words about a line over it.
    package init(_ line: ReceivedLine, limit: Int) {
        switch line {
        case .tooLong(startsWithBrace: true): self = .refused(.tooLong(limit: limit), id: .null)
        case .tooLong(startsWithBrace: false): self = .unheard(.tooLong(limit: limit))
        case .line(let bytes) where bytes.first == .openingBrace: self = .request(in: bytes)
        case .line(let bytes): self = .text(in: bytes)
        }
    }

    private static func text(in bytes: [UInt8]) -> Incoming {
        guard let text = String(validating: bytes, as: UTF8.self) else { return .unheard(.notUTF8) }
        guard let plain = text.withoutControls else { return .unheard(.controlCharacters) }
        return .text(plain)
    }

    private static func request(in bytes: [UInt8]) -> Incoming {
        do throws(JSONReader.Fault) {
            return try Envelope(bytes).incoming
        } catch {
            return .refused(.notJSON, id: .null)
        }
    }
}

/// The members of a JSON object that make it a request; others are passed over.
private struct Envelope {
    private var version: JSONValue?
    private var method: JSONValue?
    private var params: JSONValue?
    private var id: (value: JSONValue, json: ArraySlice<UInt8>)?

    init(_ bytes: [UInt8]) throws(JSONReader.Fault) {
        try JSONReader.members(of: bytes) { name, value, json in
            switch name {
            case "jsonrpc": version = value
            case "method": method = value
            case "params": params = value
            case "id": id = (value, json)
            default: break
            }
        }
    }

    var incoming: Incoming {
        let id: RequestID?
        switch self.id?.value {
        case nil: id = nil
        case .string, .int, .double, .null: id = self.id.map { RequestID(json: [UInt8]($0.json)) }
        case .bool, .array, .object:
            return .refused(.notARequest("id must be a string, a number or null."), id: .null)
        }
        return incoming(id: id)
    }

    private func incoming(id: RequestID?) -> Incoming {
        guard version == .string("2.0") else {
            return .refused(.notARequest(#"jsonrpc must be "2.0"."#), id: id ?? .null)
        }
        guard let method = method?.string else {
            return .refused(.notARequest("method must be a string."), id: id ?? .null)
        }
        switch params {
        case nil, .object, .array: return .request(RPCRequest(id: id, method: method, params: params))
        default: return .refused(.notARequest("params must be an object."), id: id ?? .null)
        }
    }
}

extension String {
    /// The text with tabs turned into spaces; nil where it holds any other control character (C0, DEL or C1).
    var withoutControls: String? {
        var hasTab = false
        var previous: UInt8 = 0
        for byte in utf8 {
            if byte == .tab {
                hasTab = true
            } else if byte < 0x20 || byte == 0x7F || (previous == 0xC2 && (0x80...0x9F).contains(byte)) {
                return nil
            }
            previous = byte
        }
        return hasTab ? String(map { $0 == "\t" ? " " : $0 }) : self
    }
}
