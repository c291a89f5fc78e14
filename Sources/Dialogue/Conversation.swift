package import Scripts
package import TimeExpressions
package import Understanding
package import Vocabulary

/// The state of one talk: which form is open, what was talked of last.
///
/// A pure machine: it hears readings and gives steps; it knows no clock, file or database.
package struct Conversation: Sendable {
    let catalog: IntentCatalog
    let words: TalkWords
    package internal(set) var language: Language
    /// Set by request; then the language of a message changes nothing.
    var fixedLanguage: Language?
    var open: OpenQuestion?
    /// The questions that wait while another matter is dealt with, the latest last; at most two.
    var suspended: [OpenQuestion] = []
    var memory = TalkMemory()

    let zone: ZoneOffset
    let rules: ConversationRules
    /// When the person was heard last.
    var lastHeard: Instant?
    /// What the next answer tells besides its own words.
    var notices: Facts = [:]

    package init(
        _ catalog: IntentCatalog, language: Language = .hans, zone: ZoneOffset = .shanghai,
        rules: ConversationRules = ConversationRules()
    ) {
        self.catalog = catalog
        words = TalkWords(catalog)
        self.language = language
        self.zone = zone
        self.rules = rules
    }

    /// The intents that a talk deals with by itself.
    package static let ownIntents: Set<String> = [
        "help", "greet", "thanks", "goodbye", "affirm", "deny", "cancel", "more", "repeat", "language", "resume",
        "correct", "undo", "same",
    ]

    /// The kind of answer that is waited for, so that the reader can look for it.
    package var expectedKind: SlotKind? {
        guard let open, let slot = open.slot else { return nil }
        return catalog[open.form.intent]?.slot(named: slot)?.kind
    }

    /// What the open question waits for (`expects` of the wire), or nil.
    package var expects: String? { open?.expects }

    /// What to do about `reading`. Never asks more than one question.
    package mutating func hear(_ reading: Reading, from speaker: Speaker, at now: Instant) -> Step {
        if let heard = reading.language, fixedLanguage == nil { language = heard }
        var turn = Turn(reading: reading, speaker: speaker, now: now, clock: zone.clock(atEpoch: now.seconds))
        turn.wasAsked = open != nil
        parkWhatIsOld(now)
        if !turn.isEmpty {
            memory.exchanges = memory.exchanges.suffix(Exchange.most - 1) + [Exchange(reading.text.original)]
        }
        soothe(reading)
        let step = respond(to: turn)
        guard case .answer(var answer) = step else { return step }
        if let danger = reading.danger { answer.outcome.warn(of: danger, rules.emergencyNumbers) }
        return .answer(telling(answer))
    }

    private mutating func respond(to turn: Turn) -> Step {
        if turn.isEmpty { return remindOfQuestion(orSay: "empty") }
        if turn.isQuestionMark { return explain(turn) }
        if open == nil, turn.reading.isWaiting, turn.reading.source != .template {
            return remindOfQuestion(orSay: "no-hurry")
        }
        hearDanger(turn)
        if let open, let step = answer(open, turn) {
            memory.asides = 0
            return step
        }
        return begin(turn)
    }

    /// A danger counts for the open form whatever was asked, and its words are kept.
    private mutating func hearDanger(_ turn: Turn) {
        guard let danger = turn.reading.danger, let question = open,
            let definition = catalog[question.form.intent], definition.hearsDanger,
            let words = definition.slots.first(where: { $0.kind == .text && $0.isRequired })
        else { return }
        open = question.changing { $0.hear(danger, turn.reading.text.original, in: words.name) }
    }

    /// The answer to what a handler made of `request`, with the next question where there is one.
    package mutating func conclude(_ outcome: Outcome, of request: Request) -> Answer {
        remember(request, outcome)
        var outcome = outcome
        if let danger = request.danger { outcome.warn(of: danger, rules.emergencyNumbers) }
        guard let question = question(after: outcome, request) else {
            return telling(Answer(request.intent, outcome, question: takeUpSuspended()))
        }
        if question.form.misses >= rules.patience { return telling(giveUp(question)) }
        open = question
        // An outcome that only asks has no words of its own.
        return telling(Answer(request.intent, outcome, question: prompt(question, asksSlot: outcome.key == "ask")))
    }

    /// Ends the question at hand and opens the one that waited for it, but not for ever; its prompt, where there is one.
    mutating func takeUpSuspended() -> Prompt? {
        open = nil
        guard let waiting = suspended.popLast() else { return nil }
        memory.asides += 1
        guard memory.asides <= rules.asides else {
            putAside(waiting)
            return nil
        }
        open = waiting
        return prompt(waiting, asksSlot: true)
    }

    /// The answer to something that was done outside the forms, such as signing in.
    package mutating func conclude(_ outcome: Outcome, intent: String) -> Answer {
        telling(Answer(intent, outcome, question: open.map { prompt($0, asksSlot: true) }))
    }

    /// The answer where a handler failed: nothing was done, and the form can be sent again.
    package mutating func fail(_ request: Request) -> Answer {
        if catalog[request.intent]?.commits.isEmpty == false { park(.confirmation(Form(request))) }
        return telling(Answer(request.intent, Outcome("unavailable"), question: takeUpSuspended()))
    }

    /// Answers in `language` until a message shows another.
    package mutating func prefer(_ language: Language) {
        if fixedLanguage == nil { self.language = language }
    }

    /// Drops the form in progress; nil where none was open.
    package mutating func interrupt() -> Answer? {
        guard let form = open?.form else { return nil }
        memory.later = []
        var facts: Facts = ["intent": .text(form.intent)]
        if parkAll() { facts["form"] = title(of: form) }
        return Answer("cancel", Outcome("cancelled", facts))
    }

    /// The ledger numbers shown in this talk, as they are written (LY-1024), the latest first; at most 50.
    package var shownTickets: [String] { memory.shownTickets.map(Fact.ticketText) }

    /// The greeting, with what has to be told besides.
    package mutating func welcome() -> Answer { telling(Answer(nil, Outcome("welcome"))) }

    /// Treats an entry as filed in this talk.
    package mutating func take(ticket: Int) { memory.filed.insert(ticket) }

    /// Keeps a line until nothing is being asked.
    package mutating func saveForLater(_ line: String) { memory.later.append(line) }

    /// The next of the lines kept; nil while something is being asked. Whoever drops a form drops what was to follow.
    package mutating func takeSaved() -> String? {
        guard open == nil, !memory.later.isEmpty else { return nil }
        return memory.later.removeFirst()
    }

    /// The entries that may be named without their numbers; none of a list while an answer's own choices are numbered.
    package var entriesInView: EntriesInView {
        EntriesInView(listed: open?.options.isEmpty == false ? [] : memory.listed, talkedOf: memory.ticket)
    }

    /// Remembers the words of a reply, for 再说一遍.
    package mutating func noteReply(_ text: String) {
        memory.lastText = text
        if let last = memory.exchanges.indices.last { memory.exchanges[last].note(text) }
    }

    /// The requests for a person that were made in this talk, by number.
    package var handovers: Set<Int64> { memory.handovers }

    /// Forgets what belongs to the person, as after signing in or out.
    package mutating func forgetPerson() {
        open = nil
        suspended = []
        notices = [:]
        memory = TalkMemory()
    }

    private mutating func remember(_ request: Request, _ outcome: Outcome) {
        if case .place(let place) = outcome.facts["place"] { memory.place = place }
        // What was asked for is talked of even where it does not exist: 它 must not mean another then.
        if let said = request.slots["ticket"], said.span != nil, let ticket = request.ticket { memory.ticket = ticket }
        if case .ticket(let ticket) = outcome.facts["ticket"] { memory.ticket = ticket }
        if case .meeting(let meeting) = outcome.facts["meeting"] { memory.meeting = meeting }
        remember(Performed(request, outcome, catalog[request.intent]), outcome)
        let shown = outcome.facts.values.flatMap(\.tickets)
        memory.shownTickets = Array((shown + memory.shownTickets.filter { !shown.contains($0) }).prefix(50))
        if case .list(let items) = outcome.facts["items"] {
            let listed = items.compactMap { $0["ticket"]?.tickets.first }
            if !listed.isEmpty { memory.listed = listed }
        }
        guard case .more(let offset) = outcome.next else {
            if request.intent == memory.list?.form.intent { memory.list = nil }
            return
        }
        memory.list = ShownList(form: Form(intent: request.intent, slots: request.slots), shown: offset)
    }

    private mutating func remember(_ performed: Performed, _ outcome: Outcome) {
        if outcome.next.map(\.isQuestion) != true { memory.last = performed }
        if performed.isQuery { memory.query = performed.form }
        guard performed.isCommitted else { return }
        memory.committed = performed
        memory.isParkedLast = false
        if performed.form.intent == "complaint.file" {
            memory.filed.formUnion(outcome.facts.values.flatMap(\.tickets))
        }
        if case .handover(let number) = outcome.facts["request"], performed.form.intent == "human" {
            memory.handovers.insert(number)
        }
    }

    private func question(after outcome: Outcome, _ request: Request) -> OpenQuestion? {
        var form = Form(request)
        form.isConfirmed = true
        switch outcome.next {
        case .ask(let slot, let day):
            form.day = day ?? form.day
            if form.slots[slot] != nil { form.miss(slot) }
            form.slots[slot] = nil
            return .slot(form, asked: slot, options: [])
        case .choose(let options, let slot):
            return .choice(form, options: options, slot: slot)
        case .more, nil:
            return nil
        }
    }
}

