/// Turns a template's text into its tree.
struct SentenceParser {
    /// Groups nested deeper are refused, so that no file can exhaust the stack.
    static let depthLimit = 64

    private let sentence: Sentence
    private let characters: [Character]
    private var index = 0
    private var depth = 0

    private init(_ sentence: Sentence) {
        self.sentence = sentence
        characters = Array(sentence.text)
    }

    static func parse(_ sentence: Sentence) throws(GrammarError) -> ParsedSentence {
        var parser = SentenceParser(sentence)
        guard !parser.characters.allSatisfy(\.isWhitespace) else { throw parser.error(.emptySentence, at: 0) }
        return ParsedSentence(sentence: sentence, expression: try parser.body(closedBy: nil, openedAt: 0))
    }

    private func error(_ problem: GrammarError.Problem, at index: Int) -> GrammarError {
        GrammarError(problem, in: sentence, column: index + 1)
    }

    /// Reads up to the closing character, and past it.
    private mutating func body(closedBy close: Character?, openedAt open: Int) throws(GrammarError) -> Expression {
        var group = Group()
        while index < characters.count {
            let character = characters[index]
            if !Self.isSign(character) {
                group.append(character)
                index += 1
                continue
            }
            if character == close {
                index += 1
                return try finish(group, openedAt: open)
            }
            try read(character, into: &group)
        }
        guard close == nil else { throw error(.unclosed(characters[open]), at: open) }
        return try finish(group, openedAt: open)
    }

    /// Whether a character may mean something else than itself. Most do not, and are passed over quickly.
    private static func isSign(_ character: Character) -> Bool {
        guard let ascii = character.asciiValue else { return false }
        return switch ascii {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: ";"),
            UInt8(ascii: "\\"):
            true
        default: false
        }
    }

    private mutating func read(_ character: Character, into group: inout Group) throws(GrammarError) {
        switch character {
        case "(": group.append(try nested(closedBy: ")"))
        case "[": group.append(.alternatives(try nested(closedBy: "]").branches + [.sequence([])]))
        case "{": group.append(try reference())
        case "<": group.append(try rule())
        case "|", ";":
            guard group.separate(by: character) else { throw error(.mixedGroup, at: index) }
            index += 1
        case ")", "]", "}", ">": throw error(.unopened(character), at: index)
        case "\\":
            guard index + 1 < characters.count else { throw error(.danglingEscape, at: index) }
            group.append(characters[index + 1])
            index += 2
        default:
            group.append(character)
            index += 1
        }
    }

    private mutating func nested(closedBy close: Character) throws(GrammarError) -> Expression {
        guard depth < Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit), at: index) }
        depth += 1
        defer { depth -= 1 }
        index += 1
        return try body(closedBy: close, openedAt: index - 1)
    }

    private func finish(_ group: Group, openedAt open: Int) throws(GrammarError) -> Expression {
        guard let expression = group.expression else { throw error(.emptyGroup, at: open) }
        return expression
    }

    private mutating func rule() throws(GrammarError) -> Expression {
        let open = index
        let name = try content(until: ">")
        guard !name.isEmpty else { throw error(.emptyGroup, at: open) }
        return .rule(name: name, column: open + 1)
    }

    private mutating func reference() throws(GrammarError) -> Expression {
        let open = index
        let text = try content(until: "}")
        switch ListReference.read(text, column: open + 1) {
        case .success(let reference): return .list(reference)
        case .failure(let problem): throw error(problem, at: open)
        }
    }

    /// The text between delimiters, without white space around it.
    private mutating func content(until close: Character) throws(GrammarError) -> String {
        guard let end = characters[index...].firstIndex(of: close) else {
            throw error(.unclosed(characters[index]), at: index)
        }
        defer { index = end + 1 }
        let inner = characters[(index + 1)..<end].drop(while: \.isWhitespace)
        return String(inner.reversed().drop(while: \.isWhitespace).reversed())
    }
}

extension Expression {
    /// What an optional group of this content chooses from.
    fileprivate var branches: [Expression] {
        guard case .alternatives(let branches) = self else { return [self] }
        return branches
    }
}

/// A group while it is read.
private struct Group {
    private var items: [[Expression]] = [[]]
    private var text = ""
    private var separator: Character?

    mutating func append(_ character: Character) {
        text.append(character)
    }

    mutating func append(_ expression: Expression) {
        flush()
        items[items.count - 1].append(expression)
    }

    /// False where the group is already separated by another character.
    mutating func separate(by character: Character) -> Bool {
        guard separator == nil || separator == character else { return false }
        separator = character
        flush()
        items.append([])
        return true
    }

    private mutating func flush() {
        guard !text.isEmpty else { return }
        items[items.count - 1].append(.text(text))
        text = ""
    }

    /// Nil where the group, or a part of a permutation, is empty.
    var expression: Expression? {
        var group = self
        group.flush()
        let parts = group.items.map { $0.count == 1 ? $0[0] : Expression.sequence($0) }
        switch separator {
        case "|": return .alternatives(parts)
        case ";": return group.items.contains(where: \.isEmpty) ? nil : .permutation(parts)
        default: return group.items[0].isEmpty ? nil : parts[0]
        }
    }
}
