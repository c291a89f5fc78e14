import Scripts
import Understanding
import Vocabulary

/// Which of the offered choices was named, and what it does.
extension Conversation {
    /// The option that was named by its number, its label or its words.
    func chosen(_ options: [Choice], _ turn: Turn) -> Choice? {
        if let number = turn.reading.choiceNumber, options.indices.contains(number - 1) { return options[number - 1] }
        let said = turn.reading.text.text
        // 不取消 names the option that holds most of it, although 取消 is another's name.
        let named = options.map { ($0, $0.namedLength(in: said, words)) }.filter { $0.1 > 0 }
        let longest = named.filter { one in !named.contains { $0.1 > one.1 } }
        if longest.count == 1 { return longest.first?.0 }
        let begun = options.filter { $0.isBegun(by: said, words) }
        if named.isEmpty, begun.count == 1 { return begun.first }
        guard options.areNamesakes else { return nil }
        let apart = options.filter { $0.isToldApart(in: said, words) }
        return apart.count == 1 ? apart.first : nil
    }

    /// What an answer to a choice of `options` does; nil where it should be taken by itself.
    mutating func choose(_ form: Form, _ options: [Choice], _ slot: String?, _ turn: Turn) -> Step? {
        if let option = chosen(options, turn) { return take(option, form, turn) }
        let question = OpenQuestion.choice(form, options: options, slot: slot)
        if turn.reading.isUnsure || turn.reading.isWaiting { return askAgain(question, turn) }
        if turn.reading.intent == "affirm", isClear(turn), let first = Self.offer(among: options) {
            return take(first, form, turn)
        }
        if turn.reading.intent == "deny" {
            guard let last = options.last, options.count > 1, !last.isFilling else { return drop() }
            return take(last, form, turn)
        }
        let isLeft = question.isPassing && !isGrown(form) && turn.reading.intent.map(Self.endsOffers.contains) == true
        if question.isOffer, let step = takeDetail(options, turn) { return step }
        if isLeft || question.isOffer && saysSomethingElse(than: options, turn) {
            // It was only a guess what was meant.
            open = nil
            return nil
        }
        if let slot, let filled = filling(form, slot, turn) { return advance(filled, turn) }
        if slot == nil, turn.isPlain, let absorbed = absorbing(form, turn) {
            return remind(.choice(noting(absorbed), options: options, slot: nil))
        }
        if isOther(question, turn) || slot == nil && isSentence(besides: form, turn) { return nil }
        if slot == nil, let details = details(form, turn) {
            // A detail that is new decides nothing; one that puts another right may.
            let isNew = details.slots.allSatisfy { $0.value.isMore(than: form.slots[$0.key]) }
            return isNew || isLacking(form)
                ? remind(.choice(noting(details), options: options, slot: nil)) : advance(details, turn)
        }
        if isOtherMatter(form, turn) { return nil }
        if turn.reading.intent == form.intent, !turn.reading.slots.isEmpty {
            return hearMore(question, turn)
        }
        return turn.isOutburst ? remind(question) : askAgain(question, turn)
    }

    /// Whether something is still to be asked before a form can be handled.
    func isLacking(_ form: Form) -> Bool {
        catalog[form.intent]?.slots.contains {
            $0.isRequired && $0.defaults.isEmpty && form.slots[$0.name] == nil
        } ?? false
    }

    /// A detail after a guess belongs to the report before it, or else agrees to the guess (明天开会 – 金域), where that
    /// was only one; nil where the line is no detail, or one of neither.
    private mutating func takeDetail(_ offered: [Choice], _ turn: Turn) -> Step? {
        guard let mentions = details(of: turn.reading) else { return nil }
        if memory.last.map(takesMore) == true, mentions.allSatisfy({ $0.kind == .location || $0.kind == .phone }) {
            open = nil
            return detail(turn)
        }
        let guesses = offered.compactMap(\.guess)
        guard guesses.count == 1, let form = details(guesses[0], turn) else { return nil }
        open = nil
        return advance(noting(form), turn)
    }

    /// Whether the line goes on to something that is not among those offered, or is too long for an answer.
    private func saysSomethingElse(than offered: [Choice], _ turn: Turn) -> Bool {
        if let intent = turn.reading.intent {
            return !Self.ownIntents.contains(intent) || Self.endsOffers.contains(intent)
        }
        let guesses = turn.reading.offers.map(\.intent).filter { !Self.ownIntents.contains($0) }
        if guesses.isEmpty { return turn.reading.text.units.count(where: \.isWord) > Self.longestAnswer }
        let intents = offered.compactMap(\.begins)
        return !guesses.allSatisfy(intents.contains)
    }

    /// Intents of the talk itself after which nobody waits for a choice any more.
    private static let endsOffers: Set<String> = ["thanks", "greet", "goodbye"]

    /// Fewer characters may be meant for a choice.
    private static let longestAnswer = 3

    /// Whether a yes is one: what people ask before they agree (“确定什么”, "sure about what") is none.
    func isClear(_ turn: Turn) -> Bool {
        !turn.reading.isGuess && (turn.isPlain || !words.doubts.occur(in: turn.reading.text.text))
    }

    /// The option that a plain yes takes: a single one, or the first where the other one means no.
    private static func offer(among options: [Choice]) -> Choice? {
        guard options.count <= 2, let last = options.last, options.count == 1 || !last.isFilling else { return nil }
        return options.first
    }

