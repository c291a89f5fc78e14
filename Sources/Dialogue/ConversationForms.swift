import TimeExpressions
import Understanding
import Vocabulary

/// From an intent to its handler: who may, what is missing, which place is meant.
extension Conversation {
    /// The next step of `form`: a question, or the handler's request.
    mutating func advance(_ form: Form, _ turn: Turn) -> Step {
        guard let definition = catalog[form.intent] else { return .answer(Answer(nil, Outcome("not-understood"))) }
        if let refusal = refusal(definition, turn.speaker) { return refuse(refusal) }
        var form = form
        supplyDefaults(&form, definition, turn)
        for slot in definition.slots {
            if let question = settle(slot, &form, turn) { return ask(question.question, question.outcome, turn) }
        }
        if let missing = definition.slots.first(where: { $0.isRequired && form.slots[$0.name] == nil }) {
            return ask(.slot(form, asked: missing.name, options: options(for: missing)), nil, turn)
        }
        if needsConfirmation(form, definition) {
            return ask(.confirmation(form), Outcome("confirm", facts(of: form)), turn)
        }
        if open?.form.intent == form.intent { open = nil }
        return form.intent == "language" ? setLanguage(form) : .perform(request(form, turn))
    }

    private func needsConfirmation(_ form: Form, _ definition: IntentDefinition) -> Bool {
        // Nobody is asked twice while life is in danger.
        guard !form.isConfirmed, form.danger == nil else { return false }
        switch definition.confirmation {
        case .never: return false
        case .guessed: return form.isDoubted || form.isGuess
        case .always: return true
        }
    }

    func request(_ form: Form, _ turn: Turn) -> Request {
        var request = Request(
            intent: form.intent, slots: form.slots, speaker: turn.speaker, now: turn.now, language: language,
            decision: form.decision, danger: turn.reading.danger ?? form.danger)
        request.problems = form.problems
        request.day = form.day
        request.filedHere = memory.filed
        request.exchanges = memory.exchanges
        request.placeTalkedOf = memory.place
        request.handovers = memory.handovers
        request.missed = form.missed.map { ($0, form.misses) }
        return request
    }

    private func refusal(_ definition: IntentDefinition, _ speaker: Speaker) -> Answer? {
        if definition.needsSignIn, !speaker.isSignedIn { return Answer(definition.name, Outcome("not-signed-in")) }
        guard !definition.roles.contains(speaker.role) else { return nil }
        let roles = Role.allCases.filter { definition.roles.contains($0) }
        let outcome = Outcome("not-permitted", ["roles": .list(roles.map { ["role": .term("role." + $0.rawValue)] })])
        return Answer(definition.name, outcome)
    }

    private mutating func refuse(_ answer: Answer) -> Step {
        var answer = answer
        answer.question = open.map { prompt($0, asksSlot: true) } ?? takeUpSuspended()
        return .answer(answer)
    }

    /// Puts in what nobody said but what is known.
    private func supplyDefaults(_ form: inout Form, _ definition: IntentDefinition, _ turn: Turn) {
        for slot in definition.slots {
            if slot.kind == .place { resolveMeaning(of: slot, &form, turn) }
            guard form.slots[slot.name] == nil else { continue }
            if slot.kind == .category, let danger = turn.reading.danger ?? form.danger {
                form.slots[slot.name] = SlotReading(value: .category(danger.category), text: "", span: nil)
            }
            for source in slot.defaults {
                guard let value = supplied(by: source, slot, turn.speaker) else { continue }
                form.slots[slot.name] = SlotReading(value: value, text: "", span: nil)
                break
            }
        }
    }

    private func supplied(by source: SlotDefault, _ slot: SlotDefinition, _ speaker: Speaker) -> SlotValue? {
        switch (source, slot.kind) {
        case (.home, .place): fitting(speaker.ownPlace, slot)
        case (.report, .place): speaker.role == .resident ? fitting(placeReported(by: speaker), slot) : nil
        case (.memory, .place): fitting(memory.place, slot)
        case (.memory, .ticket): memory.ticket.map { .ticket($0) }
        case (.memory, .meeting): memory.meeting.map { .meeting(Int($0)) }
        default: nil
        }
    }

