/// Makes sentences that a grammar accepts, for authors to look at and for classifiers to learn from.
package struct Sampler: Sendable {
    /// Tries for each sentence asked for, since tries may repeat each other.
    private static let triesPerSample = 20

    private let grammar: ParsedGrammar
    private let examples: [String: [String]]

    /// - Parameter examples: texts for external lists and wildcards, by the list's name. Sentences that need one and
    ///   have none are left out.
    /// - Throws: the first of `Grammar.problems(in:)`.
    package init(_ source: GrammarSource, examples: [String: [String]] = [:]) throws(GrammarError) {
        if let first = Grammar.problems(in: source).first { throw first }
        grammar = ParsedGrammar(source)
        self.examples = examples
    }

    /// Different sentences of the intent, at most `limit`; the same for the same seed.
    package func samples(of intent: String, limit: Int, seed: UInt64) -> [String] {
        let sentences = grammar.blocks.indices.filter { grammar.blocks[$0].intent == intent }.flatMap { block in
            grammar.blocks[block].sentences.map { (block: block, expression: $0.expression) }
        }
        guard !sentences.isEmpty, limit > 0 else { return [] }
        var dice = Dice(seed: seed)
        var samples: [String] = []
        var seen: Set<String> = []
        for _ in 0..<(limit * Self.triesPerSample) where samples.count < limit {
            let choice = sentences[dice.below(sentences.count)]
            guard let text = sample(choice.expression, in: grammar.scope(of: choice.block), &dice) else { continue }
            let tidy = tidied(text)
            if !tidy.isEmpty, seen.insert(tidy).inserted { samples.append(tidy) }
        }
        return samples
    }

    private func sample(_ expression: Expression, in scope: Scope, _ dice: inout Dice) -> String? {
        switch expression {
        case .text(let text): return text
        case .sequence(let parts): return join(parts, in: scope, &dice)
        case .alternatives(let parts): return sample(parts[dice.below(parts.count)], in: scope, &dice)
        case .permutation(let parts):
            let padded = dice.shuffled(parts).flatMap { [.text(" "), $0, .text(" ")] }
            return join(padded, in: scope, &dice)
        case .rule(let name, _): return scope.rule(name).flatMap { sample($0.expression, in: scope, &dice) }
        case .list(let reference): return item(of: reference, in: scope, &dice)
        }
    }

    private func join(_ parts: [Expression], in scope: Scope, _ dice: inout Dice) -> String? {
        var text = ""
        for part in parts {
            guard let piece = sample(part, in: scope, &dice) else { return nil }
            text += piece
        }
        return text
    }

    private func item(of reference: ListReference, in scope: Scope, _ dice: inout Dice) -> String? {
        if let range = reference.range { return number(in: range, &dice) }
        switch scope.list(reference.list) {
        case .values(let values):
            guard !values.isEmpty else { return nil }
            let text = sample(values[dice.below(values.count)].text.expression, in: scope, &dice)
            return text.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        case .range(let range): return number(in: range, &dice)
        case .wildcard, .external:
            guard let texts = examples[reference.list], !texts.isEmpty else { return nil }
            return texts[dice.below(texts.count)]
        case nil: return nil
        }
    }

    private func number(in range: RangeSource, _ dice: inout Dice) -> String {
        "\(range.from + range.step * dice.below((range.to - range.from) / range.step + 1))"
    }

    /// One space between words; none beside Chinese where white space means nothing.
    private func tidied(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard grammar.source.ignoresWhitespace else { return words.joined(separator: " ") }
        return words.reduce(into: "") { tidy, word in
            let touches = [tidy.utf16.last, word.utf16.first].contains { $0.map(UnitClass.isIdeographic) ?? true }
            tidy += touches ? word : " " + word
        }
    }
}

/// Chance that repeats itself: the same numbers for the same seed, on every machine.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ count: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(count)).high)
    }

    mutating func shuffled<Element>(_ items: [Element]) -> [Element] {
        var items = items
        for index in items.indices.dropFirst().reversed() { items.swapAt(index, below(index + 1)) }
        return items
    }
}
