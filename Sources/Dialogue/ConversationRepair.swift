import Scripts
import TimeExpressions
import Understanding
import Vocabulary

/// Something that a handler did for the person.
struct Performed: Sendable, Hashable, Codable {
    var form: Form
    /// The entry, the meeting and the place that the outcome spoke of.
    var ticket: Int?
    var meeting: Int64?
    var place: PlaceReference?
    /// Whether it changed what is stored.
    var isCommitted: Bool
    /// Whether it only asked, and can be asked again about something else without any harm.
    var isQuery: Bool

    init(_ request: Request, _ outcome: Outcome, _ definition: IntentDefinition?) {
        form = Form(intent: request.intent, slots: request.slots)
        if case .ticket(let ticket) = outcome.facts["ticket"] { self.ticket = ticket }
        if case .meeting(let meeting) = outcome.facts["meeting"] { self.meeting = meeting }
        if case .place(let place) = outcome.facts["place"] { self.place = place }
        isCommitted = definition?.commits.contains(outcome.key) ?? false
        isQuery = definition.map { $0.commits.isEmpty && !$0.slots.isEmpty } ?? false
    }

    /// What an intent that puts it right or takes it back has to know.
    func slots(for definition: IntentDefinition) -> [String: SlotReading] {
        var slots: [String: SlotReading] = [:]
        for slot in definition.slots {
            switch slot.kind {
            case .ticket: slots[slot.name] = ticket.map { SlotReading(value: .ticket($0), text: "", span: nil) }
            case .meeting:
                slots[slot.name] = meeting.map {
                    SlotReading(value: .meeting(Int($0)), text: Fact.meetingText($0), span: nil)
                }
            case .place:
                slots[slot.name] = place.map { SlotReading(value: .place(.named([$0])), text: "", span: nil) }
            case .time: slots[slot.name] = form.slots[slot.name]
            default: break
            }
        }
        return slots
    }
}

/// Corrections, taking back, and the same question about something else.
extension Conversation {
    /// Puts a detail right: of the open form, of what has just been done, or of the question just answered.
    mutating func correct(_ turn: Turn) -> Step {
        if let question = open { return correct(question, turn) }
        guard let last = memory.last else { return say("correct", "nothing-to-correct") }
        return correct(last, turn.reading.said, turn) ?? note(turn, on: last) ?? correctEarlier(turn.reading.said, turn)
            ?? say("correct", "cannot-correct")
    }

    /// What was done last may be meant (改到周五), whatever was looked up since, where that can be asked about.
    mutating func correctEarlier(_ said: [SlotReading], _ turn: Turn) -> Step? {
        guard let done = memory.committed,
            catalog[done.form.intent]?.amendedBy.flatMap({ catalog[$0] })?.confirmation == .guessed
        else { return nil }
        // Another kind of problem, or another place (奥正呢), is another matter than the report.
        let meant = takesMore(done) ? said.filter { $0.value.kind == .location || $0.value.kind == .phone } : said
        return correct(done, meant, turn, isGuess: true)
    }

    /// Adds what was put right in words (说错了，是厨房) to what was done, where it takes words.
    private mutating func note(_ turn: Turn, on last: Performed) -> Step? {
        turn.reading.rightWords.flatMap { add($0, to: last, turn) }
    }

    private mutating func correct(_ question: OpenQuestion, _ turn: Turn) -> Step {
        if let step = correctInstead(of: question, turn) { return step }
        var changes = changes(turn.reading.said, for: question.form.intent)
        if changes.isEmpty, let asked = question.slot, question.form.slots[asked] == nil,
            let words = turn.reading.rightWords,
            catalog[question.form.intent]?.slot(named: asked)?.kind == .text
        {
            changes[asked] = words
        }
        guard !changes.isEmpty else { return remindOfQuestion(orSay: "cannot-correct") }
        var form = question.form
        form.slots.merge(changes) { $1.joined(to: $0) }
        form.problems = []
        let words = turn.reading.said.filter(changes.values.contains).map(\.text).joined(separator: " ")
        notices["corrected"] = .group(["value": .text(words)])
        open = nil
        if case .choice(_, let options, nil) = question, isLacking(form) {
            return remind(.choice(form, options: options, slot: nil))
        }
        return advance(form, turn)
    }

