import Scripts
import Understanding
import Vocabulary

/// Lines that begin something, and the talk about the talk.
extension Conversation {
    mutating func begin(_ turn: Turn) -> Step {
        if let step = detail(turn) ?? addition(turn) { return step }
        guard let intent = turn.reading.intent else { return notUnderstood(turn) }
        if Self.ownIntents.contains(intent) { return talk(intent, turn) }
        if open?.form.intent != intent { suspendOpen() }
        var form = Form(intent: intent, slots: turn.reading.slots)
        form.isGuess = turn.reading.isGuess
        form.isDoubted =
            catalog[intent]?.confirmation == .guessed && !Self.endsForms.contains(intent)
            && words.doubts.occur(besidesSlotsOf: turn.reading)
        form.problems = turn.reading.problems
        return advance(form, turn)
    }

    private mutating func notUnderstood(_ turn: Turn) -> Step {
        if let ticket = turn.reading.mentions.first(where: { $0.kind == .ticket && !$0.isWeak }), open == nil {
            let form = Form(intent: "complaint.status", slots: ["ticket": turn.reading.slot(ticket)])
            if turn.reading.text.units.count - ticket.range.count < 6 { return advance(form, turn) }
        }
        if let step = anotherProblem(turn) { return step }
        if open == nil, let question = offer(turn) { return question }
        return remindOfQuestion(orSay: turn.reading.isElsewhere ? "elsewhere" : "not-understood")
    }

    /// The question which of the possible intents was meant; nil where none is likely enough to ask.
    private mutating func offer(_ turn: Turn) -> Step? {
        let offers = turn.reading.offers.filter { !Self.ownIntents.contains($0.intent) }
        guard let first = offers.first else { return nil }
        var options = offers.filter { ownHelp($0.intent) != nil }.map { offer in
            Choice(.term("help." + offer.intent), .begin(intent: offer.intent, offer.slots))
        }
        options.append(Choice(.term("choice.none"), .drop, words: "none"))
        return ask(.choice(Form(intent: first.intent, slots: [:]), options: options, slot: nil), Outcome("offer"), turn)
    }

    /// What an intent is for, in the talk's language and script.
    private func helpLine(of intent: String) -> String? {
        ownHelp(intent).map(ScriptConverter(language, catalog.traditionalTerms).convert)
    }

    private func ownHelp(_ intent: String) -> String? { catalog[intent]?.words[language.isChinese ? .zh : .en]?.help }

    private mutating func talk(_ intent: String, _ turn: Turn) -> Step {
        switch intent {
        case "help": return explain(turn)
        case "greet": return say(intent, "greeted", turn.speaker.name.map { ["name": .text($0)] } ?? [:])
        case "thanks": return say(intent, "welcome")
        case "goodbye": return say(intent, "goodbye")
        case "cancel": return cancel(turn)
        case "more": return more(turn)
        case "resume": return resume(turn)
        case "correct": return correct(turn)
        case "undo": return undo(turn)
        case "same": return same(turn)
        case "repeat": return repeatLast()
        case "language":
            var form = Form(intent: intent, slots: turn.reading.slots)
            form.isDoubted = words.doubts.occur(besidesSlotsOf: turn.reading)
            return advance(form, turn)
        default: return say(intent, "nothing-open")
        }
    }

    func say(_ intent: String, _ key: String, _ facts: Facts = [:]) -> Step {
        .answer(Answer(intent, Outcome(key, facts), question: open.map { prompt($0, asksSlot: true) }))
    }

    /// Drops the open form. Where another matter is named (取消会议), or nothing is open, that one is called off.
    private mutating func cancel(_ turn: Turn) -> Step {
        if let matter = turn.matter, open?.form.intent.hasPrefix(matter + ".") != true,
            let intent = catalog.intents.first(where: { $0.name.hasPrefix(matter + ".") && $0.undoneBy != nil })?
                .undoneBy
        {
            suspendOpen()
            return advance(Form(intent: intent, slots: [:]), turn)
        }
        if let dropped = interrupt() { return .answer(dropped) }
        return callOff(turn) ?? say("cancel", "nothing-open", undoable)
    }

    /// Calling off what was done with the last line, or has just been asked about; it asks before it does so. With a form
    /// put aside it may be that which is meant, and has gone already.
    private mutating func callOff(_ turn: Turn) -> Step? {
        guard !turn.wasAsked, !memory.isParkedLast, let done = memory.committed, let intent = callingOff(done),
            intent.name != done.form.intent, memory.last == done || memory.last?.form.intent == intent.name
        else { return nil }
        return advance(Form(intent: intent.name, slots: done.slots(for: intent)), turn)
    }

    /// What calls off the thing that was done, or that of which something was changed.
    private func callingOff(_ done: Performed) -> IntentDefinition? {
        let intent = done.form.intent
        let changed = catalog.intents.first { $0.amendedBy == intent && $0.name != intent } ?? catalog[intent]
        return changed?.undoneBy.flatMap { catalog[$0] }
    }

    /// What was done last, for who says 取消 when it is done already.
    private var undoable: Facts {
        guard let done = memory.committed, catalog[done.form.intent]?.undoneBy != nil else { return [:] }
        return ["done": title(of: done.form)]
    }

    private mutating func more(_ turn: Turn) -> Step {
        if let step = anotherProblem(turn) { return step }
        guard let list = memory.list else {
            return memory.parked.isEmpty || open != nil ? say("more", "nothing-more") : resume(turn)
        }
        suspendOpen()
        var request = request(list.form, turn)
        request.offset = list.shown
        return .perform(request)
    }

    private func repeatLast() -> Step {
        guard let text = memory.lastText else { return say("repeat", "nothing-to-repeat") }
        // The question, where one is open, is a part of the words repeated.
        var question = open.map { prompt($0, asksSlot: false) }
        question?.options = []
        return .answer(Answer("repeat", Outcome("repeated", ["text": .text(text)]), question: question))
    }

    /// Answers in the language of the filled form from now on, or again in that of each message.
    mutating func setLanguage(_ form: Form) -> Step {
        guard case .choice(let value) = form.slots["language"]?.value else { return say("language", "nothing-open") }
        guard let wanted = Language(rawValue: value) else {
            fixedLanguage = nil
            return say("language", "language-free")
        }
        language = wanted
        fixedLanguage = wanted
        return say("language", "language-set")
    }

    /// The help lines of everything that this person may do.
    private func help(_ turn: Turn) -> Step {
        let allowed = catalog.intents.filter { intent in
            intent.roles.contains(turn.speaker.role) && (turn.speaker.isSignedIn || !intent.needsSignIn)
        }
        // What people come for stands before the talk about the talk.
        let (talk, matters) = (allowed.filter { !$0.name.contains(".") }, allowed.filter { $0.name.contains(".") })
        let lines = (matters + talk).compactMap { intent in helpLine(of: intent.name).map { ["text": Fact.text($0)] } }
        return say("help", "help", ["commands": .list(lines)])
    }

    /// "?" and "help": what the open question wants to know; without one, what can be said.
    func explain(_ turn: Turn) -> Step {
        guard let open else { return help(turn) }
        var prompt = prompt(open, asksSlot: true)
        prompt.hint = true
        return .answer(Answer(open.form.intent, Outcome("explained"), question: prompt))
    }

    /// The open question once more; without one, the shared words of `key`.
    func remindOfQuestion(orSay key: String) -> Step {
        guard let open else { return .answer(Answer(nil, Outcome(key))) }
        var prompt = prompt(open, asksSlot: true)
        prompt.hint = true
        return .answer(Answer(open.form.intent, Outcome("explained"), question: prompt))
    }
}
