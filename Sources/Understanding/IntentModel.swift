import Scripts
import TextClassifier
import Vocabulary

/// What the examples teach about messages that fit no sentence.
final class IntentModel: Sendable {
    /// How likely each intent is.
    struct Ranking {
        /// Best first, each at least as likely as was asked for.
        var intents: [Alternative] = []
        /// How likely it is a matter of another office.
        var elsewhere = 0.0
    }

    private let model: LinearModel?
    /// Which labels are no intents.
    private let elsewhere, outOfScope: Int?
    private let scratches = ScratchPool()

    /// Takes the model of this catalog's examples from the shelf, or trains it and puts it there; without examples of
    /// two kinds nothing is ever recognised.
    init(_ catalog: IntentCatalog, _ language: WordsLanguage, shelf: Shelf) {
        let lessons = IntentLessons(catalog, language)
        elsewhere = lessons.labels.firstIndex(of: IntentLessons.elsewhere)
        outOfScope = lessons.labels.firstIndex(of: IntentLessons.outOfScope)
        guard lessons.labels.count > 1 else {
            model = nil
            return
        }
        let key = lessons.key(options: Self.options)
        model = LinearModel.kept(on: shelf, as: "model-\(language.rawValue)", key: key) { () throws(TrainingError) in
            let text = ModelText(catalog)
            return try LinearModel.train(
                lessons.examples { text.described($0) }, labels: lessons.labels, options: Self.options)
        }
    }

    /// More left out than usual: complaints and letters to other offices resemble each other, and cross-validation tells
    /// them apart better so. More runs, which take a second or two at the first start: with half as many it is chance
    /// whether 9 or 22 of 600 letters to other offices pass for complaints, with these 11 to 15.
    static let options: TrainingOptions = {
        var options = TrainingOptions()
        options.dropout = 0.75
        options.runs = 8
        return options
    }()

    /// The intents by how likely each is, each at least `floor`.
    func ranking(of described: [UInt16], floor: Double) -> Ranking {
        guard let model else { return Ranking() }
        return scratches.use { scratch in
            model.read(described, &scratch)
            return ranking(model.labels, scratch.probabilities, floor: floor)
        }
    }

    private func ranking(_ labels: [String], _ chances: [Float], floor: Double) -> Ranking {
        var ranking = Ranking()
        for (index, chance) in chances.enumerated() {
            let chance = Double(chance)
            if index == elsewhere {
                ranking.elsewhere = chance
            } else if chance >= floor, index != outOfScope {
                ranking.intents.append(Alternative(intent: labels[index], confidence: chance))
            }
        }
        ranking.intents.sort { $0.confidence > $1.confidence }
        return ranking
    }
}

/// Adds to a text's words, as characters that no message uses, what the recognisers found in it, so that the model
/// learns from kinds of things as well as from their names.
struct ModelText {
    private let lexicon: CategoryLexicon
    private let places: PlaceWords

    /// The rarest ideographs stand for the kinds.
    private static let category: UInt16 = 0x3400
    private static let manyCategories: UInt16 = 0x3401
    private static let place: UInt16 = 0x3402
    private static let danger: UInt16 = 0x3403

    init(lexicon: CategoryLexicon, places: PlaceWords) {
        self.lexicon = lexicon
        self.places = places
    }

    init(_ catalog: IntentCatalog) {
        self.init(lexicon: CategoryLexicon(catalog.categories), places: PlaceWords(Array(catalog.shared.values)))
    }

    func described(_ text: FoldedText) -> [UInt16] {
        described(text, lexicon.mentions(in: text.units), isDanger: lexicon.urgency(of: text.units).danger != nil)
    }

    /// - Parameter mentions: in the order of the text; only those of categories count.
    func described(_ text: FoldedText, _ mentions: [Mention], isDanger: Bool) -> [UInt16] {
        var (categories, last) = (0, -1)
        for mention in mentions where mention.kind == .category && mention.range.lowerBound != last {
            categories += 1
            last = mention.range.lowerBound
        }
        var units = text.units
        func mark(_ unit: UInt16) { units += [0x20, unit] }
        if categories > 0 { mark(Self.category) }
        if categories > 1 { mark(Self.manyCategories) }
        if places.namesCompound(text.units) { mark(Self.place) }
        if isDanger { mark(Self.danger) }
        return units
    }
}
