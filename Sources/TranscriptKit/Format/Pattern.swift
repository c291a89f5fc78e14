/// A line of a transcript: text, and captures that stand for what is not known beforehand.
package struct Pattern: Sendable, Equatable {
    package enum Piece: Sendable, Equatable {
        case literal(String)
        case capture(String)
    }

    package let pieces: [Piece]

    package init(pieces: [Piece]) {
        self.pieces = pieces
    }

    /// The names of its captures, in order.
    package var names: [String] {
        pieces.compactMap { piece in
            guard case .capture(let name) = piece else { return nil }
            return name
        }
    }

    /// As it stands in a file.
    package var source: String {
        pieces.map { piece in
            switch piece {
            case .literal(let text): text.replacing("{", with: "{{")
            case .capture(let name): "{\(name)}"
            }
        }.joined()
    }

    /// The text with the captures that are known filled in; the others stay as `{name}`.
    package func filled(_ captures: [String: String]) -> String {
        pieces.map { piece in
            switch piece {
            case .literal(let text): text
            case .capture(let name): captures[name] ?? "{\(name)}"
            }
        }.joined()
    }
}

// MARK: - Matching

extension Pattern {
    /// All captures after this line, where it reads as the pattern does; nil where it does not.
    ///
    /// A known capture stands for its value. An unknown one takes at least one character, and no more than the rest
    /// of the pattern needs it to.
    package func match(_ line: String, knowing captures: [String: String]) -> [String: String]? {
        Self.match(pieces[...], line.unicodeScalars[...], captures)
    }

    private typealias Rest = Substring.UnicodeScalarView

    private static func match(_ pieces: ArraySlice<Piece>, _ rest: Rest, _ known: [String: String]) -> [String: String]?
    {
        guard let piece = pieces.first else { return rest.isEmpty ? known : nil }
        switch piece {
        case .literal(let text):
            return matchText(text, pieces.dropFirst(), rest, known)
        case .capture(let name):
            guard let value = known[name] else { return bind(name, pieces.dropFirst(), rest, known) }
            return matchText(value, pieces.dropFirst(), rest, known)
        }
    }

    private static func matchText(
        _ text: String, _ pieces: ArraySlice<Piece>, _ rest: Rest, _ known: [String: String]
    ) -> [String: String]? {
        guard rest.starts(with: text.unicodeScalars) else { return nil }
        return match(pieces, rest.dropFirst(text.unicodeScalars.count), known)
    }

    private static func bind(
        _ name: String, _ pieces: ArraySlice<Piece>, _ rest: Rest, _ known: [String: String]
    ) -> [String: String]? {
        var end = pieces.isEmpty ? rest.endIndex : rest.startIndex
        repeat {
            if end < rest.endIndex { end = rest.index(after: end) }
            guard rest.startIndex < end else { return nil }
            let value = String(rest[..<end])
            let captures = known.merging([name: value]) { _, new in new }
            if let match = match(pieces, rest[end...], captures) { return match }
        } while end < rest.endIndex
        return nil
    }
}

// MARK: - Reading

extension Pattern {
    /// Reads what stands in a file: `{name}` is a capture, `{{` a brace.
    ///
    /// - Throws: `.openBrace`, `.badCaptureName` or `.touchingCaptures`.
    package init(reading source: some StringProtocol) throws(TranscriptProblem) {
        var pieces: [Piece] = []
        var rest = source[...]
        while let character = rest.first {
            if character == "{", !rest.hasPrefix("{{") {
                try Self.readCapture(&rest, into: &pieces)
            } else {
                rest.removeFirst(character == "{" ? 2 : 1)
                Self.append(character, to: &pieces)
            }
        }
        self.pieces = pieces
    }

    private static func readCapture<Source: StringProtocol>(
        _ rest: inout Source, into pieces: inout [Piece]
    ) throws(TranscriptProblem) where Source.SubSequence == Source {
        guard let close = rest.firstIndex(of: "}") else { throw .openBrace }
        let name = String(rest[..<close].dropFirst())
        let isName = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        guard isName, name.first?.isLetter == true else { throw .badCaptureName(name) }
        if case .capture = pieces.last { throw .touchingCaptures }
        pieces.append(.capture(name))
        rest = rest[rest.index(after: close)...]
    }

    private static func append(_ character: Character, to pieces: inout [Piece]) {
        guard case .literal(let text) = pieces.last else { return pieces.append(.literal(String(character))) }
        pieces[pieces.count - 1] = .literal(text + String(character))
    }
}