/// One turn's circumstances.
struct Turn {
    var reading: Reading
    var speaker: Speaker
    var now: Instant
    /// `now` on the clocks of the city.
    var clock: CivilDateTime
    /// Whether a question was open before it, however long ago it was put.
    var wasAsked = false

    var isEmpty: Bool { reading.text.units.allSatisfy { $0 == 0x20 } }
    var isQuestionMark: Bool {
        guard reading.text.units.contains(0x3F) else { return false }
        let marks = reading.text.text.filter { !$0.isWhitespace }
        return !marks.isEmpty && marks.allSatisfy { $0 == "?" }
    }
    /// The kind of matter that 继续投诉 and 取消会议 name: the first part of its intents' names.
    var matter: String? {
        guard case .choice(let matter) = reading.slots["what"]?.value else { return nil }
        return matter
    }
    /// Whether the model hears a matter of its own, rather than a word of the talk itself.
    var saysOtherMatter: Bool {
        reading.source == .model && reading.intent.map { !Conversation.ownIntents.contains($0) } ?? false
    }
    /// Whether the line says how the person feels, and nothing else.
    var isOutburst: Bool {
        reading.feeling != nil && reading.danger == nil && reading.source != .template
            && !reading.mentions.contains { !$0.isWeak } && !saysOtherMatter
    }
    /// Whether the model hardly doubts what this says.
    var isSure: Bool { reading.source == .model && reading.confidence >= Self.sure }
    private static let sure = 0.9
    /// Whether a sentence, not the model, says this, and leaves nothing to free words.
    var isPlain: Bool { reading.source == .template && reading.isExact }
}