    /// Who is asked whether to call something off and says what is to be changed (改到周五) wants it changed.
    private mutating func correctInstead(of question: OpenQuestion, _ turn: Turn) -> Step? {
        guard question.slot == nil, let done = memory.committed,
            catalog[done.form.intent]?.undoneBy == question.form.intent,
            let amended = catalog[done.form.intent]?.amendedBy, !changes(turn.reading.said, for: amended).isEmpty
        else { return nil }
        open = nil
        return correct(done, turn.reading.said, turn)
    }

    /// nil where what is said has no part in what was done.
    mutating func correct(_ last: Performed, _ said: [SlotReading], _ turn: Turn, isGuess: Bool = false) -> Step? {
        if last.isQuery { return askSame(last.form, said, turn) }
        guard last.isCommitted, let intent = catalog[last.form.intent]?.amendedBy, let definition = catalog[intent]
        else { return nil }
        let changes = changes(said, for: intent)
        guard !changes.isEmpty else { return nil }
        var form = Form(intent: intent, slots: last.slots(for: definition).merging(changes) { _, new in new })
        form.isGuess = isGuess
        return advance(form, turn)
    }

    /// The question answered last once more, about something else.
    mutating func same(_ turn: Turn) -> Step {
        memory.query.flatMap { askSame($0, turn.reading.said, turn) } ?? correctEarlier(turn.reading.said, turn)
            ?? anotherProblem(turn) ?? say("same", "no-question")
    }

    mutating func askSame(_ asked: Form, _ said: [SlotReading], _ turn: Turn) -> Step? {
        let changes = changes(said, for: asked.intent)
        guard !changes.isEmpty else { return nil }
        suspendOpen()
        return advance(Form(intent: asked.intent, slots: asked.slots.merging(changes) { _, new in new }), turn)
    }

    /// Takes back what was done last; with a form open, nothing was done yet and it is the form that goes.
    mutating func undo(_ turn: Turn) -> Step {
        if turn.reading.slots["addition"] != nil { return undoAddition() }
        if let dropped = interrupt() { return .answer(dropped) }
        guard let last = memory.committed else { return say("undo", "nothing-to-undo") }
        let facts: Facts = ["form": title(of: last.form)]
        guard let intent = catalog[last.form.intent]?.undoneBy, let definition = catalog[intent] else {
            return say("undo", "cannot-undo", facts)
        }
        var form = Form(intent: intent, slots: last.slots(for: definition))
        form.isConfirmed = true
        form.decision = Self.undoing
        return advance(form, turn)
    }

    /// Who wants what was added to go does not mean what it was added to; what was added stays.
    private func undoAddition() -> Step {
        guard let last = memory.committed, catalog.intents.contains(where: { $0.amendedBy == last.form.intent }) else {
            return say("undo", "nothing-added")
        }
        return say("undo", "cannot-undo", ["form": title(of: last.form)])
    }

    /// The decision under which a handler takes back what was done last, without asking once more.
    package static let undoing = "undo"

    /// What was said, by the slots of an intent that can hold it.
    func changes(_ said: [SlotReading], for intent: String) -> [String: SlotReading] {
        guard let definition = catalog[intent] else { return [:] }
        var changes: [String: SlotReading] = [:]
        for reading in said {
            // "An hour" is no new time without a word for the direction, which these sentences have not.
            if case .time(.duration, _) = reading.value { continue }
            guard let kind = reading.value.kind,
                let slot = definition.slots.first(where: { $0.kind == kind && changes[$0.name] == nil })
            else { continue }
            changes[slot.name] = reading
        }
        return changes
    }
}

