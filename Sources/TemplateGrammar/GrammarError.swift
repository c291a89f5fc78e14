/// What is wrong with a grammar, and where.
package struct GrammarError: Error, Sendable, Hashable {
    /// Everything that can be wrong.
    package enum Problem: Sendable, Hashable {
        case emptySentence
        case unclosed(Character)
        case unopened(Character)
        case emptyGroup
        case mixedGroup
        case danglingEscape
        case tooDeep(limit: Int)
        case badReference(String)
        case badRange(String)
        case rangeWithoutSlot(String)
        case unknownRule(String)
        case unknownList(String)
        /// The rules that lead back to the first.
        case recursiveRule([String])
        case listInsideValue(String)
        case permutationTooLong(count: Int, limit: Int)
        case tooComplex(limit: Int)
    }

    package let problem: Problem
    package let origin: Origin
    /// The character of the sentence that the problem is at, counted from 1.
    package let column: Int
    /// The sentence as written; empty where the problem is not in a sentence.
    package let sentence: String

    package init(_ problem: Problem, in sentence: Sentence, column: Int) {
        self.problem = problem
        self.origin = sentence.origin
        self.column = column
        self.sentence = sentence.text
    }
}

extension GrammarError {
    /// Three lines: the file, line, column and what is wrong; the sentence; a caret below the place.
    package var explanation: String {
        let head = "\(origin.file):\(origin.line):\(column): \(problem.message)"
        guard !sentence.isEmpty else { return head }
        let indent = sentence.prefix(column - 1).map { $0.isWide ? "\u{3000}" : " " }.joined()
        return "\(head)\n    \(sentence)\n    \(indent)^"
    }
}

extension GrammarError.Problem {
    /// One line: what is wrong and what to do.
    package var message: String {
        switch self {
        case .emptySentence: "the sentence is empty; write a template or remove the line"
        case .unclosed(let open): "'\(open)' is never closed"
        case .unopened(let close): "'\(close)' closes nothing; write \\\(close) for the character itself"
        case .emptyGroup: "a group with nothing in it; fill it or remove it"
        case .mixedGroup: "'|' and ';' in one group; put one of them into a group of its own"
        case .danglingEscape: "a '\\' at the end escapes nothing"
        case .tooDeep(let limit): "groups are nested more than \(limit) deep"
        case .badReference(let text): "'{\(text)}' is no list; write {list}, {list:slot}, {list:@capture} or {@list}"
        case .badRange(let text): "'\(text)' is no range; write from..to or from..to,step with from below to"
        case .rangeWithoutSlot(let text): "the range '\(text)' needs a slot: {\(text):slot}"
        case .unknownRule(let name): "no rule is named '\(name)'"
        case .unknownList(let name): "no list is named '\(name)'"
        case .recursiveRule(let path): "the rule refers to itself: \(path.joined(separator: " -> "))"
        case .listInsideValue(let name): "a list's value cannot use the list '{\(name)}'"
        case .permutationTooLong(let count, let limit): "\(count) parts in any order; at most \(limit) are allowed"
        case .tooComplex(let limit): "the sentence and its rules grow beyond \(limit) nodes; split it"
        }
    }
}

extension Character {
    /// Whether terminals draw it two columns wide.
    fileprivate var isWide: Bool {
        guard let unit = utf16.first else { return false }
        return UnitClass.isIdeographic(unit) || (0x3000...0x303F).contains(unit) || (0xFF01...0xFF60).contains(unit)
    }
}
