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
            return details(form, turn).map { advance(noting($0), turn) } ?? hearMore(.confirmation(form), turn)
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
            return turn.reading.slots.isEmpty ? remind(question) : hearMore(question, turn)
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

    /// The same matter said anew: what is new counts, what was known stays.
    mutating func restate(_ form: Form, _ turn: Turn) -> Step {
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
    func isOther(_ question: OpenQuestion, _ turn: Turn) -> Bool {
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
    func isSentence(besides form: Form, _ turn: Turn) -> Bool {
        guard turn.reading.source == .template, let intent = turn.reading.intent else { return false }
        return intent != form.intent && !Self.ownIntents.contains(intent)
    }

    /// Whether the model is sure enough that the line is about something else.
    func isOtherMatter(_ form: Form, _ turn: Turn) -> Bool {
        turn.saysOtherMatter && !turn.reading.isGuess && turn.reading.intent != form.intent
    }

    /// Drops what is open, because the person said no to it.
    mutating func drop() -> Step {
        let isParked = open.map { park($0) } ?? false
        let facts: Facts = isParked ? ["form": title(of: memory.parked[0].form)] : [:]
        return .answer(Answer("cancel", Outcome("cancelled", facts), question: takeUpSuspended()))
    }
}
