import Scripts
import Understanding
import Vocabulary

/// What is said while a question is open.
extension Conversation {
    /// nil where the line has nothing to do with the question and should be taken by itself.
    mutating func answer(_ question: OpenQuestion, _ turn: Turn) -> Step? {
        if let option = question.options.first(where: { $0.isSaid(by: turn.reading.text, catalog) }) {
            return take(option, question.form, turn)
        }
        if turn.reading.intent == "correct", turn.reading.source == .template { return nil }
        if let intent = turn.reading.intent, turn.isPlain, Self.standsAboveForms.contains(intent) { return nil }
        if let intent = turn.reading.intent, turn.isSure, Self.endsForms.contains(intent) { return nil }
        switch question {
        case .confirmation(let form): return confirm(form, turn)
        case .choice(let form, let options, let slot): return choose(form, options, slot, turn)
        case .slot(let form, let asked, let options): return fill(form, asked, options, turn)
        }
    }

    /// Intents that mean the same with a form open as without.
    private static let standsAboveForms: Set<String> = [
        "help", "cancel", "resume", "undo", "same", "repeat", "language", "login", "logout", "human",
        "whoami",
    ]

    /// Of them those that are heard in many words, since who is not heard then cannot get out.
    private static let endsForms: Set<String> = ["cancel", "human"]

    private mutating func confirm(_ form: Form, _ turn: Turn) -> Step? {
        switch turn.reading.intent {
        case "affirm" where !turn.reading.isGuess:
            var confirmed = form
            confirmed.isConfirmed = true
            return advance(confirmed, turn)
        case "deny":
            return drop()
        case form.intent where !turn.reading.slots.isEmpty:
            return restate(form, turn)
        default:
            return isOther(form, turn) ? nil : askAgain(.confirmation(form), turn)
        }
    }

    private mutating func choose(_ form: Form, _ options: [Choice], _ slot: String?, _ turn: Turn) -> Step? {
        if let option = chosen(options, turn) { return take(option, form, turn) }
        if turn.reading.intent == "affirm", let first = Self.offer(among: options) { return take(first, form, turn) }
        if turn.reading.intent == "deny" {
            guard let last = options.last, options.count > 1, !last.isFilling else { return drop() }
            return take(last, form, turn)
        }
        if let slot, let filled = filling(form, slot, turn) { return advance(filled, turn) }
        if isOther(form, turn) || isOtherMatter(form, turn) { return nil }
        if turn.reading.intent == form.intent, !turn.reading.slots.isEmpty { return restate(form, turn) }
        if slot == nil, let details = details(form, turn) { return advance(details, turn) }
        return askAgain(.choice(form, options: options, slot: slot), turn)
    }

    /// The option that a plain yes takes: a single one, or the first where the other one means no.
    private static func offer(among options: [Choice]) -> Choice? {
        guard options.count <= 2, let last = options.last, options.count == 1 || !last.isFilling else { return nil }
        return options.first
    }

    private mutating func fill(_ form: Form, _ asked: String, _ options: [Choice], _ turn: Turn) -> Step? {
        if turn.reading.intent == "deny", turn.isPlain { return drop() }
        if let option = chosen(options, turn) { return take(option, form, turn) }
        if isOther(form, turn) { return nil }
        if let filled = filling(form, asked, turn) { return advance(filled, turn) }
        if turn.reading.intent == form.intent, !turn.reading.slots.isEmpty { return restate(form, turn) }
        if turn.reading.danger != nil || turn.saysOtherMatter { return nil }
        return askAgain(.slot(form, asked: asked, options: options), turn)
    }

    /// The same matter said anew: what is new counts, what was known stays.
    private mutating func restate(_ form: Form, _ turn: Turn) -> Step {
        var form = form
        form.slots.merge(turn.reading.slots) { _, new in new }
        return advance(form, turn)
    }

    /// Whether the line plainly says something else that people may ask.
    private func isOther(_ form: Form, _ turn: Turn) -> Bool {
        guard turn.isPlain, let intent = turn.reading.intent, intent != form.intent else { return false }
        return !["affirm", "deny"].contains(intent)
    }

    /// Whether the model is sure enough that the line is about something else.
    private func isOtherMatter(_ form: Form, _ turn: Turn) -> Bool {
        turn.saysOtherMatter && !turn.reading.isGuess && turn.reading.intent != form.intent
    }

    /// The form with the details in it that the line consists of (3号楼); nil where it says anything else.
    private func details(_ form: Form, _ turn: Turn) -> Form? {
        guard let mentions = turn.reading.details, let definition = catalog[form.intent] else { return nil }
        var form = form
        for mention in mentions {
            guard let slot = definition.slots.first(where: { $0.kind == mention.kind }) else { return nil }
            form.slots[slot.name] = turn.reading.slot(mention)
        }
        return form
    }

    /// The option that was named by its number, its label or its words.
    private func chosen(_ options: [Choice], _ turn: Turn) -> Choice? {
        if let number = turn.reading.choiceNumber, options.indices.contains(number - 1) { return options[number - 1] }
        let said = turn.reading.text.text
        // 不取消 names the option that holds most of it, although 取消 is another's name.
        let named = options.map { ($0, $0.namedLength(in: said, catalog)) }.filter { $0.1 > 0 }
        let longest = named.filter { one in !named.contains { $0.1 > one.1 } }
        if longest.count == 1 { return longest.first?.0 }
        let begun = options.filter { $0.isBegun(by: said, catalog) }
        if named.isEmpty, begun.count == 1 { return begun.first }
        let apart = options.filter { $0.isToldApart(in: said) }
        return options.areNamesakes && apart.count == 1 ? apart.first : nil
    }