extension Reading {
    /// The slots with the person's own words, without what they said was wrong, in the order of the text. What names a
    /// spot (车棚) names no kind of problem besides.
    var said: [SlotReading] {
        let own = slots.filter { $0.key != "wrong" && $0.key != "right" && $0.value.span != nil }.values
        let spots = own.filter { $0.value.kind == .location }.map(\.span)
        return own.filter { $0.value.kind != .category || !spots.contains($0.span) }
            .sorted { ($0.span?.lowerBound ?? 0) < ($1.span?.lowerBound ?? 0) }
    }

    /// What is right instead, where it is said in words that are no detail.
    fileprivate var rightWords: SlotReading? { slots["right"] }

    /// The mentions that a line consists of; nil where it says anything else.
    ///
    /// - Parameter small: words that may stand around them.
    func details(around small: SmallWords) -> [Mention]? {
        guard source != .template else { return nil }
        let strong = mentions.filter { !$0.isWeak && Self.detailKinds.contains($0.kind) }
        let outer = strong.filter { one in
            !strong.contains { $0.range.count > one.range.count && $0.range.overlaps(one.range) }
        }
        guard !outer.isEmpty else { return nil }
        let isSmall = gaps(between: outer).allSatisfy { gap in
            text.units[gap].split(whereSeparator: Self.isSign).allSatisfy { part in
                part.count <= Self.mostAround && small.makeUp(part)
            }
        }
        return isSmall ? outer : nil
    }

    /// More characters beside a detail say something of their own.
    private static let mostAround = 24

    /// The parts of the line, between signs, that hold one of the mentions, in the person's own words and without the
    /// words that hold others: a number to ring is kept apart.
    func parts(with mentions: [Mention], without all: [Mention]) -> String {
        func holds(_ part: Range<Int>, _ mentions: [Mention]) -> Bool {
            mentions.contains { $0.range.overlaps(part) }
        }
        let others = all.filter { !mentions.contains($0) }
        let parts = text.units.indices.split { Self.isSign(text.units[$0]) }
            .map { $0.startIndex..<$0.endIndex }.filter { holds($0, mentions) }
        return parts.map { part in
            let words = part.split { text.units[$0] == 0x20 }.map { $0.startIndex..<$0.endIndex }
            return words.filter { !holds($0, others) }.map(text.originalText).joined(separator: " ")
        }.joined(separator: ", ")
    }

    /// Neither a word nor white space.
    private static func isSign(_ unit: UInt16) -> Bool { unit != 0x20 && unit != 0x27 && !unit.isWord }

    /// What lies before, between and behind mentions that do not overlap.
    private func gaps(between mentions: [Mention]) -> [Range<Int>] {
        let ranges = mentions.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
        let starts = [0] + ranges.map(\.upperBound)
        let ends = ranges.map(\.lowerBound) + [text.units.count]
        return zip(starts, ends).compactMap { $0 < $1 ? $0..<$1 : nil }
    }

    private static let detailKinds: Set<SlotKind> = [.place, .location, .time, .period, .phone, .company]
}

extension SlotReading {
    /// An hour that is put right keeps its day, and a day its hour.
    fileprivate func joined(to old: SlotReading) -> SlotReading {
        guard case .time(.instant(let before, let grain), _) = old.value, grain.isFineEnough else { return self }
        var joined = self
        switch value {
        case .time(.timeOfDay(let hour), _):
            joined.value = .time(.instant(CivilDateTime(before.date, hour), .minute), alternative: nil)
        case .time(.instant(let day, .day), _):
            joined.value = .time(.instant(CivilDateTime(day.date, before.time), .minute), alternative: nil)
        default: break
        }
        return joined
    }
}

extension SlotValue {
    /// The kind of slot that it fills; nil for words and choices, which only their slot tells apart.
    var kind: SlotKind? {
        switch self {
        case .place: .place
        case .company: .company
        case .location: .location
        case .category: .category
        case .ticket: .ticket
        case .handover: .handover
        case .meeting: .meeting
        case .code: .code
        case .time: .time
        case .period: .period
        case .phone: .phone
        case .rating: .rating
        case .number, .money, .percentage, .text, .choice, .flag: nil
        }
    }
}
