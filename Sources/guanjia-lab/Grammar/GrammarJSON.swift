import TemplateGrammar

/// A grammar as it stands in the file.
struct GrammarJSON: Decodable {
    struct Settings: Decodable {
        var ignoresWhitespace: Bool?

        enum CodingKeys: String, CodingKey {
            case ignoresWhitespace = "ignore_whitespace"
        }
    }

    struct Intent: Decodable {
        var data: [BlockJSON]
    }

    var language: String
    var settings: Settings?
    var skipWords: [String]?
    var lists: [String: ListJSON]?
    var rules: [String: String]?
    var intents: [String: Intent]?

    enum CodingKeys: String, CodingKey {
        case language, settings, lists, intents
        case skipWords = "skip_words"
        case rules = "expansion_rules"
    }
}

struct BlockJSON: Decodable {
    var sentences: [String]
    var slots: [String: AnyJSON]?
    var requiresContext: [String: AnyJSON]?
    var excludesContext: [String: AnyJSON]?
    var requiredKeywords: [String]?
    var rules: [String: String]?
    var lists: [String: ListJSON]?
    var metadata: [String: AnyJSON]?

    enum CodingKeys: String, CodingKey {
        case sentences, slots, lists, metadata
        case requiresContext = "requires_context"
        case excludesContext = "excludes_context"
        case requiredKeywords = "required_keywords"
        case rules = "expansion_rules"
    }
}

struct ListJSON: Decodable {
    var values: [ListValueJSON]?
    var range: RangeJSON?
    var wildcard: Bool?
}

/// A value of a list: a text, or a text with what it means.
struct ListValueJSON: Decodable {
    var text: String
    var out: AnyJSON?
    var context: [String: AnyJSON]?
    var metadata: [String: AnyJSON]?

    enum CodingKeys: String, CodingKey {
        case out, context, metadata
        case text = "in"
    }

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self.text = text
            return
        }
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        text = try fields.decode(String.self, forKey: .text)
        out = try fields.decodeIfPresent(AnyJSON.self, forKey: .out)
        context = try fields.decodeIfPresent([String: AnyJSON].self, forKey: .context)
        metadata = try fields.decodeIfPresent([String: AnyJSON].self, forKey: .metadata)
    }
}

struct RangeJSON: Decodable {
    enum Fractions: String, Decodable {
        case halves, tenths
    }

    var from: Int
    var to: Int
    var step: Int?
    var multiplier: Double?
    var fractions: Fractions?
    var digits: Bool?
    var words: Bool?
    var wordsLanguage: String?

    enum CodingKeys: String, CodingKey {
        case from, to, step, multiplier, fractions, digits, words
        case wordsLanguage = "words_language"
    }

    var source: RangeSource {
        var source = RangeSource(from: from, to: to, step: step ?? 1, multiplier: multiplier)
        source.fractions = fractions.map { $0 == .halves ? .halves : .tenths }
        source.digits = digits ?? true
        source.words = words ?? true
        source.wordsLanguage = wordsLanguage
        return source
    }
}