    private mutating func take(_ option: Choice, _ form: Form, _ turn: Turn) -> Step {
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
        case .turn(let intent, let slots):
            let readings = slots.mapValues { SlotReading(value: $0, text: "", span: nil) }
            return advance(Form(intent: intent, slots: readings), turn)
        case .ask(let slot):
            form.slots[slot] = nil
            return ask(.slot(form, asked: slot, options: []), nil)
        case .drop:
            return drop()
        }
    }

    /// The form with the answer in it, and with what else the answer says; nil where it cannot be read.
    private func filling(_ form: Form, _ asked: String, _ turn: Turn) -> Form? {
        guard let definition = catalog[form.intent], let slot = definition.slot(named: asked) else { return nil }
        guard let value = value(for: slot, turn) else { return nil }
        var form = form
        form.slots[asked] = value
        for other in definition.slots where form.slots[other.name] == nil && other.kind != slot.kind {
            if slot.kind != .text, other.kind == .text { continue }
            if let extra = turn.reading.slots[other.name], turn.reading.intent == form.intent {
                form.slots[other.name] = extra
            } else if let mention = turn.reading.firstMention(of: other.kind) {
                form.slots[other.name] = turn.reading.slot(mention)
            }
        }
        return form
    }

    private func value(for slot: SlotDefinition, _ turn: Turn) -> SlotReading? {
        let reading = turn.reading
        if slot.kind == .text {
            let text = reading.text.original
            return SlotReading(value: .text(text), text: text, span: 0..<text.utf16.count)
        }
        if let said = reading.slots[slot.name], said.span != nil { return said }
        let fitting = reading.mentions.filter { $0.kind == slot.kind }
        let strong = fitting.filter { !$0.isWeak }
        if strong.isEmpty, turn.isPlain { return nil }
        let longest = (strong.isEmpty ? fitting : strong).max { $0.range.count < $1.range.count }
        return longest.map { reading.slot($0) }
    }

    /// Drops what is open, because the person said no to it.
    mutating func drop() -> Step {
        let isParked = open.map { park($0) } ?? false
        let facts: Facts = isParked ? ["form": title(of: memory.parked[0].form)] : [:]
        return .answer(Answer("cancel", Outcome("cancelled", facts), question: takeUpSuspended()))
    }

    private mutating func askAgain(_ question: OpenQuestion, _ turn: Turn) -> Step {
        let question = question.changing { $0.miss(question.slot ?? question.expects) }
        if question.form.misses >= rules.patience { return .answer(giveUp(question)) }
        open = question
        let outcome = Outcome("cannot-read", ["count": .number(question.options.count)])
        var prompt = prompt(question, asksSlot: true)
        prompt.hint = true
        return .answer(Answer(question.form.intent, outcome, question: prompt))
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
    fileprivate var isFilling: Bool {
        if case .fill = effect { true } else { false }
    }

    /// Whether the folded words name a place that this one lies in.
    fileprivate func isToldApart(in said: String) -> Bool {
        guard case .place(let place) = label else { return false }
        return place.within.flatMap { [$0.hans, $0.en] }.contains { !$0.isEmpty && said.contains($0.lowercased()) }
    }

    /// Whether the folded words are the beginning of this option's name: 其他 for 其他物业问题.
    fileprivate func isBegun(by said: String, _ catalog: IntentCatalog) -> Bool {
        said.count > 1 && names(catalog).contains { $0.lowercased().hasPrefix(said) }
    }

    /// How much of the folded words names this option; 0 where they do not.
    fileprivate func namedLength(in said: String, _ catalog: IntentCatalog) -> Int {
        (names(catalog) + ownWords(catalog)).filter { !$0.isEmpty && said.contains($0.lowercased()) }.map(\.count).max()
            ?? 0
    }

    /// Whether the folded line is one of the words for this very option.
    fileprivate func isSaid(by line: FoldedText, _ catalog: IntentCatalog) -> Bool {
        let said = [line.text, line.original.lowercased()].map { $0.filter { !$0.isPunctuation && !$0.isWhitespace } }
        return ownWords(catalog).contains { said.contains($0.lowercased().filter { !$0.isWhitespace }) }
    }

    private func ownWords(_ catalog: IntentCatalog) -> [String] {
        words.map { words in catalog.shared.values.flatMap { $0.choices[words] ?? [] } } ?? []
    }

    private func names(_ catalog: IntentCatalog) -> [String] {
        var names: [String] = []
        switch label {
        case .place(let place): names = [place.name.hans, place.name.en]
        case .company(let company): names = [company.name.hans, company.name.en]
        case .category(let category):
            names = catalog.shared.values.compactMap { $0.terms["category." + category.rawValue] }
        default: break
        }
        return names
    }
}

extension Reading {
    /// The number that is all that was said: "2", "第二个" through its weak mention.
    var choiceNumber: Int? {
        let digits = text.text.filter { !$0.isWhitespace && (!$0.isPunctuation || $0 == "-") }
        return Int(digits) ?? Self.spelled[digits]
    }

    private static let spelled: [String: Int] = {
        var numbers: [String: Int] = [:]
        let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let english = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
        for number in 1...9 {
            let word = chinese[number - 1]
            let forms = [word, "第\(word)", "第\(word)个", "第\(number)个", "选\(word)", "选\(number)", english[number - 1]]
            let englishForms = ["the\(ordinals[number - 1])one", "the\(ordinals[number - 1])", ordinals[number - 1]]
            for form in forms + englishForms { numbers[form] = number }
        }
        return numbers
    }()

    /// The longest of those that begin first.
    func firstMention(of kind: SlotKind) -> Mention? {
        mentions.filter { $0.kind == kind && !$0.isWeak }
            .min { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    }
}
