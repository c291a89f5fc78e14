/// Everything that a grammar is made from, as its authors wrote it.
package struct GrammarSource: Sendable {
    package var language: String
    /// True for scripts written without spaces: white space next to a Chinese, Japanese or Korean character then means
    /// nothing, and skip words need not stand alone.
    package var ignoresWhitespace: Bool
    package var intents: [IntentSource]
    package var lists: [String: ListSource]
    package var rules: [String: Sentence]
    /// Words that may stand anywhere between the words of a sentence, such as "please".
    package var skipWords: [String]

    package init(
        language: String, ignoresWhitespace: Bool = false, intents: [IntentSource] = [],
        lists: [String: ListSource] = [:], rules: [String: Sentence] = [:], skipWords: [String] = []
    ) {
        self.language = language
        self.ignoresWhitespace = ignoresWhitespace
        self.intents = intents
        self.lists = lists
        self.rules = rules
        self.skipWords = skipWords
    }
}

/// An intent and the blocks of sentences that express it.
package struct IntentSource: Sendable {
    package var name: String
    package var blocks: [Block]

    package init(name: String, blocks: [Block]) {
        self.name = name
        self.blocks = blocks
    }
}

/// Sentences that share slots, conditions, rules and lists.
package struct Block: Sendable {
    package var sentences: [Sentence]
    /// Slots added to a match unless the message itself fills them.
    package var slots: [String: GrammarValue] = [:]
    /// By key: `.null` (anything set), a scalar, a list of scalars, or a map of `value` and `slot` (true or a slot's
    /// name), which also copies the context's value into that slot.
    package var requiresContext: [String: GrammarValue] = [:]
    /// By key: a scalar, a list of scalars, or a map with `value`.
    package var excludesContext: [String: GrammarValue] = [:]
    /// Where not empty, one of these words must occur in the message.
    package var requiredKeywords: [String] = []
    /// Rules for these sentences only; they hide the grammar's rules of the same name.
    package var rules: [String: Sentence] = [:]
    /// Lists for these sentences only; they hide the grammar's lists of the same name.
    package var lists: [String: ListSource] = [:]
    package var metadata: [String: GrammarValue] = [:]

    package init(sentences: [Sentence]) {
        self.sentences = sentences
    }
}
