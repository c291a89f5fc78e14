import Understanding
import Vocabulary

/// Forms that are put aside and taken up again.
extension Conversation {
    private static let mostParked = 3
    private static let mostSuspended = 2

    /// Puts a question aside; false where nothing has been said yet that would be lost.
    @discardableResult mutating func park(_ question: OpenQuestion) -> Bool {
        guard !question.form.slots.isEmpty, !Self.ownIntents.contains(question.form.intent) else { return false }
        // 继续 now means this, and no longer the list shown before it.
        memory.list = nil
        memory.isParkedTold = false
        memory.isParkedLast = true
        memory.parked.insert(plain(question).changing { $0.forgive() }, at: 0)
        memory.parked = Array(memory.parked.prefix(Self.mostParked))
        return true
    }

    mutating func parkSuspended() {
        for waiting in suspended { park(waiting) }
        suspended = []
    }

    /// Puts everything aside, what waits and what is being asked; whether the latter is worth taking up again.
    @discardableResult mutating func parkAll() -> Bool {
        parkSuspended()
        defer { open = nil }
        return open.map { park($0) } ?? false
    }

    /// Puts aside what nobody went on with for long.
    mutating func parkWhatIsOld(_ now: Instant) {
        defer { lastHeard = now }
        guard let last = lastHeard, now.seconds - last.seconds >= rules.parkAfter, let form = open?.form else { return }
        if parkAll() { tellParked(form) }
    }

    private mutating func tellParked(_ form: Form) { notices["parked"] = .group(["form": title(of: form)]) }

    /// Puts a question aside and lets the next answer say so.
    mutating func putAside(_ question: OpenQuestion) {
        memory.asides = 0
        if park(question) { tellParked(question.form) }
    }

    /// Lets the next answer begin with a sentence for whoever is angry or afraid; not again for a while.
    mutating func soothe(_ reading: Reading) {
        memory.soothedFor = max(0, memory.soothedFor - 1)
        guard let feeling = reading.feeling, reading.danger == nil, memory.soothedFor == 0 else { return }
        memory.soothedFor = Self.linesSoothed
        notices["feeling"] = .group([feeling.rawValue: .flag(true)])
    }

    private static let linesSoothed = 6

    /// Lets the next answer tell what became of the person's entries.
    package mutating func tell(_ news: Facts) {
        if !news.isEmpty { notices["news"] = .group(news) }
    }

    /// `answer` with what has to be told besides, told once.
    mutating func telling(_ answer: Answer) -> Answer {
        defer { notices = [:] }
        if answer.intent == "resume" { notices["parked"] = nil }
        var answer = answer
        answer.outcome.facts.merge(notices) { own, _ in own }
        return answer
    }

    /// Lets the open question wait while another matter is dealt with. What only asked what was meant is let go.
    mutating func suspendOpen() {
        guard let waiting = open else { return }
        open = nil
        if waiting.isOffer || waiting.isPassing && !isGrown(waiting.form) { return }
        suspended.append(waiting)
        if suspended.count > Self.mostSuspended { putAside(suspended.removeFirst()) }
    }

    /// What people call an intent's form: 投诉, "complaint".
    func title(of form: Form) -> Fact { .term("form." + form.intent) }

    /// Stops asking what was answered in vain too often: the form is put aside and a person is named.
    mutating func giveUp(_ question: OpenQuestion) -> Answer {
        park(question)
        let facts: Facts = ["hotline": .text(rules.hotline), "form": title(of: question.form)]
        return Answer(question.form.intent, Outcome("given-up", facts), question: takeUpSuspended())
    }

    /// Takes up again what was put aside last; of the kind that was named, where one was.
    mutating func resume(_ turn: Turn) -> Step {
        if open != nil { return remindOfQuestion(orSay: "nothing-parked") }
        let index = memory.parked.firstIndex { question in
            turn.matter.map { question.form.intent.hasPrefix($0 + ".") } ?? true
        }
        guard let index else { return .answer(Answer("resume", Outcome("nothing-parked"))) }
        let question = memory.parked.remove(at: index)
        let facts: Facts = ["form": title(of: question.form)]
        if case .choice(let form, _, _) = question {
            // What was to be chosen from may have changed meanwhile, and has to be said again.
            notices["resumed"] = .group(facts)
            notices["parked"] = nil
            return advance(form, turn)
        }
        open = question
        return .answer(Answer("resume", Outcome("resumed", facts), question: prompt(question, asksSlot: true)))
    }
}
