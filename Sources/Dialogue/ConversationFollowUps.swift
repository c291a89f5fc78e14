import Scripts
import TimeExpressions
import Understanding
import Vocabulary

/// Lines that go on about what was done last: a detail, a picture, a word more.
extension Conversation {
    /// The mentions that a line consists of, small words apart.
    func details(of reading: Reading) -> [Mention]? { reading.details(around: words.aroundDetails) }

    /// What a line that is nothing but a detail (5楼, "Jinyu") adds to what was done or asked last. What was done is not
    /// moved to another place or time by a bare name or date, which may be the beginning of anything.
    mutating func detail(_ turn: Turn) -> Step? {
        guard open == nil, let last = memory.last else { return nil }
        if let step = evidence(turn, for: last) { return step }
        if let said = details(ofUnknown: turn) { return correct(last, said, turn) ?? correctEarlier(said, turn) }
        guard let mentions = details(of: turn.reading) else { return nil }
        let isSpot = mentions.allSatisfy { $0.kind == .location || $0.kind == .phone }
        guard last.isQuery || isSpot else { return addBeginning(mentions, to: last, turn) }
        let said = mentions.map { turn.reading.slot($0) }
        return correct(last, said, turn) ?? (isSpot ? correctEarlier(said, turn) : nil)
    }

    /// Of whom nothing is kept there is nothing to put right: what would be (电话138…) is said of what was reported.
    private func details(ofUnknown turn: Turn) -> [SlotReading]? {
        guard !turn.speaker.isSignedIn, turn.reading.source == .template, memory.committed.map(takesMore) == true,
            let intent = turn.reading.intent.flatMap({ catalog[$0] }), isOfPerson(intent)
        else { return nil }
        let said = turn.reading.said
        return said.allSatisfy { $0.value.kind == .location || $0.value.kind == .phone } && !said.isEmpty ? said : nil
    }

    /// What takes more words to a thing that was done, and where; nil where nothing was, or where nothing takes any.
    private func adding(to done: Performed) -> (intent: IntentDefinition, note: String)? {
        guard done.isCommitted, let intent = catalog[done.form.intent]?.amendedBy.flatMap({ catalog[$0] }),
            let note = intent.slots.first(where: { $0.kind == .text })
        else { return nil }
        return (intent, note.name)
    }

    /// Whether words can be added to what was done.
    func takesMore(_ done: Performed) -> Bool { adding(to: done) != nil }

    /// Where the problem is that was reported with the last matter; for who has no home, also where things were only asked
    /// about that place since.
    func placeReported(by speaker: Speaker) -> PlaceReference? {
        if let last = memory.last, takesMore(last) { return last.place }
        guard speaker.ownPlace == nil, let done = memory.committed, takesMore(done), done.place == memory.place else {
            return nil
        }
        return done.place
    }

    /// What reports a problem to which `amending` adds.
    private func reporting(amendedBy amending: IntentDefinition) -> IntentDefinition? {
        catalog.intents.first { intent in
            intent.amendedBy == amending.name && intent.slots.contains { $0.kind == .category && $0.isRequired }
        }
    }

    /// Adds words, and the details said with them, to what was done.
    mutating func add(
        _ words: SlotReading, with details: [SlotReading] = [], to done: Performed, _ turn: Turn
    ) -> Step? {
        guard let (intent, note) = adding(to: done) else { return nil }
        var slots = done.slots(for: intent).merging(changes(details, for: intent.name)) { _, new in new }
        slots[note] = words
        return advance(Form(intent: intent.name, slots: slots), turn)
    }

    /// Since when something has been so (昨天开始的，电话138…) is added in the person's words to what was done, where it
    /// takes words, together with the other details.
    private mutating func addBeginning(_ mentions: [Mention], to last: Performed, _ turn: Turn) -> Step? {
        let times = mentions.filter { $0.isBefore(turn.clock) }
        let others = mentions.filter { !times.contains($0) }
        guard !times.isEmpty, others.allSatisfy({ $0.kind == .location || $0.kind == .phone }) else { return nil }
        let words = turn.reading.parts(with: times, without: mentions)
        return add(SlotReading(saying: words), with: others.map { turn.reading.slot($0) }, to: last, turn)
    }

    /// A line that is nothing but the address of a page or a picture, thanks apart, is added to what has just been done.
    private mutating func evidence(_ turn: Turn, for last: Performed) -> Step? {
        let line = turn.reading.text.original.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let addresses = WebAddresses.found(in: line).joined(separator: " ")
        guard !addresses.isEmpty, addresses == line || turn.reading.intent == "thanks" else { return nil }
        return add(SlotReading(saying: addresses), to: last, turn)
    }

    /// What is told right behind a report, and names neither a kind of problem nor a place (老人上不了楼), may be said of it:
    /// that is asked.
    mutating func addition(_ turn: Turn) -> Step? {
        guard open == nil, let last = memory.last, let (intent, note) = adding(to: last),
            turn.reading.danger == nil, let told = reporting(amendedBy: intent), tells(told, turn.reading),
            !told.slots.contains(where: { turn.reading.slots[$0.name]?.isOfItsOwn == true })
        else { return nil }
        var slots = last.slots(for: intent).mapValues(\.value)
        slots[note] = .text(turn.reading.text.original)
        var form = begun(told, turn)
        (form.isGuess, form.isConfirmed) = (true, true)
        let options = [
            Choice(.term("choice.add"), .turn(intent: intent.name, slots: slots), words: "add"),
            Choice(.term("choice.new"), .decide("new"), words: "new"),
        ]
        let facts: Facts = last.ticket.map { ["ticket": .ticket($0)] } ?? [:]
        return ask(.choice(form, options: options, slot: nil), Outcome("same-matter", facts), turn)
    }

