import Vocabulary
import Yams

/// Reads the files of `_shared`.
struct SharedReader {
    let source: YAMLSource

    func words(_ root: Node.Mapping) -> SharedWords {
        source.expectKeys(
            [
                "rules", "lists", "skip-words", "own-place", "there", "place-suffixes", "place-endings",
                "place-words", "company-endings", "common-words", "ticket-words", "location-words",
                "rating-words", "name-borders", "also", "then", "listing", "ordinals", "in-view", "negations", "doubts",
                "asking-ends", "polite-requests", "waiting", "courtesy-starts",
                "courtesy-ends", "unsure", "around-details",
                "feelings", "offices", "choices", "out-of-scope", "elsewhere", "style", "replies", "suggestions",
                "terms",
            ], of: root)
        var words = SharedWords()
        words.rules = source.dictionary(root["rules"])
        words.lists = lists(root["lists"])
        words.skipWords = source.texts(root["skip-words"])
        words.ownPlace = source.texts(root["own-place"])
        words.there = source.texts(root["there"])
        words.placeSuffixes = source.texts(root["place-suffixes"])
        words.placeEndings = source.texts(root["place-endings"])
        words.placeWords = placeWords(root["place-words"])
        words.companyEndings = source.texts(root["company-endings"])
        words.commonWords = source.texts(root["common-words"])
        words.ticketWords = source.texts(root["ticket-words"])
        words.nameBorders = source.texts(root["name-borders"])
        words.also = source.texts(root["also"])
        words.then = source.texts(root["then"])
        words.listing = source.texts(root["listing"])
        words.ordinals = ordinals(root["ordinals"])
        words.inView = source.texts(root["in-view"])
        words.negations = source.texts(root["negations"])
        words.doubts = source.texts(root["doubts"])
        words.askingEnds = source.texts(root["asking-ends"])
        words.politeRequests = source.texts(root["polite-requests"])
        words.waiting = source.texts(root["waiting"])
        words.courtesyStarts = source.texts(root["courtesy-starts"])
        words.courtesyEnds = source.texts(root["courtesy-ends"])
        words.unsure = source.texts(root["unsure"])
        words.aroundDetails = source.texts(root["around-details"])
        words.feelings = named(root["feelings"], as: "feeling").map { ($0.text, $0.value) }
        words.offices = named(root["offices"], as: "office").map { ($0.text, $0.value) }
        words.locationWords = locationWords(root["location-words"])
        words.ratingWords = ratingWords(root["rating-words"])
        for (choice, node) in source.mapping(root["choices"]) { words.choices[choice] = source.texts(node) }
        words.outOfScope = source.lines(root["out-of-scope"])
        words.elsewhere = source.lines(root["elsewhere"])
        words.style = style(root["style"])
        words.replies = source.dictionary(root["replies"])
        for (outcome, node) in source.mapping(root["suggestions"]) { words.suggestions[outcome] = source.texts(node) }
        words.terms = source.dictionary(root["terms"]).mapValues(\.text)
        return words
    }

    private func style(_ node: Node?) -> StyleRules {
        var rules = StyleRules()
        for (key, value) in source.mapping(node) {
            switch key {
            case "columns": rules.columns = value.int
            case "never": rules.never = source.texts(value)
            case "refusing": rules.refusing = source.texts(value)
            case "next-steps": rules.nextSteps = source.texts(value)
            default: source.note(value, "\"\(key)\" is unknown here; use columns, never, refusing or next-steps")
            }
        }
        return rules
    }

    /// `name: [text, {in: …, out: …}]`
    func lists(_ node: Node?) -> [String: [WordListValue]] {
        var result: [String: [WordListValue]] = [:]
        for (name, list) in source.mapping(node) {
            result[name] = source.list(list).compactMap { listValue($0) }
        }
        return result
    }

    private func listValue(_ node: Node) -> WordListValue? {
        if case .scalar(let scalar) = node {
            return WordListValue(text: line(scalar.string, node), value: scalar.string)
        }
        guard case .mapping(let mapping) = node, let text = mapping["in"]?.string else {
            source.note(node, "a list value is a text or {in: …, out: …}")
            return nil
        }
        source.expectKeys(["in", "out"], of: mapping)
        return WordListValue(text: line(text, node), value: mapping["out"]?.string ?? text)
    }

    private func line(_ text: String, _ node: Node) -> SourceLine {
        SourceLine(text: text, file: source.file, line: node.mark?.line ?? 0)
    }

