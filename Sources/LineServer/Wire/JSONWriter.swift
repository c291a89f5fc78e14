import Dialogue

extension [UInt8] {
    /// Appends the value as JSON on one line: members sorted by name, other scripts as UTF-8, slashes as they are.
    mutating func append(json value: JSONValue) {
        switch value {
        case .null: append(literal: "null")
        case .bool(let value): append(literal: value ? "true" : "false")
        case .int(let value): append(contentsOf: String(value).utf8)
        // JSON has no infinities.
        case .double(let value): append(contentsOf: (value.isFinite ? value.description : "null").utf8)
        case .string(let value): append(json: value)
        case .array(let values): append(json: values)
        case .object(let members): append(json: members)
        }
    }

    mutating func append(json text: String?) {
        guard var text else { return append(literal: "null") }
        append(.quote)
        text.withUTF8 { append(escaping: $0) }
        append(.quote)
    }

    mutating func append(json members: [String: JSONValue]) {
        append(.openingBrace)
        for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { append(.comma) }
            append(json: member.key)
            append(.colon)
            append(json: member.value)
        }
        append(.closingBrace)
    }

    mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    private mutating func append(json values: [JSONValue]) {
        append(.openingBracket)
        for (index, value) in values.enumerated() {
            if index > 0 { append(.comma) }
            append(json: value)
        }
        append(.closingBracket)
    }

    /// Runs without escapes go over whole: they are nearly all there is.
    private mutating func append(escaping utf8: UnsafeBufferPointer<UInt8>) {
        var start = utf8.startIndex
        for index in utf8.indices where utf8[index].needsEscape {
            append(contentsOf: utf8[start..<index])
            append(escaping: utf8[index])
            start = index + 1
        }
        append(contentsOf: utf8[start...])
    }

    private mutating func append(escaping byte: UInt8) {
        switch byte {
        case .quote: append(literal: #"\""#)
        case .backslash: append(literal: #"\\"#)
        case .lineFeed: append(literal: #"\n"#)
        case .carriageReturn: append(literal: #"\r"#)
        case .tab: append(literal: #"\t"#)
        case ..<0x20:
            append(literal: #"\u00"#)
            append(hexDigit: byte >> 4)
            append(hexDigit: byte & 0xF)
        default: append(byte)
        }
    }

    private mutating func append(hexDigit: UInt8) {
        append(hexDigit < 10 ? UInt8(ascii: "0") + hexDigit : UInt8(ascii: "a") + hexDigit - 10)
    }
}

extension UInt8 {
    fileprivate var needsEscape: Bool { self < 0x20 || self == .quote || self == .backslash }
}