    private func fitting(_ place: PlaceReference?, _ slot: SlotDefinition) -> SlotValue? {
        guard let place, slot.level == nil || place.level == slot.level else { return nil }
        return .place(.named([place]))
    }

    /// Replaces 我们小区 and 那里 by the place meant, and drops names of a level that will not do.
    private func resolveMeaning(of slot: SlotDefinition, _ form: inout Form, _ turn: Turn) {
        guard case .place(let meaning) = form.slots[slot.name]?.value else { return }
        switch meaning {
        case .own: form.slots[slot.name]?.set(fitting(turn.speaker.ownPlace, slot))
        case .there: form.slots[slot.name]?.set(fitting(memory.place ?? turn.speaker.ownPlace, slot))
        case .named(let places):
            let fit = places.filter { slot.level == nil || $0.level == slot.level }
            form.slots[slot.name]?.set(fit.isEmpty ? nil : .place(.named(preferred(fit, turn.speaker))))
        case .unknown: break
        }
        if form.slots[slot.name]?.isUnset == true { form.slots[slot.name] = nil }
    }

    /// Of namesakes the person's own, or those within the own area, are meant.
    private func preferred(_ places: [PlaceReference], _ speaker: Speaker) -> [PlaceReference] {
        guard places.count > 1 else { return places }
        let own = places.filter { place in speaker.homes.contains { $0.place.id == place.id } }
        if own.count == 1 { return own }
        let near = places.filter { place in speaker.area.map { place.within.contains($0.name) } ?? false }
        return near.isEmpty ? places : near
    }

    /// A question where a name is nobody's or several places', or where a time lacks its hour.
    private func settle(
        _ slot: SlotDefinition, _ form: inout Form, _ turn: Turn
    ) -> (question: OpenQuestion, outcome: Outcome?)? {
        switch form.slots[slot.name]?.value {
        case .place(.named(let places)) where places.count > 1:
            return (.choice(form, options: choices(places, for: slot), slot: slot.name), Outcome("which"))
        case .company(.named(let companies)) where companies.count > 1:
            return (.choice(form, options: choices(companies, for: slot), slot: slot.name), Outcome("which"))
        case .time(let value, let other) where slot.needsHour:
            return settleHour(AppointmentTime.meant(value, or: other, now: turn.clock), slot, &form, turn)
        case .place(.unknown(let name, let near)):
            let near = near.filter { slot.level == nil || $0.level == slot.level }
            return notFound(name, choices(near, for: slot), slot, &form)
        case .company(.unknown(let name, let near)):
            return notFound(name, choices(near, for: slot), slot, &form)
        default:
            return nil
        }
    }

    /// As many as one digit can choose from.
    private static let mostChoices = 9

    private func choices(_ places: [PlaceReference], for slot: SlotDefinition) -> [Choice] {
        places.prefix(Self.mostChoices).map { Choice(.place($0), .fill(slot: slot.name, .place(.named([$0])))) }
    }

    private func choices(_ companies: [CompanyReference], for slot: SlotDefinition) -> [Choice] {
        companies.prefix(Self.mostChoices).map { Choice(.company($0), .fill(slot: slot.name, .company(.named([$0])))) }
    }

    /// Joins a day said before with an hour said now; asks for the hour where there is none.
    private func settleHour(
        _ value: TimeValue, _ slot: SlotDefinition, _ form: inout Form, _ turn: Turn
    ) -> (question: OpenQuestion, outcome: Outcome?)? {
        let words = form.slots[slot.name]?.text ?? ""
        let time = AppointmentTime(value, saidAs: words, day: form.day, now: turn.clock)
        if let whole = time.value {
            form.slots[slot.name]?.value = .time(whole, alternative: nil)
            return nil
        }
        form.miss(slot.name)
        form.day = time.day
        form.slots[slot.name] = nil
        let facts: Facts = time.day.map { ["day": .day($0.date), "slot": .text(slot.name)] } ?? [:]
        return (.slot(form, asked: slot.name, options: []), Outcome("needs-hour", facts))
    }