    /// What more is told of a problem while something is asked about it. It joins the words said before; where it is only
    /// asked which problem it is, the question stays. One of another kind or place waits its turn.
    mutating func hearMore(_ question: OpenQuestion, _ turn: Turn) -> Step {
        let form = question.form
        guard turn.reading.danger == nil, turn.reading.problems.isEmpty, form.problems.isEmpty,
            let name = wordsSlot(of: form)
        else { return restate(form, turn) }
        if isAnother(turn, than: question), memory.later.count < Self.mostLater {
            saveForLater(turn.reading.text.original)
            return remind(question.changing { $0 = noting($0) })
        }
        var told = form
        told.add(turn.reading.text.original, to: name)
        let said = turn.reading.slots.filter { $0.value.span != nil && $0.key != name }
        told.slots.merge(said) { known, new in question.isWhich || turn.reading.isGuess ? known : new }
        return question.isWhich ? remind(question.changing { $0 = noting(told) }) : advance(told, turn)
    }

    /// More lines do not wait; they are taken for words more.
    private static let mostLater = 5

    /// Whether the line says a problem of another kind than the one asked about, or one somewhere else where it is asked
    /// which problem is meant. A form that may go on about the report before it has that report's kind until it has its own.
    private func isAnother(_ turn: Turn, than question: OpenQuestion) -> Bool {
        let own = question.form.slots
        return turn.reading.slots.contains { name, said in
            let known = own[name] ?? (question.isPassing ? memory.last?.form.slots[name] : nil)
            guard said.span != nil, said.isOfItsOwn, said.value != known?.value, known != nil || question.isPassing
            else { return false }
            guard said.value.kind == .category else { return question.isWhich }
            return turn.isPlain || question.isPassing && own[name] == nil
                || question.slot != nil && !turn.reading.isGuess
        }
    }

    /// The slot that keeps the person's own words, where there are some.
    private func wordsSlot(of form: Form) -> String? {
        catalog[form.intent]?.slots.first { $0.defaults.contains(.message) && form.slots[$0.name] != nil }?.name
    }

    /// Whether a form was told more than the line that it began with.
    func isGrown(_ form: Form) -> Bool {
        guard let name = wordsSlot(of: form), case .text(let words) = form.slots[name]?.value else { return false }
        return words.contains("\n") || form.slots.values.contains { !words.contains($0.text) }
    }

    /// The words of an option, with what the form was told since it was offered.
    func grown(_ value: SlotValue, from form: Form) -> SlotValue {
        guard case .text(let offered) = value, let name = wordsSlot(of: form),
            case .text(let told) = form.slots[name]?.value, told.hasPrefix(offered)
        else { return value }
        return .text(told)
    }

    /// Whether free words say it, or words of which nothing is known but where they are about (二楼也是).
    private func tells(_ report: IntentDefinition, _ reading: Reading) -> Bool {
        guard reading.source != .template else { return false }
        if reading.intent == report.name { return true }
        guard reading.firstMention(of: .location) != nil else { return false }
        // What would lose the spot is not what is said.
        let other = reading.intent.flatMap { catalog[$0] }
        return other.map { !$0.commits.isEmpty && !$0.slots.contains { $0.kind == .location } } ?? true
    }

    /// A kind of problem named right behind a report, by itself (还有垃圾) or in words that the model takes for a wish to
    /// hear more (仲有部𨋢唔郁), may be another one: that is asked.
    mutating func anotherProblem(_ turn: Turn) -> Step? {
        let isMore = turn.reading.intent == "more" && turn.reading.source == .model
        guard open == nil, let amending = memory.last.flatMap({ adding(to: $0) })?.intent,
            let filing = reporting(amendedBy: amending),
            let problem = problemAlone(in: turn.reading) ?? (isMore ? turn.reading.firstMention(of: .category) : nil)
        else { return nil }
        var form = begun(filing, turn)
        for slot in filing.slots where slot.kind == .category { form.slots[slot.name] = turn.reading.slot(problem) }
        form.isDoubted = true
        return advance(form, turn)
    }

    /// A report in the words of the line.
    private func begun(_ report: IntentDefinition, _ turn: Turn) -> Form {
        var form = Form(intent: report.name, slots: turn.reading.intent == report.name ? turn.reading.slots : [:])
        for slot in report.slots where slot.defaults.contains(.message) && form.slots[slot.name] == nil {
            form.slots[slot.name] = SlotReading(saying: turn.reading.text.original)
        }
        return form
    }

    /// The kind of problem that a line names where it says nothing else, small words apart.
    func problemAlone(in reading: Reading) -> Mention? {
        guard let problem = reading.firstMention(of: .category) else { return nil }
        let units = reading.text.units
        let isAll =
            words.aroundProblems.makeUp(units[..<problem.range.lowerBound])
            && words.aroundProblems.makeUp(units[problem.range.upperBound...])
        return isAll ? problem : nil
    }
}

extension SlotReading {
    /// Whether a line that says it tells of something by itself: a kind of problem, or a place by its name.
    fileprivate var isOfItsOwn: Bool {
        switch value {
        case .category, .place(.named), .place(.unknown): true
        default: false
        }
    }

    /// Words that nobody said as this slot.
    fileprivate init(saying words: String) { self.init(value: .text(words), text: words, span: nil) }
}

extension Mention {
    /// Whether it is a time that has begun already.
    fileprivate func isBefore(_ now: CivilDateTime) -> Bool {
        guard case .time(let future, let past) = value, case .moment(let start) = (past ?? future).start else {
            return false
        }
        return start < now
    }
}
