package import Scripts
package import TemplateGrammar
package import Vocabulary

/// A slot's value with the words it was read from.
package struct SlotReading: Sendable, Hashable, Codable {
    package var value: SlotValue
    /// The person's own words.
    package var text: String
    /// Where they stand in the message, in UTF-16 units; nil where the value was not said but supplied.
    package var span: Range<Int>?

    package init(value: SlotValue, text: String, span: Range<Int>?) {
        self.value = value
        self.text = text
        self.span = span
    }
}

/// How a reading came about.
package enum ReadingSource: String, Sendable, Codable {
    case template, model, none
}

package struct Alternative: Sendable, Hashable {
    package var intent: String
    package var confidence: Double

    package init(intent: String, confidence: Double) {
        self.intent = intent
        self.confidence = confidence
    }
}

/// An intent that a message may have, too unlikely to be taken without asking.
package struct Offer: Sendable, Hashable {
    package var intent: String
    /// What the message would say if it had this intent.
    package var slots: [String: SlotReading]

    package init(intent: String, slots: [String: SlotReading]) {
        self.intent = intent
        self.slots = slots
    }
}

/// What a message was understood to say.
package struct Reading: Sendable {
    package var text: FoldedText
    /// nil where the message shows none ("1", "LY-1024").
    package var language: Language?
    /// nil where nothing was recognised; never a guess.
    package var intent: String?
    package var slots: [String: SlotReading]
    /// 0…1
    package var confidence: Double
    package var source: ReadingSource
    /// Where the sentence stands that says it; nil where none does.
    package var sentence: Origin?
    /// Other intents that came near, best first.
    package var alternatives: [Alternative]
    /// Everything that the recognisers found, in the order of the text.
    package var mentions: [Mention]
    /// Whether the sentence was matched without any free words, so that it says just this.
    package var isExact: Bool
    /// The danger to life that the words tell of.
    package var danger: Danger?
    package var feeling: Feeling?
    /// Whether it says nothing but that the person does not know.
    package var isUnsure = false
    /// Whether it only asks for a moment.
    package var isWaiting = false
    /// Whether the model decided and was not sure.
    package var isGuess = false
    /// The problems that a complaint tells of where there are several; else empty.
    package var problems: [Problem] = []
    /// Where no intent was recognised: what to ask about, the likeliest first.
    package var offers: [Offer] = []
    /// Whether it is a matter that another office deals with.
    package var isElsewhere = false
}

extension Reading {
    /// Whether the words in `range` are a part of a place's or a company's name: 小区 in 奥正小区 is no kind of problem.
    package func isInName(_ range: Range<Int>) -> Bool {
        mentions.contains { name in
            (name.kind == .place || name.kind == .company) && !name.isWeak && name.range.strictlyCovers(range)
        }
    }
}
