import Scripts
import TemplateGrammar
import Vocabulary

/// Turns a match, and what else the message mentions, into the slots of an intent.
struct SlotFiller {
    let catalog: IntentCatalog
    let categories: CategoryJudge
    let gazetteer: Gazetteer
    let reading: Reading

    func slots(of match: GrammarMatch) -> [String: SlotReading] {
        let wanted = wanted(by: match.intent)
        var slots = slots(of: match, wanted)
        enrich(&slots, wanted)
        return slots
    }

    /// The slots that the match itself names.
    func partSlots(of match: GrammarMatch) -> [String: SlotReading] { slots(of: match, wanted(by: match.intent)) }

    private func wanted(by intent: String) -> [SlotDefinition] { catalog.read(intent) { $0.slots } ?? [] }

    private func slots(of match: GrammarMatch, _ wanted: [SlotDefinition]) -> [String: SlotReading] {
        var slots: [String: SlotReading] = [:]
        for part in match.slots {
            guard let slot = wanted.first(where: { $0.name == part.slot }) else { continue }
            if part.isWildcard, let range = part.range {
                guard let words = words(range, match, wanted) else { continue }
                slots[slot.name] = slotReading(.text(reading.text.originalText(of: words).trimmed), words)
            } else if let value = value(of: part, slot) {
                slots[slot.name] = slotReading(value, part.range)
            }
        }
        return slots
    }

    /// Free words, without the name of a place where the intent wants one and the sentence has no room for it; nil where
    /// nothing is left.
    private func words(_ range: Range<Int>, _ match: GrammarMatch, _ wanted: [SlotDefinition]) -> Range<Int>? {
        guard let place = wanted.first(where: { $0.kind == .place }),
            !match.slots.contains(where: { $0.slot == place.name })
        else { return range }
        let words = reading.wordsBesidePlaces(range)
        return words.isEmpty ? nil : words
    }

    func slots(ofFreeText intent: String) -> [String: SlotReading] {
        let wanted = wanted(by: intent)
        var slots: [String: SlotReading] = [:]
        enrich(&slots, wanted)
        takeWholeMessage(&slots, wanted)
        return slots
    }

    private func value(of part: SlotMatch, _ slot: SlotDefinition) -> SlotValue? {
        switch part.value {
        case .external(let id): preferred(reading.mentions[id].value, slot)
        case .text: nil
        case .value(let value): slot.kind == .flag ? .flag : value.text.map { .choice($0) }
        }
    }

    /// Fills what no sentence named from what the message mentions.
    private func enrich(_ slots: inout [String: SlotReading], _ wanted: [SlotDefinition]) {
        for slot in wanted where slots[slot.name] == nil {
            if slot.kind == .category, slot.isRequired {
                slots[slot.name] = categories.decide(reading.text.units).flatMap { category, range in
                    range.map(reading.isInName) == true ? nil : slotReading(.category(category), range)
                }
                continue
            }
            guard let mention = soleMention(of: slot) else { continue }
            slots[slot.name] = slotReading(preferred(mention.value, slot), mention.range)
        }
        let isOnlyPlace = slots.keys.allSatisfy { name in wanted.contains { $0.name == name && $0.kind == .place } }
        if !isOnlyPlace { takeWholeMessage(&slots, wanted) }
    }

    private func takeWholeMessage(_ slots: inout [String: SlotReading], _ wanted: [SlotDefinition]) {
        // One word for a kind of problem (电梯) names the kind and tells nothing.
        guard !isBareCategory else { return }
        for slot in wanted where slot.defaults.contains(.message) && slots[slot.name] == nil {
            let text = reading.text.original.trimmed
            slots[slot.name] = SlotReading(value: .text(text), text: text, span: 0..<reading.text.original.utf16.count)
        }
    }

    /// The one thing of this kind that the message surely names; nil where there are none or several.
    private func soleMention(of slot: SlotDefinition) -> Mention? {
        let kind = slot.kind
        if slot.mention == .none { return nil }
        if kind == .category {
            return categories.lexicon.decide(reading.text.units).flatMap { found in
                reading.isInName(found.range) ? nil : Mention(.category, found.range, .category(found.category))
            }
        }
        let found = reading.mentions.filter { $0.kind == kind && !$0.isWeak && $0.mayBe(slot.level) }
        let outermost = found.filter { one in !found.contains { $0.range.strictlyCovers(one.range) } }
        switch kind {
        case .place: return Self.solePlace(outermost) ?? misspeltPlace(slot)
        case .company where outermost.isEmpty: return reading.mentions.first { $0.kind == .company && $0.isUnknown }
        case .location, .time, .phone, .period: return slot.mention == .last ? outermost.last : outermost.first
        default: return outermost.count == 1 ? outermost.first : nil
        }
    }

    private var isBareCategory: Bool {
        let words = reading.text.units.count { $0.isHan || $0.isWordUnit }
        return reading.mentions.contains { $0.kind == .category && $0.range.count == words }
    }

    /// A name counts for more than 我们小区; two different names leave it open.
    private static func solePlace(_ mentions: [Mention]) -> Mention? {
        let named = mentions.filter {
            if case .place(.named) = $0.value { true } else { false }
        }
        guard let first = named.first else { return mentions.first }
        return named.allSatisfy { $0.value == first.value } ? first : nil
    }

    /// A name that nobody bears but that sounds as a known one does.
    private func misspeltPlace(_ slot: SlotDefinition) -> Mention? {
        reading.mentions.first { mention in
            guard case .place(.unknown(_, let near)) = mention.value else { return false }
            return near.contains { slot.level == nil || $0.level == slot.level }
                && gazetteer.soundsKnown(reading.text.units[mention.range])
        }
    }

    private func preferred(_ value: SlotValue, _ slot: SlotDefinition) -> SlotValue {
        if case .place(.unknown(let name, near: [])) = value {
            return .place(.unknown(name, near: gazetteer.nearest(to: name)))
        }
        guard slot.prefers == .past, case .time(let future, .some(let past)) = value else { return value }
        return .time(past, alternative: future)
    }

    private func slotReading(_ value: SlotValue, _ range: Range<Int>?) -> SlotReading {
        guard let range else { return SlotReading(value: value, text: "", span: nil) }
        return reading.slot(value, range)
    }
}

extension Reading {
    /// A mention as a slot's value, with the person's own words.
    package func slot(_ mention: Mention) -> SlotReading { slot(mention.value, mention.range) }

    /// An unknown name is called as the person wrote it, not as it was folded.
    func slot(_ value: SlotValue, _ range: Range<Int>) -> SlotReading {
        let words = text.originalText(of: range)
        var value = value
        switch value {
        case .place(.unknown(_, let near)): value = .place(.unknown(words.trimmed, near: near))
        case .company(.unknown(_, let near)): value = .company(.unknown(words.trimmed, near: near))
        default: break
        }
        return SlotReading(value: value, text: words, span: text.originalRange(of: range))
    }
}

extension Mention {
    /// Whether it is a company's name that nobody bears.
    fileprivate var isUnknown: Bool {
        if case .company(.unknown) = value { true } else { false }
    }

    /// Whether a place of this level may be meant; nil allows every level.
    fileprivate func mayBe(_ level: PlaceLevel?) -> Bool {
        guard let level, case .place(.named(let places)) = value else { return true }
        return places.contains { $0.level == level }
    }
}

extension Range<Int> {
    func strictlyCovers(_ other: Range<Int>) -> Bool {
        self != other && lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}

extension GrammarValue {
    var text: String? {
        switch self {
        case .string(let text): text
        case .int(let number): String(number)
        default: nil
        }
    }
}