    mutating func take(_ option: Choice, _ form: Form, _ turn: Turn) -> Step {
        if case .drop = option.effect { return drop() }
        var form = form
        open = nil
        switch option.effect {
        case .fill(let slot, let value):
            form.slots[slot] = SlotReading(value: value, text: turn.reading.text.original, span: nil)
            return advance(form, turn)
        case .decide(let decision):
            form.decision = decision
            return advance(form, turn)
        case .begin(let intent, let slots):
            var form = Form(intent: intent, slots: slots)
            form.isConfirmed = true
            return advance(form, turn)
        case .leave(let intent):
            if let asked = form.missed { park(.slot(form, asked: asked, options: [])) }
            return advance(Form(intent: intent, slots: [:]), turn)
        case .turn(let intent, let slots):
            let readings = slots.mapValues { grown($0, from: form) }
                .mapValues { SlotReading(value: $0, text: $0.words, span: nil) }
            return advance(
                Form(intent: intent, slots: readings.merging(details(of: form, for: intent)) { own, _ in own }), turn)
        case .ask(let slot):
            form.slots[slot] = nil
            return ask(.slot(form, asked: slot, options: []), nil, turn)
        case .drop:
            return drop()
        }
    }
}

extension Conversation {
    /// What a form says of where it is and who can be rung, by the slots of another intent.
    private func details(of form: Form, for intent: String) -> [String: SlotReading] {
        var details: [String: SlotReading] = [:]
        for slot in catalog[intent]?.slots ?? [] where slot.kind == .location || slot.kind == .phone {
            let own = catalog[form.intent]?.slots.first { $0.kind == slot.kind }
            details[slot.name] = own.flatMap { form.slots[$0.name] }
        }
        return details
    }
}

extension SlotValue {
    /// The words of a text; nothing for other values.
    fileprivate var words: String {
        if case .text(let words) = self { words } else { "" }
    }
}

extension [Choice] {
    /// Whether all are places of one name.
    fileprivate var areNamesakes: Bool {
        let names = compactMap { choice -> String? in
            guard case .place(let place) = choice.label else { return nil }
            return place.name.hans
        }
        return names.count == count && Set(names).count == 1
    }
}

extension Choice {
    /// Whether it is one value of several for a slot.
    var isFilling: Bool {
        if case .fill = effect { true } else { false }
    }

    /// The intent that it begins.
    var begins: String? {
        if case .begin(let intent, _) = effect { intent } else { nil }
    }

    /// What it begins, as a form that nobody has agreed to yet.
    fileprivate var guess: Form? {
        guard case .begin(let intent, let slots) = effect else { return nil }
        var form = Form(intent: intent, slots: slots)
        form.isGuess = true
        return form
    }

    /// Whether the folded words name a place that this one lies in.
    fileprivate func isToldApart(in said: String, _ words: TalkWords) -> Bool {
        guard case .place(let place) = label else { return false }
        return place.within.flatMap { [$0.hans, $0.en] }.contains { name in
            let name = name.lowercased()
            let short = words.placeEndings.first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
            return !name.isEmpty && (said.holds(name) || short.count > 1 && said.holds(short))
        }
    }

    /// Whether the folded words are the beginning of this option's name: 其他 for 其他物业问题.
    fileprivate func isBegun(by said: String, _ words: TalkWords) -> Bool {
        said.count > 1 && words.names(of: self).contains { $0.hasPrefix(said) }
    }

    /// How much of the folded words names this option; 0 where they do not.
    fileprivate func namedLength(in said: String, _ words: TalkWords) -> Int {
        let label = words.names(of: self).filter(said.holds)
        return (label + words.words(for: self).filter { isMeant($0, in: said, words.doubts) }).map(\.count).max() ?? 0
    }

    /// Whether the line holds a word for this option, and nothing that turns it round or asks (唔好撤, "why withdraw it").
    private func isMeant(_ word: String, in said: String, _ doubts: DoubtWords) -> Bool {
        guard said.holds(word) else { return false }
        let rest = said.replacing(word, with: " ")
        return Self.isShort(rest) && !doubts.occur(in: rest)
    }

    /// Whether a few words are all that stands around the one that names an option: 好的那就取消吧, not 取消的话要通知谁.
    private static func isShort(_ rest: String) -> Bool {
        let words = rest.split { !$0.isLetter }
        return words.reduce(0) { $0 + ($1.utf8.first.map { $0 < 0x80 } == true ? 1 : $1.count) } <= mostWordsAround
    }

    private static let mostWordsAround = 5

    /// Whether it is the kind of problem for all that is none of the others.
    var isOtherCategory: Bool { label == .category(.other) }
}

extension Reading {
    /// The number that is all that was said: "2", "第二个" through its weak mention.
    var choiceNumber: Int? {
        guard text.units.count <= Self.longestSpelled else { return nil }
        let digits = text.text.filter { !$0.isWhitespace && (!$0.isPunctuation || $0 == "-") }
        return Int(digits) ?? Self.spelled[digits]
    }

    /// More units than any number has that is spelled, spaces and signs included.
    private static let longestSpelled = 24

    private static let spelled: [String: Int] = {
        var numbers: [String: Int] = [:]
        let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let english = EnglishNumerals.cardinals
        let ordinals = EnglishNumerals.ordinals
        for number in 1...9 {
            let word = chinese[number - 1]
            let forms = [word, "第\(word)", "第\(word)个", "第\(number)个", "选\(word)", "选\(number)", english[number - 1]]
            let numeral = "\(number)" + (number == 1 ? "st" : number == 2 ? "nd" : number == 3 ? "rd" : "th")
            let englishForms = [
                numeral, "the\(numeral)", "the\(numeral)one", "the\(ordinals[number - 1])one",
                "the\(ordinals[number - 1])", ordinals[number - 1],
            ]
            for form in forms + englishForms { numbers[form] = number }
        }
        return numbers
    }()
}
