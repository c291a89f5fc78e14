import Scripts
import Understanding
import Vocabulary

/// What is said while a question is open.
extension Conversation {
    /// nil where the line has nothing to do with the question and should be taken by itself.
    mutating func answer(_ question: OpenQuestion, _ turn: Turn) -> Step? {
        if let option = words.saidOutright(question.options, in: turn.reading.text) {
            return take(option, question.form, turn)
        }
        if let intent = turn.reading.intent, standsAboveForms(intent, turn) {
            if question.isOffer, !Self.keepsOffers.contains(intent) { open = nil }
            return nil
        }
        if let intent = turn.reading.intent, turn.isSure, Self.endsForms.contains(intent),
            !words.doubts.ask(in: turn.reading.text.text)
        {
            return nil
        }
        if takesBack(question.form, turn), let dropped = interrupt() { return .answer(dropped) }
        switch question {
        case .confirmation(let form): return confirm(form, turn)
        case .choice(let form, let options, let slot): return choose(form, options, slot, turn)
        case .slot(let form, let asked, let options): return fill(form, asked, options, turn)
        }
    }

    /// Whether the line takes back what is being told (没事了，已经修好了), and no other that it names.
    private func takesBack(_ form: Form, _ turn: Turn) -> Bool {
        guard let intent = turn.reading.intent, intent == catalog[form.intent]?.undoneBy else { return false }
        return turn.isPlain && turn.reading.slots.values.allSatisfy { $0.span == nil }
    }

    private func standsAboveForms(_ intent: String, _ turn: Turn) -> Bool {
        intent == "correct" && turn.reading.source == .template
            || turn.isPlain && Self.standsAboveForms.contains(intent)
    }

    /// Of these intents, those that leave open the question what was meant.
    private static let keepsOffers: Set<String> = ["help", "cancel", "repeat", "language"]

    /// Intents that mean the same with a form open as without.
    private static let standsAboveForms: Set<String> = [
        "help", "cancel", "resume", "undo", "same", "repeat", "language", "login", "logout", "human",
        "whoami",
    ]

    /// Of them those that are heard in many words, since who is not heard then cannot get out.
    static let endsForms: Set<String> = ["cancel", "human"]

    private mutating func confirm(_ form: Form, _ turn: Turn) -> Step? {
        if turn.reading.isUnsure || turn.reading.isWaiting { return askAgain(.confirmation(form), turn) }
        // Who has just chosen from a list answers with a number, too.
        switch turn.reading.choiceNumber.flatMap({ Self.numberedAnswers[$0] }) ?? turn.reading.intent {
        case "affirm" where isClear(turn):
            var confirmed = form
            confirmed.isConfirmed = true
            return advance(confirmed, turn)
        case "deny":
            return drop()
        case form.intent where !turn.reading.slots.isEmpty:
            return details(form, turn).map { advance(noting($0), turn) } ?? restate(form, turn)
        default:
            if isOther(.confirmation(form), turn) || isSentence(besides: form, turn) { return nil }
            if turn.isOutburst { return remind(.confirmation(form)) }
            if let details = details(form, turn) { return advance(noting(details), turn) }
            if form.isGuess, isOtherMatter(form, turn) {
                open = nil
                return nil
            }
            return askAgain(.confirmation(form), turn)
        }
    }

    private static let numberedAnswers = [1: "affirm", 2: "deny"]

