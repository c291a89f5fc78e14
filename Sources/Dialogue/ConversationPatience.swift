import TimeExpressions
import Understanding
import Vocabulary

/// Questions whose answers could not be used: asked again, then with answers to choose from, then no more.
extension Conversation {
    mutating func askAgain(_ question: OpenQuestion, _ turn: Turn, saying key: String = "cannot-read") -> Step {
        let question = helped(question.changing { $0.miss(question.slot ?? question.expects) }, turn.clock)
        if question.form.misses >= rules.patience { return .answer(giveUp(question)) }
        open = question
        let outcome = Outcome(key, ["count": .number(question.options.count)])
        return .answer(Answer(question.form.intent, outcome, question: hinting(question)))
    }

    /// Says once more how to answer, which is no answer in vain: the person said something else by the way.
    mutating func remind(_ question: OpenQuestion) -> Step {
        open = question
        return .answer(Answer(question.form.intent, Outcome("explained"), question: hinting(question)))
    }

    private func hinting(_ question: OpenQuestion) -> Prompt {
        var prompt = prompt(question, asksSlot: true)
        prompt.hint = true
        return prompt
    }

    /// The question with likely answers, a person and leaving it to choose from, where the next try would be the last.
    func helped(_ question: OpenQuestion, _ now: CivilDateTime) -> OpenQuestion {
        guard case .slot(let form, let asked, let options) = question, form.missed == asked,
            form.misses == rules.patience - 1, !options.contains(where: \.isWayOut),
            let slot = catalog[form.intent]?.slot(named: asked)
        else { return question }
        return .slot(form, asked: asked, options: options + likely(slot, form, now) + Choice.waysOut)
    }

    /// The question without what was offered for the last try.
    func plain(_ question: OpenQuestion) -> OpenQuestion {
        guard case .slot(let form, let asked, _) = question else { return question }
        let slot = catalog[form.intent]?.slot(named: asked)
        return .slot(form, asked: asked, options: slot.map(self.options) ?? [])
    }

    /// What a person probably would answer.
    private func likely(_ slot: SlotDefinition, _ form: Form, _ now: CivilDateTime) -> [Choice] {
        switch slot.kind {
        case .place:
            return [memory.place].compactMap { $0 }.filter { slot.level == nil || $0.level == slot.level }
                .map { Choice(.place($0), .fill(slot: slot.name, .place(.named([$0])))) }
        case .ticket:
            return memory.shownTickets.prefix(Self.mostTickets)
                .map { Choice(.ticket($0), .fill(slot: slot.name, .ticket($0))) }
        case .time where slot.needsHour:
            return appointments(on: form.day, after: now).map { time in
                let value = SlotValue.time(.instant(time, .minute), alternative: nil)
                return Choice(.instant(Instant(seconds: zone.epoch(of: time))), .fill(slot: slot.name, value))
            }
        default:
            return []
        }
    }

    private static let mostTickets = 5

    /// The usual hours of the day that was said; else those of the next two weekdays.
    private func appointments(on day: CivilDateTime?, after now: CivilDateTime) -> [CivilDateTime] {
        let weekdays = (1...5).map { now.date.adding(days: $0) }.filter { $0.weekday < 6 }
        let days = day.map { [$0.date] } ?? Array(weekdays.prefix(2))
        return days.flatMap { day in rules.usualHours.map { CivilDateTime(day, $0) } }.filter { $0 > now }
    }
}

extension Choice {
    fileprivate static let waysOut = [
        Choice(.term("choice.human"), .leave(intent: "human"), words: "human"),
        Choice(.term("choice.put-aside"), .drop, words: "put-aside"),
    ]

    /// Whether it leads away from a question.
    var isWayOut: Bool { Self.waysOut.contains(self) }
}