    private func notFound(
        _ name: String, _ near: [Choice], _ slot: SlotDefinition, _ form: inout Form
    ) -> (question: OpenQuestion, outcome: Outcome?) {
        form.miss(slot.name)
        form.slots[slot.name] = nil
        var facts: Facts = ["text": .text(name)]
        guard !near.isEmpty else { return (.slot(form, asked: slot.name, options: []), Outcome("not-found", facts)) }
        facts["near"] = .list(near.map { [slot.kind.rawValue: $0.label] })
        let options = near + [Choice(.term("choice.none"), .ask(slot: slot.name), words: "none")]
        return (.choice(form, options: options, slot: slot.name), Outcome("not-found", facts))
    }

    /// Choices that help with a slot whose values are few.
    func options(for slot: SlotDefinition) -> [Choice] {
        guard slot.kind == .category else { return [] }
        return Self.commonCategories.map { Choice(.category($0), .fill(slot: slot.name, .category($0))) }
    }

    private static let commonCategories: [Category] = [
        .lift, .leak, .cleaning, .parking, .noise, .fees, .security, .facilities, .other,
    ]

    mutating func ask(_ question: OpenQuestion, _ outcome: Outcome?, _ turn: Turn) -> Step {
        let question = helped(question, turn.clock)
        if question.form.misses >= rules.patience { return .answer(giveUp(question)) }
        open = question
        let asked = Outcome("ask", ["slot": .text(question.expects)])
        return .answer(
            Answer(question.form.intent, outcome ?? asked, question: prompt(question, asksSlot: outcome == nil)))
    }

    /// The question as a prompt; `asksSlot` puts the slot's own question after other words.
    func prompt(_ question: OpenQuestion, asksSlot: Bool) -> Prompt {
        var prompt = Prompt(
            intent: question.form.intent, expects: question.expects, facts: facts(of: question.form),
            options: question.options.map(\.label))
        prompt.slot = question.slot
        prompt.isAsked = asksSlot
        prompt.helps = question.options.contains(where: \.isWayOut)
        return prompt
    }

    /// What is known of a form, for the words of its questions.
    func facts(of form: Form) -> Facts {
        var facts: Facts = ["form": title(of: form)]
        for (name, slot) in form.slots {
            if let fact = term(of: name, slot.value, in: form) ?? time(slot) ?? Fact(slot.value) { facts[name] = fact }
        }
        return facts
    }

    /// The day or the moment of a time; of any other the person's own words.
    private func time(_ slot: SlotReading) -> Fact? {
        guard case .time(let value, _) = slot.value else { return nil }
        if case .instant(let at, let grain) = value {
            return grain.isFineEnough ? .instant(Instant(seconds: zone.epoch(of: at))) : .day(at.date)
        }
        return slot.text.isEmpty ? nil : .text(slot.text)
    }

    /// The words for a choice (`personal.phone`), where there are any.
    private func term(of slot: String, _ value: SlotValue, in form: Form) -> Fact? {
        guard case .choice(let choice) = value, let list = catalog[form.intent]?.slot(named: slot)?.list else {
            return nil
        }
        let key = "\(list).\(choice)"
        return catalog.shared.values.contains { $0.terms[key] != nil } ? .term(key) : nil
    }
}

extension SlotReading {
    fileprivate var isUnset: Bool { value == .text("") }

    fileprivate mutating func set(_ value: SlotValue?) { self.value = value ?? .text("") }
}

extension Fact {
    init?(_ value: SlotValue) {
        switch value {
        case .place(.named(let places)):
            guard let place = places.first else { return nil }
            self = .place(place)
        case .company(.named(let companies)):
            guard let company = companies.first else { return nil }
            self = .company(company)
        case .location(let location): self = .location(location)
        case .category(let category): self = .category(category)
        case .ticket(let ticket): self = .ticket(ticket)
        case .handover(let number): self = .handover(Int64(number))
        case .meeting(let number): self = .meeting(Int64(number))
        case .code(let code): self = .text(code)
        case .period(let period): self = .text(period.label)
        case .phone(let text), .text(let text), .choice(let text): self = .text(text)
        case .number(let number), .rating(let number): self = .number(number)
        case .money(let hundredths), .percentage(let hundredths):
            self = .text(SlotValue.decimal(hundredths: hundredths))
        case .flag: self = .flag(true)
        case .place, .company, .time: return nil
        }
    }
}