    private mutating func choose(_ form: Form, _ options: [Choice], _ slot: String?, _ turn: Turn) -> Step? {
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
        let isLeft = question.isPassing && turn.reading.intent.map(Self.endsOffers.contains) == true
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
            return slot == nil ? hearMore(form, options, turn) ?? restate(form, turn) : restate(form, turn)
        }
        return turn.isOutburst ? remind(question) : askAgain(question, turn)
    }

    /// Whether something is still to be asked before a form can be handled.
    func isLacking(_ form: Form) -> Bool {
        catalog[form.intent]?.slots.contains {
            $0.isRequired && $0.defaults.isEmpty && form.slots[$0.name] == nil
        } ?? false
    }

    /// Whether the line goes on to something that is not among those offered, or is too long for an answer. A detail
    /// belongs to what was done before.
    private func saysSomethingElse(than offered: [Choice], _ turn: Turn) -> Bool {
        if details(of: turn.reading) != nil { return true }
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
    private func isClear(_ turn: Turn) -> Bool {
        !turn.reading.isGuess && (turn.isPlain || !words.doubts.occur(in: turn.reading.text.text))
    }

    /// The option that a plain yes takes: a single one, or the first where the other one means no.
    private static func offer(among options: [Choice]) -> Choice? {
        guard options.count <= 2, let last = options.last, options.count == 1 || !last.isFilling else { return nil }
        return options.first
    }

    private mutating func fill(_ form: Form, _ asked: String, _ options: [Choice], _ turn: Turn) -> Step? {
        if turn.reading.intent == "deny", turn.isPlain { return drop() }
        if let option = chosen(options, turn) {
            let more = turn.reading.choiceNumber == nil ? filling(form, asked, turn) : nil
            return more.map { advance($0, turn) } ?? take(option, form, turn)
        }
        let question = OpenQuestion.slot(form, asked: asked, options: options)
        if turn.isPlain || turn.isSure && !wantsWords(question), let absorbed = absorbing(form, turn) {
            return advance(noting(absorbed), turn)
        }
        if isOther(question, turn) || !wantsWords(question) && isSentence(besides: form, turn) { return nil }
        if wantsWords(question), isNoDescription(turn) { return askAgain(question, turn) }
        if turn.reading.isUnsure { return unsure(question, turn) }
        if turn.isOutburst || turn.reading.isWaiting { return remind(question) }
        if let more = moreDetails(form, asked, turn) { return advance(noting(more), turn) }
        if asksSomething(form, asked, turn) {
            if isOtherMatter(form, turn) { return nil }
            if turn.reading.intent == form.intent { return askAgain(question, turn) }
        } else if let filled = filling(form, asked, turn) {
            return advance(filled, turn)
        }
        if turn.reading.intent == form.intent {
            return turn.reading.slots.isEmpty ? remind(question) : restate(form, turn)
        }
        if let details = details(form, turn) { return advance(noting(details), turn) }
        if turn.reading.danger != nil || turn.saysOtherMatter { return nil }
        return askAgain(question, turn)
    }

    /// Whether a line that no sentence says asks something: what it names is no answer then (奥正有咩逾期, 它家物业呢).
    /// Where words are wanted nothing does. The name of what is asked for may end like a question and be none (在奥正呢),
    /// a complaint may hold one (电梯怎么又坏了).
    private func asksSomething(_ form: Form, _ asked: String, _ turn: Turn) -> Bool {
        let reading = turn.reading
        guard reading.source != .template, let kind = catalog[form.intent]?.slot(named: asked)?.kind, kind != .text
        else { return false }
        let isName = kind != .category && reading.mentions.contains { $0.kind == kind }
        let isAnswer = reading.intent == form.intent && reading.slots[asked] != nil
        let text = reading.text.text
        guard !isName && words.doubts.endAsking(text) || !isAnswer && words.doubts.ask(in: text) else { return false }
        let named = reading.mentions.map(\.range.count).max() ?? 0
        return reading.text.units.count(where: \.isWord) >= named + Self.fewestAsking
    }

    /// Fewer characters besides what is named (奥正吗) doubt rather than ask.
    private static let fewestAsking = 3

    /// Who does not know what kind of problem it is need not: that is what the last kind is for.
    private mutating func unsure(_ question: OpenQuestion, _ turn: Turn) -> Step {
        guard let other = question.options.first(where: \.isOtherCategory) else {
            return askAgain(question, turn, saying: "unsure")
        }
        return take(other, question.form, turn)
    }

    /// Details that are no answer to a question after words, where they tell something new (3号楼).
    private func moreDetails(_ form: Form, _ asked: String, _ turn: Turn) -> Form? {
        guard catalog[form.intent]?.slot(named: asked)?.kind == .text, let details = details(form, turn),
            details.slots.contains(where: { form.slots[$0.key] != $0.value })
        else { return nil }
        return details
    }

    /// Whether a slot tells where somebody lives or is reached, rather than what shall be done.
    private static func isOfPerson(_ kind: SlotKind) -> Bool {
        switch kind {
        case .place, .location, .phone, .choice, .flag: true
        default: false
        }
    }

    /// Lets the next answer say that something was heard that had not been asked for.
    mutating func noting(_ form: Form) -> Form {
        notices["noted"] = .group(["form": title(of: form)])
        return form
    }

    /// The form with what a line says that would change something else, where all of it has a place in this form
    /// (电话138… while a complaint is taken).
    private func absorbing(_ form: Form, _ turn: Turn) -> Form? {
        guard let intent = turn.reading.intent, intent != form.intent, let own = catalog[form.intent],
            let other = catalog[intent], !other.commits.isEmpty, other.slots.allSatisfy({ Self.isOfPerson($0.kind) })
        else { return nil }
        let said = turn.reading.slots.filter { $0.value.span != nil }
        var absorbed = form
        for (name, reading) in said {
            guard let kind = other.slot(named: name)?.kind,
                let slot = own.slots.first(where: { $0.kind == kind && form.isFree($0.name) })
            else { return nil }
            absorbed.slots[slot.name] = reading
        }
        return said.isEmpty ? nil : absorbed
    }

    /// The same matter said anew: what is new counts, what was known stays.
    private mutating func restate(_ form: Form, _ turn: Turn) -> Step {
        var form = form
        form.slots.merge(turn.reading.slots) { _, new in new }
        form.problems = turn.reading.problems
        return advance(form, turn)
    }

    private func wantsWords(_ question: OpenQuestion) -> Bool {
        question.slot.flatMap { catalog[question.form.intent]?.slot(named: $0)?.kind } == .text
    }

    /// Whether a line is no answer to a question after words: a bare yes, a number, a picture.
    private func isNoDescription(_ turn: Turn) -> Bool {
        turn.reading.intent == "affirm" && turn.isPlain
            || !turn.reading.text.units.contains { $0.isWord && !(0x30...0x39).contains($0) }
    }

    /// Whether the line plainly says something else that people may ask.
    private func isOther(_ question: OpenQuestion, _ turn: Turn) -> Bool {
        let form = question.form
        // A kind of problem is a topic as it stands (停车问题).
        if wantsWords(question), problemAlone(in: turn.reading) != nil { return false }
        if isPlainQuery(turn), turn.reading.intent != form.intent { return true }
        guard turn.isPlain, let intent = turn.reading.intent, intent != form.intent else { return false }
        // What is wrong somewhere may be just what is to be talked about, and so may what names nothing (没人管).
        if wantsWords(question), let other = catalog[intent], turn.reading.danger == nil {
            let namesNothing = !other.commits.isEmpty && turn.reading.said.isEmpty
            if other.hearsDanger || namesNothing { return false }
        }
        return !["affirm", "deny"].contains(intent)
    }

    /// Whether the model hardly doubts that this only asks something, which takes nothing away from a form.
    private func isPlainQuery(_ turn: Turn) -> Bool {
        guard turn.isSure, turn.saysOtherMatter, let intent = turn.reading.intent else { return false }
        return catalog[intent]?.commits.isEmpty == true
    }

    /// Whether a sentence says another matter, in free words or not (补充：凌晨也吵), where no words are wanted.
    private func isSentence(besides form: Form, _ turn: Turn) -> Bool {
        guard turn.reading.source == .template, let intent = turn.reading.intent else { return false }
        return intent != form.intent && !Self.ownIntents.contains(intent)
    }

    /// Whether the model is sure enough that the line is about something else.
    private func isOtherMatter(_ form: Form, _ turn: Turn) -> Bool {
        turn.saysOtherMatter && !turn.reading.isGuess && turn.reading.intent != form.intent
    }

    /// The form with the details in it that the line consists of (3号楼); nil where it says anything else.
    private func details(_ form: Form, _ turn: Turn) -> Form? {
        guard let mentions = details(of: turn.reading), let definition = catalog[form.intent] else { return nil }
        var form = form
        for mention in mentions {
            guard let slot = definition.slots.first(where: { $0.kind == mention.kind }) else { return nil }
            form.slots[slot.name] = turn.reading.slot(mention).added(to: form.slots[slot.name])
        }
        return form
    }

    /// The form with the answer in it, and with what else the answer says; nil where it cannot be read.
    private func filling(_ form: Form, _ asked: String, _ turn: Turn) -> Form? {
        guard let definition = catalog[form.intent], let slot = definition.slot(named: asked) else { return nil }
        guard let value = value(for: slot, turn) else { return nil }
        var form = form
        // Who answers wants it.
        form.isDoubted = false
        form.slots[asked] = value
        for other in definition.slots where form.isFree(other.name) && other.kind != slot.kind {
            // Free words are another answer, unless a sentence says the whole matter and where it is.
            let isWhole = turn.isPlain && turn.reading.firstMention(of: .location) != nil
            if slot.kind != .text, other.kind == .text, !isWhole { continue }
            if let extra = turn.reading.slots[other.name], turn.reading.intent == form.intent {
                form.slots[other.name] = extra
            } else if let mention = turn.reading.firstMention(of: other.kind) {
                form.slots[other.name] = turn.reading.slot(mention)
            }
        }
        if slot.kind == .category { takeWords(&form, definition, turn) }
        return form
    }

    /// A whole sentence in answer to the question after the kind of problem describes it, too.
    private func takeWords(_ form: inout Form, _ definition: IntentDefinition, _ turn: Turn) {
        let named = turn.reading.firstMention(of: .category)?.range ?? 0..<0
        let units = turn.reading.text.units
        let others = units[..<named.lowerBound] + units[named.upperBound...]
        guard units.count >= named.count + Self.fewestWords, !words.aroundDetails.makeUp(others),
            !words.nameCategory(turn.reading.text.text.trimmed)
        else { return }
        for slot in definition.slots where slot.defaults.contains(.message) && form.slots[slot.name] == nil {
            let text = turn.reading.text.original
            form.slots[slot.name] = SlotReading(value: .text(text), text: text, span: 0..<text.utf16.count)
        }
    }

    /// So many characters besides the kind's own name make a sentence (又坏了).
    private static let fewestWords = 2

    private func value(for slot: SlotDefinition, _ turn: Turn) -> SlotReading? {
        let reading = turn.reading
        if slot.kind == .text {
            let text = reading.text.original
            return SlotReading(value: .text(text), text: text, span: 0..<text.utf16.count)
        }
        if let said = reading.slots[slot.name], said.span != nil { return said }
        let fitting = reading.mentions.filter { $0.kind == slot.kind && !reading.isInName($0.range) }
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
}

extension Form {
    /// Whether nothing was said yet for a slot: it is empty, or holds what goes without saying.
    fileprivate func isFree(_ slot: String) -> Bool {
        slots[slot].map { $0.span == nil && $0.text.isEmpty } ?? true
    }
}

extension SlotReading {
    /// Whether it says what was not known, and nothing else than was: 2单元 after 3号楼.
    fileprivate func isMore(than old: SlotReading?) -> Bool {
        guard case .location(let known) = old?.value, case .location(let new) = value else {
            return old == nil || self == old
        }
        func holds(_ part: KeyPath<Location, String?>) -> Bool {
            known[keyPath: part] == nil || known[keyPath: part] == new[keyPath: part]
        }
        return holds(\.building) && holds(\.unit) && holds(\.floor) && holds(\.room) && holds(\.spot)
    }

    /// A part of a place that is told later (2单元) is added to what is known (3号楼).
    fileprivate func added(to old: SlotReading?) -> SlotReading {
        guard case .location(let known) = old?.value, case .location(let new) = value else { return self }
        var sum = self
        sum.value = .location(
            Location(
                building: new.building ?? known.building, unit: new.unit ?? known.unit, floor: new.floor ?? known.floor,
                room: new.room ?? known.room, spot: new.spot ?? known.spot))
        return sum
    }
}

extension Reading {
    /// The longest of those that begin first and are no part of a name.
    func firstMention(of kind: SlotKind) -> Mention? {
        mentions.filter { $0.kind == kind && !$0.isWeak && !isInName($0.range) }
            .min { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    }
}
