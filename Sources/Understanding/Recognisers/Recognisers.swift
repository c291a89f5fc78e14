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
    private let feelings: PhraseTrie<Feeling>
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
    ///
    /// - Parameter tickets: the entries of the list that was shown last, in its order.
    func mentions(
        in text: FoldedText, isChinese: Bool, gazetteer: Gazetteer, tickets listed: [Int] = [], now: CivilDateTime
    ) -> [Mention] {
        let units = text.units
        let named = gazetteer.mentions(in: units)
        var found = named
        found += places.mentions(in: units, named: named, gazetteer: gazetteer)
        found += companies.mentions(in: units, named: named, gazetteer: gazetteer)
        found += lexicon.mentions(in: units)
        found += locations.mentions(in: units)
        found += tickets.mentions(in: units)
        found += self.listed(listed, in: units)
        found += CodeRecogniser.mentions(in: units)
        found += NumberedRecogniser.mentions(in: units)
        found += PhoneRecogniser.mentions(in: units)
        found += amounts.mentions(in: units)
        found += times(in: units, isChinese: isChinese, now: now)
        found.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        NameEvidence(units).strengthen(&found)
        return found
    }

    private func times(in units: [UInt16], isChinese: Bool, now: CivilDateTime) -> [Mention] {
        let parser = isChinese ? chineseTimes : englishTimes
        return parser.mentions(in: units, reference: now, prefers: .future, working: calendar).flatMap { mention in
            var found = [Mention(.time, mention.range, .time(mention.value, alternative: mention.alternative))]
            if let period = Period(mention.value, past: mention.alternative) {
                found.append(Mention(.period, mention.range, .period(period)))
            }
            return found
        }
    }

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
    init(_ vocabulary: CategoryVocabulary) {
        let keywords = vocabulary.categories.flatMap { words in
            words.keywords.map {
                Keyword(phrase: Recognisers.fold($0.text), category: words.category, weight: $0.weight)
            }
        }
        let dangers = vocabulary.dangers.map { words in
            CategoryLexicon.DangerWords(
                danger: words.danger, words: words.words.map(Recognisers.fold),
                exceptions: words.exceptions.map(Recognisers.fold))
        }
        self.init(keywords: keywords, urgent: vocabulary.urgent.map(Recognisers.fold), dangers: dangers)
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
