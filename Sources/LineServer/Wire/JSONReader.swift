package import Dialogue

/// A strict reader of JSON (RFC 8259) over the bytes of one line.
///
/// Refuses what is not UTF-8, lone surrogates, raw control characters and nesting deeper than `maximumDepth`.
/// Of two members with one name the later counts. A whole number beyond `Int` is read as a double.
///
/// A reader of our own because a request's id goes back as it was written (`12345678901234567890`, `1.0`), and
/// Foundation's decoders do not tell how a value was written. They also nest 512 deep, and `JSONDecoder` takes nine
/// times as long for a request's line (8.1 µs, this one 0.9 µs), a good part of what a whole message costs.
package struct JSONReader: Sendable {
    package enum Fault: Error, Equatable {
        /// The byte, counted from 0, where the text stops being JSON.
        case syntax(at: Int)
        case tooDeep
    }

    /// Arrays and objects within each other; the innermost value may lie this deep.
    package static let maximumDepth = 32

    let bytes: [UInt8]
    private(set) var position = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The one value that the bytes hold, white space around it allowed.
    package static func value(of bytes: [UInt8]) throws(Fault) -> JSONValue {
        var reader = JSONReader(bytes)
        let value = try reader.value(depth: 0)
        try reader.end()
        return value
    }

    /// Calls `member` with the name, the value and the text of the value, as it was written, of each member of the one
    /// object that the bytes hold.
    static func members(
        of bytes: [UInt8], member: (String, JSONValue, ArraySlice<UInt8>) -> Void
    ) throws(Fault) {
        var reader = JSONReader(bytes)
        try reader.object { (reader, name) throws(Fault) in
            let start = reader.position
            let value = try reader.value(depth: 1)
            member(name, value, bytes[start..<reader.position])
        }
        try reader.end()
    }
}

extension JSONReader {
    private var fault: Fault { .syntax(at: position) }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte == .space || byte == .tab || byte == .lineFeed || byte == .carriageReturn {
            position += 1
        }
    }

    private mutating func end() throws(Fault) {
        skipSpace()
        guard position == bytes.count else { throw fault }
    }

    private mutating func take(_ byte: UInt8) throws(Fault) {
        guard current == byte else { throw fault }
        position += 1
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }

    private mutating func take(_ word: StaticString, as value: JSONValue) throws(Fault) -> JSONValue {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count, bytes[position..<end].elementsEqual(word.description.utf8) else { throw fault }
        position = end
        return value
    }

    private mutating func value(depth: Int) throws(Fault) -> JSONValue {
        guard depth <= Self.maximumDepth else { throw .tooDeep }
        skipSpace()
        switch current {
        case .quote: return .string(try string())
        case .openingBrace: return .object(try members(depth: depth + 1))
        case .openingBracket: return .array(try elements(depth: depth + 1))
        case UInt8(ascii: "t"): return try take("true", as: .bool(true))
        case UInt8(ascii: "f"): return try take("false", as: .bool(false))
        case UInt8(ascii: "n"): return try take("null", as: .null)
        default: return try number()
        }
    }

    private mutating func members(depth: Int) throws(Fault) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        try object { (reader, key) throws(Fault) in
            members[key] = try reader.value(depth: depth)
        }
        return members
    }

    /// Reads an object, leaving each member's value to `member`, which starts at the value's first byte.
    private mutating func object(member: (inout JSONReader, String) throws(Fault) -> Void) throws(Fault) {
        skipSpace()
        try take(.openingBrace)
        skipSpace()
        if takes(.closingBrace) { return }
        repeat {
            skipSpace()
            let key = try string()
            skipSpace()
            try take(.colon)
            skipSpace()
            try member(&self, key)
            skipSpace()
        } while takes(.comma)
        try take(.closingBrace)
    }

    private mutating func elements(depth: Int) throws(Fault) -> [JSONValue] {
        try take(.openingBracket)
        skipSpace()
        if takes(.closingBracket) { return [] }
        var elements: [JSONValue] = []
        repeat {
            elements.append(try value(depth: depth))
            skipSpace()
        } while takes(.comma)
        try take(.closingBracket)
        return elements
    }
}

// MARK: Numbers

extension JSONReader {
    private mutating func number() throws(Fault) -> JSONValue {
        let start = position
        _ = takes(UInt8(ascii: "-"))
        if !takes(UInt8(ascii: "0")) { try digits() }
        let isWhole = try !fractionOrExponent()
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let whole = Int(text) { return .int(whole) }
        guard let double = Double(text), double.isFinite else { throw .syntax(at: start) }
        return .double(double)
    }

    private mutating func fractionOrExponent() throws(Fault) -> Bool {
        let start = position
        if takes(UInt8(ascii: ".")) { try digits() }
        if takes(UInt8(ascii: "e")) || takes(UInt8(ascii: "E")) {
            if !takes(UInt8(ascii: "+")) { _ = takes(UInt8(ascii: "-")) }
            try digits()
        }
        return position > start
    }

    private mutating func digits() throws(Fault) {
        let start = position
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        guard position > start else { throw fault }
    }
}

// MARK: Strings

extension JSONReader {
    private mutating func string() throws(Fault) -> String {
        try take(.quote)
        let start = position
        try skipPlainBytes()
        if takes(.quote) { return try text(bytes[start..<position - 1], from: start) }
        var unescaped = [UInt8](bytes[start..<position])
        while !takes(.quote) {
            if current == .backslash {
                try escape(into: &unescaped)
            } else {
                let run = position
                try skipPlainBytes()
                unescaped += bytes[run..<position]
            }
        }
        return try text(unescaped[...], from: start)
    }

    private func text(_ utf8: ArraySlice<UInt8>, from start: Int) throws(Fault) -> String {
        guard let text = String(validating: utf8, as: UTF8.self) else { throw .syntax(at: start) }
        return text
    }

    /// Moves on to the next quote or backslash.
    private mutating func skipPlainBytes() throws(Fault) {
        while let byte = current {
            if byte == .quote || byte == .backslash { return }
            guard byte >= 0x20 else { throw fault }
            position += 1
        }
        throw fault
    }

    private mutating func escape(into unescaped: inout [UInt8]) throws(Fault) {
        try take(.backslash)
        guard let letter = current else { throw fault }
        switch letter {
        case .quote, .backslash, UInt8(ascii: "/"): unescaped.append(letter)
        case UInt8(ascii: "b"): unescaped.append(0x08)
        case UInt8(ascii: "f"): unescaped.append(0x0C)
        case UInt8(ascii: "n"): unescaped.append(.lineFeed)
        case UInt8(ascii: "r"): unescaped.append(.carriageReturn)
        case UInt8(ascii: "t"): unescaped.append(.tab)
        case UInt8(ascii: "u"): return unescaped.append(contentsOf: try unicodeEscape().utf8)
        default: throw fault
        }
        position += 1
    }

    /// Characters beyond U+FFFF are escaped as two surrogates (RFC 8259, section 7), so one escape may need a second.
    private mutating func unicodeEscape() throws(Fault) -> String {
        let start = position
        var units = [try codeUnit()]
        if UTF16.isLeadSurrogate(units[0]), takes(.backslash) { units.append(try codeUnit()) }
        guard let text = String(validating: units, as: UTF16.self) else { throw .syntax(at: start) }
        return text
    }

    private mutating func codeUnit() throws(Fault) -> UInt16 {
        try take(UInt8(ascii: "u"))
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
