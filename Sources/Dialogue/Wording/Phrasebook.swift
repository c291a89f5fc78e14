import Mustache
package import Scripts
package import Understanding
import Vocabulary

/// All words that Guanjia says, in three scripts, ready to be filled in.
///
/// Traditional script is converted from Simplified once, when the first such reply is made.
package struct Phrasebook: Sendable {
    private let simplified: Page
    private let english: Page
    private let traditional: Late<Page>

    /// - Throws: `.invalid` with every reply that is not valid Mustache.
    package init(_ catalog: IntentCatalog) throws(CatalogError) {
        var problems: [CatalogProblem] = []
        simplified = Page(catalog, .hans, &problems)
        english = Page(catalog, .en, &problems)
        traditional = Late {
            // What is wrong with a template is wrong on the page that it is converted from.
            var problems: [CatalogProblem] = []
            return Page(catalog, .hant, &problems)
        }
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    private func page(_ language: Language) -> Page {
        switch language {
        case .hans: simplified
        case .hant: traditional.value
        case .en: english
        }
    }

    /// The reply to an answer: the outcome's words, then the question with its numbered choices. Never empty: an
    /// outcome that nobody wrote words for is said by its key.
    package func reply(_ answer: Answer, in language: Language) -> Reply {
        let page = page(language)
        var lines = page.outcome(answer.outcome, of: answer.intent)
        if let prompt = answer.question { lines += page.question(prompt) }
        if lines.isEmpty { lines = [answer.outcome.key] }
        return Reply(
            text: lines.joined(separator: "\n"), language: language, intent: answer.intent, outcome: answer.outcome.key,
            facts: answer.outcome.facts.mapValues(\.json), expects: answer.question?.expects,
            suggestions: page.suggestions(answer))
    }

    /// Shared words by themselves: the greeting, a line that is too long.
    package func shared(_ key: String, _ facts: Facts = [:], in language: Language) -> Reply {
        reply(Answer(nil, Outcome(key, facts)), in: language)
    }
}

/// One language's words.
private struct Page: Sendable {
    private let facts: FactText
    private var replies: [String: MustacheTemplate] = [:]
    private var questions: [String: MustacheTemplate] = [:]
    private var hints: [String: MustacheTemplate] = [:]
    private var suggestionLines: [String: [MustacheTemplate]] = [:]

    init(_ catalog: IntentCatalog, _ language: Language, _ problems: inout [CatalogProblem]) {
        let words: WordsLanguage = language.isChinese ? .zh : .en
        let converter = ScriptConverter(language, catalog.traditionalTerms)
        let shared = catalog.shared[words] ?? SharedWords()
        let help = catalog.intents.compactMap { intent in
            intent.words[words]?.help.map { ("help." + intent.name, converter.convert($0)) }
        }
        let terms = shared.terms.mapValues(converter.convert).merging(help) { own, _ in own }
        facts = FactText(language: language, terms: terms)
        add(shared.replies, "_shared", to: \.replies, converter, &problems)
        add(suggestions: shared.suggestions, "_shared", converter)
        for intent in catalog.intents {
            guard let own = intent.words[words] else { continue }
            add(own.replies, intent.name, to: \.replies, converter, &problems)
            add(own.questions, intent.name, to: \.questions, converter, &problems)
            add(own.hints, intent.name, to: \.hints, converter, &problems)
            add(suggestions: own.suggestions, intent.name, converter)
        }
    }

    private mutating func add(
        _ lines: [String: SourceLine], _ owner: String, to shelf: WritableKeyPath<Page, [String: MustacheTemplate]>,
        _ converter: ScriptConverter, _ problems: inout [CatalogProblem]
    ) {
        for (key, line) in lines {
            do {
                self[keyPath: shelf][owner + "/" + key] = try Self.template(converter.convert(line.text))
            } catch {
                problems.append(
                    CatalogProblem(
                        file: line.file, line: line.line, message: "\"\(key)\" is not valid Mustache: \(error)"))
            }
        }
    }

    private mutating func add(suggestions: [String: [String]], _ owner: String, _ converter: ScriptConverter) {
        for (key, lines) in suggestions {
            suggestionLines[owner + "/" + key] = lines.compactMap { try? Self.template(converter.convert($0)) }
        }
    }

    /// Plain text: nothing is escaped for HTML.
    private static func template(_ text: String) throws -> MustacheTemplate {
        try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
    }

    /// What is said before the outcome's own words, each under the key of its fact.
    private static let notices = ["danger", "feeling", "news", "parked", "resumed", "corrected", "noted"]

    func outcome(_ outcome: Outcome, of intent: String?) -> [String] {
        let notices = Self.notices.filter { outcome.facts[$0] != nil }.flatMap { key in
            replies["_shared/" + key].map { lines($0, outcome.facts) } ?? []
        }
        guard let template = find(outcome.key, of: intent, in: replies) else { return notices }
        return notices + lines(template, outcome.facts)
    }

    func question(_ prompt: Prompt) -> [String] {
        var result: [String] = []
        if prompt.hint { result += hint(prompt) }
        if prompt.isAsked { result += asked(prompt) }
        if prompt.helps, let template = replies["_shared/or-choose"] { result += lines(template, [:]) }
        for (index, option) in prompt.options.enumerated() { result.append("\(index + 1). \(facts.choice(option))") }
        return result
    }

    /// The question's own words; where an outcome had put it, words that lead back to it.
    private func asked(_ prompt: Prompt) -> [String] {
        if let template = asking(prompt) { return lines(template, prompt.facts) }
        guard !prompt.hint, !prompt.options.isEmpty, let template = replies["_shared/choose-again"] else { return [] }
        return lines(template, ["form": .term("form." + prompt.intent)])
    }

    private func asking(_ prompt: Prompt) -> MustacheTemplate? {
        if let slot = prompt.slot { return questions[prompt.intent + "/" + slot] }
        return prompt.expects == "confirmation" ? find("confirm", of: prompt.intent, in: replies) : nil
    }

    private func hint(_ prompt: Prompt) -> [String] {
        if !prompt.options.isEmpty, !prompt.helps, let template = replies["_shared/hint-choice"] {
            return lines(template, ["n": .number(prompt.options.count)])
        }
        guard let slot = prompt.slot, let template = hints[prompt.intent + "/" + slot] else { return [] }
        return lines(template, prompt.facts)
    }

    func suggestions(_ answer: Answer) -> [String] {
        let key = answer.outcome.key
        let owned = answer.intent.flatMap { suggestionLines[$0 + "/" + key] } ?? suggestionLines["_shared/" + key] ?? []
        return owned.map { $0.render(facts.context(answer.outcome.facts)) }
    }

    private func find(_ key: String, of intent: String?, in shelf: [String: MustacheTemplate]) -> MustacheTemplate? {
        intent.flatMap { shelf[$0 + "/" + key] } ?? shelf["_shared/" + key]
    }

    /// The filled template without blank lines.
    private func lines(_ template: MustacheTemplate, _ facts: Facts) -> [String] {
        template.render(self.facts.context(facts)).split(whereSeparator: \.isNewline).map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