    /// `{5: […], 4: […], …, not: […]}`
    private func ratingWords(_ node: Node?) -> [(text: String, rating: Int?)] {
        source.mapping(node).flatMap { key, list -> [(text: String, rating: Int?)] in
            let rating = Int(key)
            guard key == "not" || rating.map((1...5).contains) == true else {
                source.note(list, "ratings are 1 to 5; words that are none stand under \"not\"")
                return []
            }
            return source.texts(list).map { ($0, rating) }
        }
    }

    /// `{1: […], 2: […], …, last: […]}`
    private func ordinals(_ node: Node?) -> [(text: String, place: Int)] {
        source.mapping(node).flatMap { key, list -> [(text: String, place: Int)] in
            guard let place = key == "last" ? 0 : Int(key), key == "last" || place > 0 else {
                source.note(list, "ordinals are 1, 2, … and last")
                return []
            }
            return source.texts(list).map { ($0, place) }
        }
    }

    /// `{angry: […], afraid: […]}`: words by the value that they stand for.
    private func named<Value: RawRepresentable<String> & CaseIterable>(
        _ node: Node?, as what: String
    ) -> [(text: String, value: Value)] {
        source.mapping(node).flatMap { key, list -> [(text: String, value: Value)] in
            guard let value = Value(rawValue: key) else {
                let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
                source.note(list, "unknown \(what) \"\(key)\"; known are \(known)")
                return []
            }
            return source.texts(list).map { ($0, value) }
        }
    }

    private func placeWords(_ node: Node?) -> [PlaceLevel: [String]] {
        var words: [PlaceLevel: [String]] = [:]
        for (name, list) in source.mapping(node) {
            guard let level = PlaceLevel(rawValue: name) else {
                let known = PlaceLevel.allCases.map(\.rawValue).joined(separator: ", ")
                source.note(list, "unknown level \"\(name)\"; known are \(known)")
                continue
            }
            words[level] = source.texts(list)
        }
        return words
    }

    private func locationWords(_ node: Node?) -> LocationWords {
        guard let node, case .mapping(let mapping) = node else { return LocationWords() }
        source.expectKeys(["after", "before", "spots"], of: mapping)
        var words = LocationWords()
        for (part, list) in source.mapping(mapping["after"]) { words.after[part] = source.texts(list) }
        for (part, list) in source.mapping(mapping["before"]) { words.before[part] = source.texts(list) }
        words.spots = source.texts(mapping["spots"])
        return words
    }

    func categories(_ root: Node.Mapping) -> CategoryVocabulary {
        source.expectKeys(["categories", "urgent", "danger"], of: root)
        var vocabulary = CategoryVocabulary()
        vocabulary.categories = source.mapping(root["categories"]).compactMap(category)
        vocabulary.urgent = languages(root["urgent"]).compactMap(keyword).map(\.text)
        vocabulary.dangers = source.mapping(root["danger"]).compactMap(danger)
        return vocabulary
    }

    private func category(_ name: String, _ node: Node) -> CategoryWords? {
        guard let category = Category(rawValue: name) else {
            source.note(
                node,
                "unknown category \"\(name)\"; known are \(Category.allCases.map(\.rawValue).joined(separator: ", "))")
            return nil
        }
        let entries = languages(node.mapping?["keywords"])
        return CategoryWords(category: category, keywords: entries.compactMap(keyword))
    }

    private func keyword(_ node: Node) -> (text: String, weight: Double)? {
        if case .scalar(let scalar) = node { return (scalar.string, 1) }
        guard let text = node.mapping?["text"]?.string, let weight = node.mapping?["weight"]?.float else {
            source.note(node, "a keyword is a text or {text: …, weight: 0…1}")
            return nil
        }
        return (text, weight)
    }

    private func danger(_ kind: String, _ node: Node) -> DangerWords? {
        guard case .mapping(let mapping) = node, let danger = Danger(rawValue: kind) else {
            source.note(
                node,
                "a danger is {zh: […], en: […], not: […]}, one of \(Danger.allCases.map(\.rawValue).joined(separator: ", "))"
            )
            return nil
        }
        source.expectKeys(["zh", "en", "not"], of: mapping)
        let words = source.texts(mapping["zh"]) + source.texts(mapping["en"])
        return DangerWords(danger: danger, words: words, exceptions: source.texts(mapping["not"]))
    }

    /// The nodes of `{zh: […], en: […]}`.
    private func languages(_ node: Node?) -> [Node] {
        source.mapping(node).flatMap { source.list($0.node) }
    }
}
