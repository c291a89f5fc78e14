import Scripts
import TimeExpressions
import Vocabulary

/// All recognisers of things that are the same in every intent.
struct Recognisers: Sendable {
    let lexicon: CategoryLexicon
    let modelText: ModelText
    private let places: PlaceWords
    private let companies: CompanyWords
    private let tickets: TicketRecogniser
    private let locations: LocationRecogniser
    private let amounts: AmountRecogniser
    private let ordinals: PhraseTrie<Int>
    let courtesies: Courtesies
    private let inView: PhraseTrie<Bool>
    private let unsure, waiting: Set<[UInt16]>
    private let longestPause: Int
    /// What pauses end in; hardly any other line does, so that few are compared.
    private let pauseEnds: Set<UInt16>
    private let feelings: PhraseTrie<Feeling>
    /// Words of those who ask, or do not know.
    private let asking: PhraseTrie<Bool>
    private let chineseTimes = TimeParser(language: .chinese)
    private let englishTimes = TimeParser(language: .english)
    private let calendar: WorkCalendar

    /// The calendar tells working days and days off around feasts.
    init(_ catalog: IntentCatalog, calendar: WorkCalendar) {
        self.calendar = calendar
        let shared = Array(catalog.shared.values)
        lexicon = CategoryLexicon(catalog.categories)
        places = PlaceWords(shared)
        companies = CompanyWords(shared)
        modelText = ModelText(lexicon: lexicon, places: places)
        tickets = TicketRecogniser(words: shared.flatMap(\.ticketWords).map(Self.fold))
        locations = LocationRecogniser(shared.map(\.locationWords))
        ordinals = PhraseTrie(shared.flatMap(\.ordinals).map { (phrase: Self.fold($0.text), payload: $0.place) })
        courtesies = Courtesies(shared)
        inView = PhraseTrie(shared.flatMap(\.inView).map { (phrase: Self.fold($0), payload: true) })
        unsure = Set(shared.flatMap(\.unsure).map { Self.words(Self.fold($0)) })
        waiting = Set(shared.flatMap(\.waiting).map { Self.words(Self.fold($0)) })
        // White space and signs may stand between.
        pauseEnds = Set(unsure.union(waiting).compactMap(\.last))
        longestPause = 2 * (unsure.union(waiting).map(\.count).max() ?? 0)
        asking = PhraseTrie(shared.flatMap { $0.doubts + $0.unsure }.map { (phrase: Self.fold($0), payload: true) })
        feelings = PhraseTrie(shared.flatMap(\.feelings).map { (phrase: Self.fold($0.text), payload: $0.feeling) })
        amounts = AmountRecogniser(ratings: shared.flatMap(\.ratingWords).map { (Self.fold($0.text), $0.rating) })
    }

    /// How the person sounds: what the first words that tell it say.
    func feeling(in units: [UInt16]) -> Feeling? {
        for start in units.indices {
            var found: Feeling?
            feelings.forEachMatch(in: units, at: start) { _, feeling in found = feeling }
            if let found { return found }
        }
        return nil
    }

    /// Whether a line asks something or says that its author does not know, and so is no name.
    func isQuestion(_ units: [UInt16]) -> Bool {
        units.indices.contains { start in
            var isFound = false
            asking.forEachMatch(in: units, at: start) { _, _ in isFound = true }
            return isFound
        }
    }

    /// Whether the line says nothing but that its author does not know, or needs a moment.
    func pause(in units: [UInt16]) -> (isUnsure: Bool, isWaiting: Bool) {
        guard units.count <= longestPause, let last = units.last(where: Self.isWord), pauseEnds.contains(last) else {
            return (false, false)
        }
        let words = Self.words(courtesies.removed(from: units) ?? units)
        return (unsure.contains(words), waiting.contains(words))
    }

    /// Without white space and signs.
    private static func words(_ units: [UInt16]) -> [UInt16] { units.filter(isWord) }

    private static func isWord(_ unit: UInt16) -> Bool { unit.isHan || unit.isWordUnit }

    /// The entry in view, where it is named by a word for it. It counts only where a sentence wants an entry.
    private func pointed(at ticket: Int?, in units: [UInt16]) -> [Mention] {
        guard let ticket else { return [] }
        return units.indices.compactMap { start in
            var longest: Mention?
            inView.forEachMatch(in: units, at: start) { range, _ in
                longest = Mention(.ticket, range, .ticket(ticket), isWeak: true)
            }
            return longest
        }
    }

