package import Scripts
package import TemplateGrammar
package import TimeExpressions
package import Vocabulary

/// Reads messages: text in, `Reading` out. The clock is an argument.
package struct MessageReader: Sendable {
    /// When a message that fits no sentence is believed to be a free-text intent.
    package struct Thresholds: Sendable {
        /// The least probability at which the model's word is taken. By cross-validation over the examples
        /// (`guanjia-lab thresholds`) nine of ten messages that are none of the intents are left alone from 0.43 in
        /// Chinese and 0.52 in English on; a little less is asked for, since real ones are easier than our near misses.
        package var accept: [WordsLanguage: Double] = [.zh: 0.37, .en: 0.5]
        /// The least probability at which nobody needs to be asked whether it was meant.
        package var sure = 0.6
        /// The least probability at which it is asked whether an intent was meant.
        package var offer = 0.2
        /// The least probability at which an intent is named as an alternative.
        package var mention = 0.1
        /// The least probability at which a matter is said to be another office's.
        package var elsewhere = 0.5

        package init() {}
    }

    package let catalog: IntentCatalog
    private let chinese: CompiledWords
    private let english: CompiledWords
    private let recognisers: Recognisers
    private let divider: ProblemDivider
    let matters: MatterDivider
    let things: ThingDivider
    private let corrector: SoundCorrector
    /// What may stand before a place's name.
    private let nameBorders: Set<UInt16>
    let thresholds: Thresholds
    /// The names that are recognised; replaced when the registry changes.
    package var gazetteer: Gazetteer

    /// Without the official days off, working days are Monday to Friday.
    ///
    /// - Throws: the first fault of a sentence; `CatalogCheck` tells all of them.
    package init(
        _ catalog: IntentCatalog, gazetteer: Gazetteer = Gazetteer(), thresholds: Thresholds = Thresholds(),
        calendar: WorkCalendar = WorkCalendar()
    ) throws(GrammarError) {
        self.init(
            catalog, chinese: try CompiledWords(catalog, .zh, shelf: .none),
            english: try CompiledWords(catalog, .en, shelf: .none), gazetteer: gazetteer, thresholds: thresholds,
            calendar: calendar)
    }

    /// The words are those of the catalog.
    package init(
        _ catalog: IntentCatalog, chinese: CompiledWords, english: CompiledWords, gazetteer: Gazetteer = Gazetteer(),
        thresholds: Thresholds = Thresholds(), calendar: WorkCalendar = WorkCalendar()
    ) {
        self.catalog = catalog
        self.chinese = chinese
        self.english = english
        self.gazetteer = gazetteer
        self.thresholds = thresholds
        recognisers = Recognisers(catalog, calendar: calendar)
        nameBorders = Set(catalog.shared.values.flatMap(\.nameBorders).flatMap(Recognisers.fold))
        divider = ProblemDivider(
            lexicon: recognisers.lexicon, joints: catalog.shared.values.flatMap(\.also).map(Recognisers.fold))
        offices = OfficeWords(catalog)
        things = ThingDivider(
            joints: catalog.shared.values.flatMap(\.listing).map { Recognisers.fold($0).filter { !$0.isSpace } })
        matters = MatterDivider(joints: catalog.shared.values.flatMap(\.then).map(Recognisers.fold))
        corrector = SoundCorrector { IntentLessons(catalog, .zh).folded }
    }

    private func words(_ language: WordsLanguage) -> CompiledWords { language == .zh ? chinese : english }

    package let offices: OfficeWords

    /// The lexicon of categories and urgency.
    package var lexicon: CategoryLexicon { recognisers.lexicon }

    /// Makes what only some messages need, so that none of them waits for it: takes milliseconds, or, where examples
    /// have to be learnt, a second or two.
    package func prepare() {
        english.prepareSentences()
        chinese.prepare()
        english.prepare()
        gazetteer.prepare()
    }

    /// What `text` says.
    ///
    /// `role` settles sentences that two intents share; `language` stands in where the text shows none.
    /// `expecting` is the kind of slot that was just asked for, so that a mistyped name is compared with near ones;
    /// `entries` are those that may be named without their numbers.
    package func read(
        _ text: String, at now: CivilDateTime, language fallback: Language = .hans, role: Role? = nil,
        expecting: SlotKind? = nil, entries: EntriesInView = .none
    ) -> Reading {
        let addresses = WebAddresses.found(in: text)
        let folded = FoldedText(text).blanking(addresses)
        let spoken = addresses.reduce(text) { $0.replacing($1, with: " ") }
        let script = ScriptDetection.script(of: spoken)
        let moment = Moment(
            now: now, script: script, language: script.language(preferring: fallback), role: role,
            expecting: expecting, entries: entries)
        let asWritten = withoutCourtesies(read(folded, moment), moment)
        guard moment.language.isChinese, isDoubtful(asWritten) else { return asWritten }
        let known = asWritten.mentions.filter { !$0.isWeak && [.place, .company].contains($0.kind) }.map(\.range)
        guard let units = corrector.corrected(folded.units, except: known) else { return asWritten }
        let asHeard = read(FoldedText(folded, units: units), moment)
        return asHeard.intent != nil && asHeard.confidence > asWritten.confidence ? asHeard : asWritten
    }

    /// What a message is read beside.
    private struct Moment {
        var now: CivilDateTime
        var script: DetectedScript
        var language: Language
        var role: Role?
        var expecting: SlotKind?
        var entries: EntriesInView

        var words: WordsLanguage { language.isChinese ? .zh : .en }
    }

    /// What the message says without its courtesies, where a sentence says that and none says the whole.
    private func withoutCourtesies(_ whole: Reading, _ moment: Moment) -> Reading {
        guard whole.source != .template, let units = recognisers.courtesies.removed(from: whole.text.units) else {
            return whole
        }
        var plain = noted(FoldedText(whole.text, units: units), moment)
        guard readSentences(moment, &plain) else { return whole }
        readProblems(&plain)
        return plain
    }

    /// Whether it is worth while to look for words that sound the same.
    private func isDoubtful(_ reading: Reading) -> Bool {
        reading.intent == nil || reading.confidence < thresholds.sure
    }

    private func read(_ folded: FoldedText, _ moment: Moment) -> Reading {
        var reading = noted(folded, moment)
        if !readSentences(moment, &reading) {
            readModel(moment.words, moment.role, &reading)
            if reading.intent == nil, reading.danger != nil { readDanger(&reading) }
        }
        readProblems(&reading)
        return reading
    }

    /// What is found in a message whatever it wants.
    private func noted(_ folded: FoldedText, _ moment: Moment) -> Reading {
        let language = moment.language
        var mentions = recognisers.mentions(
            in: folded, isChinese: language.isChinese, gazetteer: gazetteer, entries: moment.entries, now: moment.now)
        if let guess = unknownName(folded, moment.expecting, mentions) {
            mentions.removeAll { $0.kind == guess.kind && $0.isWeak && $0.range == guess.range }
            mentions.append(guess)
        }
        var reading = Reading(
            text: folded, language: moment.script == .none ? nil : language, intent: nil, slots: [:], confidence: 0,
            source: .none, alternatives: [], mentions: mentions, isExact: false,
            danger: lexicon.urgency(of: folded.units).danger)
        reading.feeling = recognisers.feeling(in: folded.units)
        (reading.isUnsure, reading.isWaiting) = recognisers.pause(in: folded.units)
        return reading
    }

    private func readProblems(_ reading: inout Reading) {
        guard let intent = reading.intent, catalog.read(intent, { $0.hearsDanger }) == true else { return }
        reading.problems = divider.problems(in: reading)
    }

    /// Whether a sentence says it: of the message's language, or of either where that does not settle it.
    private func readSentences(_ moment: Moment, _ reading: inout Reading) -> Bool {
        if readTemplates(moment.words, moment.role, &reading) { return true }
        // A Chinese sentence may quote more English than it has characters of its own.
        let isEither =
            moment.script == .none || moment.script == .latin && reading.text.units.contains(where: \.isHan)
        return isEither && readTemplates(moment.words == .zh ? .en : .zh, moment.role, &reading)
    }

    /// The intents whose sentences say `text` equally well; more than one is a fault of the sentences.
    package func claimants(of text: String, at now: CivilDateTime) -> [String] {
        let reading = read(text, at: now)
        guard reading.source == .template else { return [] }
        let language: WordsLanguage = ScriptDetection.language(of: text, preferring: .hans).isChinese ? .zh : .en
        let matches = matches(language, reading)
        guard let first = matches.first else { return [] }
        return Set(matches.filter { first.ties(with: $0) }.map(\.intent)).sorted()
    }

    /// What the sentences of a language make of a message, the best first.
    private func matches(_ language: WordsLanguage, _ reading: Reading) -> [GrammarMatch] {
        let found = words(language).sentences.whole?.matches(message(reading)) ?? []
        return found.filter { isSaid($0, reading.mentions) }
    }

    private func readTemplates(_ language: WordsLanguage, _ role: Role?, _ reading: inout Reading) -> Bool {
        let matches = matches(language, reading)
        guard let first = matches.first else { return false }
        let rivals = matches.filter { first.ties(with: $0) }
        let match = rivals.first { mayOpen($0.intent, role) } ?? first
        reading.intent = match.intent
        reading.source = .template
        reading.sentence = match.origin
        reading.isExact = match.wildcardCount == 0
        reading.confidence = reading.isExact ? 1 : 0.9
        reading.alternatives = Self.alternatives(matches, to: match.intent)
        let slots = filler(for: reading)
        reading.slots = slots.slots(of: match)
        return true
    }

    private func readModel(_ language: WordsLanguage, _ role: Role?, _ reading: inout Reading) {
        // Signs, digits, a single character and two letters say nothing that examples could teach.
        let units = reading.text.units
        guard units.count(where: \.isHan) > 1 || units.count(where: { $0.isHan || $0.isASCIILetter }) > 2 else {
            return
        }
        let described = recognisers.modelText.described(
            reading.text, reading.mentions, isDanger: reading.danger != nil)
        let ranking = words(language).model.ranking(of: described, floor: thresholds.mention)
        reading.alternatives = ranking.intents
        let possible = ranking.intents.filter { mayBeFreeText($0, role) }
        guard let best = possible.first, best.confidence >= thresholds.accept[language] ?? 1 else {
            reading.isElsewhere = ranking.elsewhere >= thresholds.elsewhere
            if !reading.isElsewhere { readOffers(possible, &reading) }
            return
        }
        reading.intent = best.intent
        reading.confidence = best.confidence
        reading.source = .model
        reading.isGuess = best.confidence < thresholds.sure && reading.danger == nil
        reading.alternatives.removeAll { $0.intent == best.intent }
        let slots = filler(for: reading)
        reading.slots = slots.slots(ofFreeText: best.intent)
        readParts(language, &reading)
        if namesDoubtfulPlace(reading) { reading.isGuess = reading.danger == nil }
    }

    /// What the model makes of a text; nothing where there is none.
    func ranking(of text: FoldedText, _ language: WordsLanguage, floor: Double) -> IntentModel.Ranking {
        words(language).model.ranking(of: recognisers.modelText.described(text), floor: floor)
    }

    /// Whether a place's name in free words may be the end of a longer one (兰亭小区 in 叠彩兰亭小区).
    private func namesDoubtfulPlace(_ reading: Reading) -> Bool {
        reading.mentions.contains { mention in
            guard case .place(.named) = mention.value, !mention.isWeak, mention.range.lowerBound > 0 else {
                return false
            }
            let before = reading.text.units[mention.range.lowerBound - 1]
            return before.isHan && !nameBorders.contains(before)
        }
    }

    private func filler(for reading: Reading) -> SlotFiller {
        let language: WordsLanguage = reading.language?.isChinese == false ? .en : .zh
        return SlotFiller(
            catalog: catalog, categories: CategoryJudge(lexicon: lexicon, words: words(language)),
            gazetteer: gazetteer, reading: reading)
    }

    /// Fills what a part of the message says of slots that are still empty.
    private func readParts(_ language: WordsLanguage, _ reading: inout Reading) {
        guard let intent = reading.intent, catalog.read(intent, { $0.hasParts(language) }) == true,
            let matches = words(language).sentences.parts?.matches(message(reading))
        else { return }
        let filler = filler(for: reading)
        for match in matches where match.intent == intent {
            reading.slots.merge(filler.partSlots(of: match)) { known, _ in known }
        }
    }

    /// What to ask about where nothing is likely enough: the two likeliest.
    private func readOffers(_ possible: [Alternative], _ reading: inout Reading) {
        let filler = filler(for: reading)
        reading.offers = possible.filter { $0.confidence >= thresholds.offer }.prefix(2).map {
            Offer(intent: $0.intent, slots: filler.slots(ofFreeText: $0.intent))
        }
    }

    /// What is surely meant is read even where it is not open to the role, so that the talk can say so.
    private func mayBeFreeText(_ intent: Alternative, _ role: Role?) -> Bool {
        catalog.read(intent.intent) { $0.isFreeText } == true
            && (mayOpen(intent.intent, role) || intent.confidence >= thresholds.sure)
    }

    /// How sure words of danger alone make a reading.
    private static let dangerConfidence = 0.5

    /// Words of danger are a complaint whatever else they are.
    private func readDanger(_ reading: inout Reading) {
        guard let intent = catalog.intents.first(where: \.hearsDanger) else { return }
        reading.intent = intent.name
        reading.confidence = Self.dangerConfidence
        reading.source = .model
        let slots = filler(for: reading)
        reading.slots = slots.slots(ofFreeText: intent.name)
    }

    private func message(_ reading: Reading) -> Message {
        let externals = reading.mentions.enumerated().map { id, mention in
            Message.External(mention.kind.spans, range: mention.range, id: id)
        }
        return Message(units: reading.text.units, externals: externals)
    }

    /// A sentence that is nothing but a weak mention (a bare number) says nothing by itself, nor do free words that fewer
    /// than two things stand before (LY-1024不满意，还在漏).
    private func isSaid(_ match: GrammarMatch, _ mentions: [Mention]) -> Bool {
        guard match.literalCount == 0 else { return true }
        let named = match.slots.compactMap { slot -> Mention? in
            if case .external(let id) = slot.value { mentions[id] } else { nil }
        }
        return named.contains { !$0.isWeak } && (match.wildcardCount == 0 || named.count > 1)
    }

    /// The whole of a short message as a name that the registry does not know, where a name was asked for.
    private func unknownName(_ text: FoldedText, _ asked: SlotKind?, _ mentions: [Mention]) -> Mention? {
        guard let asked, asked == .place || asked == .company else { return nil }
        let saysOther = mentions.contains { [asked, .location, .category, .time].contains($0.kind) && !$0.isWeak }
        guard !saysOther, (1...40).contains(text.units.count), !recognisers.isQuestion(text.units),
            text.units.contains(where: { $0.isHan || $0.isASCIILetter })
        else { return nil }
        let name = text.original.trimmed
        let value: SlotValue =
            asked == .place
            ? .place(.unknown(name, near: gazetteer.nearest(to: name)))
            : .company(.unknown(name, near: gazetteer.nearestCompanies(to: name)))
        return Mention(asked, 0..<text.units.count, value, isWeak: true)
    }

    private func mayOpen(_ intent: String, _ role: Role?) -> Bool {
        guard let role else { return true }
        return catalog.read(intent) { $0.roles.contains(role) } ?? false
    }

    private static func alternatives(_ matches: [GrammarMatch], to intent: String) -> [Alternative] {
        var seen: Set<String> = [intent]
        return matches.compactMap {
            seen.insert($0.intent).inserted ? Alternative(intent: $0.intent, confidence: 0.5) : nil
        }
    }
}

extension GrammarMatch {
    /// Whether nothing in the order of matches but the order of the files divides the two.
    fileprivate func ties(with other: GrammarMatch) -> Bool {
        wildcardCount == other.wildcardCount && literalCount == other.literalCount
            && wildcardLength == other.wildcardLength
            && externalLength == other.externalLength
    }
}

extension FoldedText {
    /// The text with one word without meaning in place of each address, which looks like numbers and names.
    fileprivate func blanking(_ addresses: [String]) -> FoldedText {
        guard !addresses.isEmpty else { return self }
        var units = units
        for address in addresses.map({ FoldedText($0).units }) {
            for start in units.indices where units[start...].starts(with: address) {
                units.replaceSubrange(
                    start..<start + address.count, with: repeatElement(UInt16(ascii: "x"), count: address.count))
            }
        }
        return FoldedText(self, units: units)
    }
}
