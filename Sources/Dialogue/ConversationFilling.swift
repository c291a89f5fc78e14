import Scripts
import Understanding
import Vocabulary

/// What a line says of the slots of an open form.
extension Conversation {
    /// The form with the details in it that the line consists of (3号楼); nil where it says anything else.
    func details(_ form: Form, _ turn: Turn) -> Form? {
        guard let mentions = details(of: turn.reading), let definition = catalog[form.intent] else { return nil }
        var form = form
        for mention in mentions {
            guard let slot = definition.slots.first(where: { $0.kind == mention.kind }) else { return nil }
            form.slots[slot.name] = turn.reading.slot(mention).added(to: form.slots[slot.name])
        }
        return form
    }

    /// The form with the answer in it, and with what else the answer says; nil where it cannot be read.
    func filling(_ form: Form, _ asked: String, _ turn: Turn) -> Form? {
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

    /// Details that are no answer to a question after words, where they tell something new (3号楼).
    func moreDetails(_ form: Form, _ asked: String, _ turn: Turn) -> Form? {
        guard catalog[form.intent]?.slot(named: asked)?.kind == .text, let details = details(form, turn),
            details.slots.contains(where: { form.slots[$0.key] != $0.value })
        else { return nil }
        return details
    }

    /// Whether an intent keeps where somebody lives or is reached, rather than does what shall be done.
    func isOfPerson(_ intent: IntentDefinition) -> Bool {
        let kinds: [SlotKind] = [.place, .location, .phone, .choice, .flag]
        return !intent.commits.isEmpty && intent.slots.allSatisfy { kinds.contains($0.kind) }
    }

    /// Lets the next answer say that something was heard that had not been asked for.
    mutating func noting(_ form: Form) -> Form {
        notices["noted"] = .group(["form": title(of: form)])
        return form
    }

    /// The form with what a line says that would change something else, where all of it has a place in this form
    /// (电话138… while a complaint is taken).
    func absorbing(_ form: Form, _ turn: Turn) -> Form? {
        guard let intent = turn.reading.intent, intent != form.intent, let own = catalog[form.intent],
            let other = catalog[intent], isOfPerson(other)
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
}

extension Form {
    /// Whether nothing was said yet for a slot: it is empty, or holds what goes without saying.
    fileprivate func isFree(_ slot: String) -> Bool {
        slots[slot].map { $0.span == nil && $0.text.isEmpty } ?? true
    }
}

extension SlotReading {
    /// Whether it says what was not known, and nothing else than was: 2单元 after 3号楼.
    func isMore(than old: SlotReading?) -> Bool {
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