    /// The entries of a list that are named by their place in it (第二个, "the last one").
    private func listed(_ tickets: [Int], in units: [UInt16]) -> [Mention] {
        guard !tickets.isEmpty else { return [] }
        return units.indices.compactMap { start in
            var longest: Mention?
            ordinals.forEachMatch(in: units, at: start) { range, place in
                let index = place == 0 ? tickets.count - 1 : place - 1
                longest = tickets.indices.contains(index) ? Mention(.ticket, range, .ticket(tickets[index])) : nil
            }
            return longest
        }
    }

    /// Everything found in `text`, in the order of the text; names may overlap.
    func mentions(
        in text: FoldedText, isChinese: Bool, gazetteer: Gazetteer, entries: EntriesInView = .none, now: CivilDateTime
    ) -> [Mention] {
        let units = text.units
        let named = gazetteer.mentions(in: units)
        var found: [Mention] = []
        found.reserveCapacity(16)
        found += named
        func add(_ more: [Mention]) { if !more.isEmpty { found += more } }
        add(places.mentions(in: units, named: named, gazetteer: gazetteer))
        add(companies.mentions(in: units, named: named, gazetteer: gazetteer))
        add(lexicon.mentions(in: units))
        add(locations.mentions(in: units))
        add(tickets.mentions(in: units))
        add(listed(entries.listed, in: units))
        add(pointed(at: entries.talkedOf, in: units))
        add(CodeRecogniser.mentions(in: units))
        add(NumberedRecogniser.mentions(in: units))
        add(PhoneRecogniser.mentions(in: units))
        add(amounts.mentions(in: units))
        add(times(in: units, isChinese: isChinese, now: now))
        found.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        NameEvidence(units).strengthen(&found)
        return found
    }

    private func times(in units: [UInt16], isChinese: Bool, now: CivilDateTime) -> [Mention] {
        let parser = isChinese ? chineseTimes : englishTimes
        let times = parser.mentions(in: units, reference: now, prefers: .future, working: calendar)
        let impossible = times.isEmpty ? [] : ImpossibleDates.ranges(in: units)
        return times.flatMap { mention in
            // The hour of a day that does not exist is asked for again, together with the day.
            let isOfOne = impossible.contains { day in
                day.overlaps(mention.range) || (0...Self.at).contains(mention.range.lowerBound - day.upperBound)
            }
            if isOfOne { return [Mention]() }
            var found = [Mention(.time, mention.range, .time(mention.value, alternative: mention.alternative))]
            if let period = Period(mention.value, past: mention.alternative) {
                found.append(Mention(.period, mention.range, .period(period)))
            }
            return found
        }
    }

    /// As many units as " at " between a day and its hour.
    private static let at = 4

    static func fold(_ text: String) -> [UInt16] { FoldedText(text).units }
}

extension Period {
    /// The quarter, month or year that the words name; questions about figures look back, so the past reading first.
    init?(_ value: TimeValue, past: TimeValue?) {
        guard case .span(let from, let to, let grain) = past ?? value else { return nil }
        switch grain {
        case .quarter: self.init(Quarter(containing: from.date))
        case .month: self.init(from: from.date, to: to.date, label: String(from.date.isoText.prefix(7)))
        case .year: self.init(from: from.date, to: to.date, label: String(from.date.isoText.prefix(4)))
        default: return nil
        }
    }
}

extension CategoryLexicon {
    convenience init(_ vocabulary: CategoryVocabulary) {
        let keywords = vocabulary.categories.flatMap { words in
            words.keywords.map {
                Keyword(phrase: Recognisers.fold($0.text), category: words.category, weight: $0.weight)
            }
        }
        let dangers = vocabulary.dangers.map { words in
            CategoryLexicon.DangerWords(
                danger: words.danger, words: words.words.flatMap(Self.spellings),
                exceptions: words.exceptions.flatMap(Self.spellings))
        }
        self.init(keywords: keywords, urgent: vocabulary.urgent.map(Recognisers.fold), dangers: dangers)
    }

    /// A word as it is written, and with the 著 that Traditional texts have for 着 (著火), which no folding makes one.
    private static func spellings(_ word: String) -> [[UInt16]] {
        word.contains("着") ? [word, word.replacing("着", with: "著")].map(Recognisers.fold) : [Recognisers.fold(word)]
    }
}

extension LocationRecogniser {
    private static let parts: [String: Part] = ["building": .building, "unit": .unit, "floor": .floor, "room": .room]

    init(_ words: [LocationWords]) {
        func pairs(_ texts: [String: [String]]) -> [(word: [UInt16], part: Part)] {
            texts.flatMap { name, words in
                words.compactMap { word in Self.parts[name].map { (Recognisers.fold(word), $0) } }
            }
        }
        self.init(
            after: words.flatMap { pairs($0.after) }, before: words.flatMap { pairs($0.before) },
            spots: words.flatMap(\.spots).map { (Recognisers.fold($0), $0) })
    }
}
