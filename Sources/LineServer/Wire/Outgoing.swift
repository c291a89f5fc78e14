package import Dialogue
import Scripts

/// The bytes of replies, one behind the other.
package struct Outgoing: Sendable, Equatable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    /// A person's reply: its lines, those without content left out, then one blank line.
    package mutating func paragraph(_ text: String) {
        let start = bytes.count
        var lineStart = start
        for byte in text.utf8 {
            if byte == .lineFeed || byte == .carriageReturn {
                endLine(startedAt: &lineStart)
            } else {
                bytes.append(byte)
            }
        }
        endLine(startedAt: &lineStart)
        if bytes.count == start { append("…\n") }
        bytes.append(.lineFeed)
    }

    /// One line for a person, whatever ends of lines the text holds, then one blank line.
    package mutating func line(_ text: String) {
        paragraph(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    }

    /// The answer to a request; nothing to a notification.
    package mutating func result(_ reply: Reply, to id: RequestID?) {
        answer(id) { $0.append(result: reply) }
    }

    package mutating func pong(to id: RequestID?) {
        answer(id) { $0.append(json: "pong") }
    }

    package mutating func fault(_ fault: Fault, to id: RequestID?) {
        guard let id else { return }
        bytes.append(literal: #"{"jsonrpc":"2.0","id":"#)
        bytes.append(contentsOf: id.json)
        bytes.append(literal: #","error":{"code":"#)
        bytes.append(json: .int(fault.code))
        bytes.append(literal: #","message":"#)
        bytes.append(json: fault.message)
        append("}}\n")
    }

    private mutating func answer(_ id: RequestID?, result: (inout [UInt8]) -> Void) {
        guard let id else { return }
        bytes.append(literal: #"{"jsonrpc":"2.0","id":"#)
        bytes.append(contentsOf: id.json)
        bytes.append(literal: #","result":"#)
        result(&bytes)
        append("}\n")
    }

    private mutating func append(_ literal: StaticString) {
        bytes.append(literal: literal)
    }

    /// Ends the line that began at `start`, or drops it where it holds nothing but spaces.
    private mutating func endLine(startedAt start: inout Int) {
        if bytes[start...].contains(where: { $0 != .space && $0 != .tab }) {
            bytes.append(.lineFeed)
        } else {
            bytes.removeSubrange(start...)
        }
        start = bytes.count
    }
}

extension [UInt8] {
    fileprivate mutating func append(result reply: Reply) {
        append(literal: #"{"text":"#)
        append(json: reply.text)
        append(literal: #","language":"#)
        append(json: reply.language.rawValue)
        append(literal: #","intent":"#)
        append(json: reply.intent)
        append(literal: #","outcome":"#)
        append(json: reply.outcome)
        append(literal: #","facts":"#)
        append(json: reply.facts)
        append(literal: #","expects":"#)
        append(json: reply.expects)
        append(literal: #","suggestions":"#)
        append(json: .array(reply.suggestions.map(JSONValue.string)))
        append(.closingBrace)
    }
}
