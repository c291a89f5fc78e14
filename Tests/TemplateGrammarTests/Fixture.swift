import TemplateGrammar

/// Small grammars, and matches as short lines that tables can hold.
enum Fixture {
    static let origin = Origin(file: "test.yaml", line: 7)

    static func sentence(_ text: String, line: Int = 7) -> Sentence {
        Sentence(text, at: Origin(file: "test.yaml", line: line))
    }

    static func texts(_ texts: [String]) -> ListSource {
        .values(texts.map { ListValue(sentence($0)) })
    }

    static func block(_ sentences: [String]) -> Block {
        Block(sentences: sentences.enumerated().map { sentence($1, line: $0 + 1) })
    }

    static func source(
        _ blocks: [Block], language: String = "en", lists: [String: ListSource] = [:],
        rules: [String: String] = [:], skipWords: [String] = []
    ) -> GrammarSource {
        let intents = blocks.enumerated().map { IntentSource(name: "i\($0 + 1)", blocks: [$1]) }
        return GrammarSource(
            language: language, ignoresWhitespace: language.hasPrefix("zh"), intents: intents,
            lists: lists, rules: rules.mapValues { sentence($0) }, skipWords: skipWords)
    }

    static func grammar(
        _ sentences: [String], language: String = "en", lists: [String: ListSource] = [:],
        rules: [String: String] = [:], skipWords: [String] = []
    ) throws -> Grammar {
        let source = source(
            [block(sentences)], language: language, lists: lists, rules: rules, skipWords: skipWords)
        return try Grammar(source) { $0.lowercased() }
    }

    static func message(
        _ text: String, externals: [Message.External] = [], context: [String: GrammarValue] = [:]
    ) -> Message {
        Message(text.lowercased(), externals: externals, context: context)
    }

    /// The best match as "slot=value slot=value", slots in the match's order; nil for none.
    static func best(_ grammar: Grammar, _ text: String) -> String? {
        best(grammar, message(text))
    }

    static func best(_ grammar: Grammar, _ message: Message) -> String? {
        grammar.best(message).map { line($0, message) }
    }

    static func line(_ match: GrammarMatch, _ message: Message) -> String {
        match.slots.map { "\($0.slot)=\(value(of: $0, in: message))" }.joined(separator: " ")
    }

    static func text(of slot: SlotMatch, in message: Message) -> String {
        String(decoding: message.units[slot.range ?? 0..<0], as: UTF16.self)
    }

    private static func value(of slot: SlotMatch, in message: Message) -> String {
        switch slot.value {
        case .text: text(of: slot, in: message)
        case .external(let id): "#\(id)"
        case .value(.string(let text)): text
        case .value(.int(let number)): "\(number)"
        case .value(.double(let number)): "\(number)"
        case .value(let other): "\(other)"
        }
    }
}

extension SpanKind {
    static let place = SpanKind(rawValue: 1)
    static let company = SpanKind(rawValue: 2)
}
