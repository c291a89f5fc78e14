import Scripts
import TemplateGrammar
import TimeExpressions
import Vocabulary

/// Looks for everything in `intents/` that would fail people later.
package struct CatalogCheck: Sendable {
    private let catalog: IntentCatalog
    private let ownIntents: Set<String>
    private let outcomes, facts, asks: [String: Set<String>]
    /// Any moment will do, as long as it is always the same.
    private static let now = CivilDateTime(CivilDate(daysSinceEpoch: 20_780), .noon)

    /// - Parameters:
    ///   - ownIntents: what the dialogue deals with by itself.
    ///   - outcomes: by intent, what its handler can end in.
    ///   - facts: by intent, what its handler's outcomes hold; an intent that is missing here may use any names.
    ///   - asks: by intent, the slots that its handler asks for itself.
    package init(
        _ catalog: IntentCatalog, ownIntents: Set<String>, outcomes: [String: Set<String>],
        facts: [String: Set<String>] = [:], asks: [String: Set<String>] = [:]
    ) {
        self.catalog = catalog
        self.ownIntents = ownIntents
        self.outcomes = outcomes
        self.facts = facts
        self.asks = asks
    }

    /// All problems, by file and line.
    package func problems() -> [CatalogProblem] {
        var found =
            handlerProblems() + catalog.intents.flatMap(wordProblems) + styleProblems()
            + catalog.intents.flatMap(undefinedValues)
        let grammarProblems = WordsLanguage.allCases.flatMap { language in
            let builder = GrammarBuilder(catalog, language)
            return ([builder.source] + [builder.parts].compactMap(\.self)).flatMap(Grammar.problems).map(Self.problem)
        }
        found += grammarProblems
        // Examples can only be read once every sentence is sound.
        if grammarProblems.isEmpty { found += exampleProblems() }
        return found.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }

    private func handlerProblems() -> [CatalogProblem] {
        let handled = ownIntents.union(outcomes.keys)
        let orphans = catalog.intents.filter { !handled.contains($0.name) }.map { intent in
            CatalogProblem(
                file: intent.file, line: 0, message: "no handler serves this intent; write one or remove the folder")
        }
        let missing = handled.filter { catalog[$0] == nil }.sorted().map { name in
            CatalogProblem(
                file: "intents/\(name)", line: 0, message: "the handler of \(name) has no folder; add it")
        }
        return orphans + missing
    }

    private func wordProblems(_ intent: IntentDefinition) -> [CatalogProblem] {
        var found: [CatalogProblem] = []
        if let given = outcomes[intent.name], given != Set(intent.outcomes) {
            let difference = given.symmetricDifference(intent.outcomes).sorted().joined(separator: ", ")
            found.append(
                CatalogProblem(
                    file: intent.file, line: 0, message: "\"outcomes\" and the handler disagree about \(difference)"))
        }
        for name in [intent.amendedBy, intent.undoneBy].compactMap(\.self) where catalog[name] == nil {
            found.append(
                CatalogProblem(file: intent.file, line: 0, message: "no intent is named \"\(name)\"; correct the name"))
        }
        for language in WordsLanguage.allCases {
            let term = "form." + intent.name
            if !intent.commits.isEmpty, catalog.shared[language]?.terms[term] == nil {
                found.append(
                    CatalogProblem(
                        file: "intents/_shared/\(language.rawValue).yaml", line: 0,
                        message: "no term \"\(term)\" says what \(intent.name) does; add it"))
            }
            let file = "intents/\(intent.name)/\(language.rawValue).yaml"
            guard let words = intent.words[language] else { continue }
            for outcome in intent.outcomes where words.replies[outcome] == nil {
                found.append(
                    CatalogProblem(file: file, line: 0, message: "no reply for the outcome \"\(outcome)\"; add it"))
            }
            for slot in intent.slots where isAsked(slot, intent) && words.questions[slot.name] == nil {
                found.append(
                    CatalogProblem(
                        file: file, line: 0,
                        message: "no question for the slot \"\(slot.name)\", which may be asked for; add it"))
            }
        }
        return found
    }

    /// Whether a talk may come to ask for a slot: a name that is said may be nobody's.
    private func isAsked(_ slot: SlotDefinition, _ intent: IntentDefinition) -> Bool {
        let isName = slot.kind == .place || slot.kind == .company
        return slot.isRequired || isName && !ownIntents.contains(intent.name)
            || asks[intent.name]?.contains(slot.name) == true
    }

    /// Names in the words of replies that no outcome of the handler holds, and nobody says: they would stay empty.
    private func undefinedValues(_ intent: IntentDefinition) -> [CatalogProblem] {
        guard let known = facts[intent.name]?.union(intent.slots.map(\.name)).union(["form"]) else { return [] }
        return intent.words.values.flatMap(\.replies.values).flatMap { reply in
            Self.names(in: reply.text).subtracting(known).sorted().map { name in
                CatalogProblem(
                    file: reply.file, line: reply.line,
                    message: "this uses {{\(name)}}, which no outcome of \(intent.name) holds; correct the name")
            }
        }
    }

    /// What a Mustache text names, without dots and marks.
    private static func names(in template: String) -> Set<String> {
        Set(template.matches(of: /\{\{[#^\/]?\.?(\w+)/).map { String($0.output.1) })
    }

    private func styleProblems() -> [CatalogProblem] {
        catalog.shared.flatMap { language, shared in
            let check = StyleCheck(rules: shared.style)
            return check.problems(in: Array(shared.replies.values))
                + catalog.intents.flatMap { $0.words[language].map(check.problems) ?? [] }
        }
    }

    private static func problem(_ error: GrammarError) -> CatalogProblem {
        CatalogProblem(
            file: error.origin.file, line: error.origin.line,
            message: error.explanation.split(separator: "\n").enumerated().map { index, line in
                index == 0 ? error.problem.message : String(line)
            }.joined(separator: "\n"))
    }

    private func exampleProblems() -> [CatalogProblem] {
        guard let reader = try? MessageReader(catalog, gazetteer: ExampleNames(catalog).gazetteer) else { return [] }
        return catalog.intents.flatMap { intent in
            intent.words.values.flatMap(\.examples).compactMap { problem($0, of: intent, reader) }
        }
    }

    private func problem(_ example: IntentExample, of intent: IntentDefinition, _ reader: MessageReader)
        -> CatalogProblem?
    {
        let reading = reader.read(example.text, at: Self.now, role: intent.roles.count == 1 ? intent.roles.first : nil)
        let rivals = reader.claimants(of: example.text, at: Self.now)
        guard reading.intent == intent.name else {
            return Self.problem(example, "is read as \(reading.intent ?? "nothing"), not as \(intent.name)")
        }
        guard rivals.count < 2 else {
            return Self.problem(
                example, "is claimed by \(rivals.joined(separator: " and ")); make one sentence narrower")
        }
        for (name, expectation) in example.slots {
            guard let slot = reading.slots[name] else { return Self.problem(example, "does not fill the slot \(name)") }
            guard expectation.holds(for: slot) else {
                return Self.problem(example, "fills the slot \(name) with \"\(slot.text)\"")
            }
        }
        return nil
    }

    private static func problem(_ example: IntentExample, _ what: String) -> CatalogProblem {
        CatalogProblem(
            file: example.source.file, line: example.source.line, message: "the example \"\(example.text)\" \(what)")
    }
}

/// The names that examples expect, as if a registry held them.
private struct ExampleNames {
    let gazetteer: Gazetteer

    init(_ catalog: IntentCatalog) {
        var places: Set<String> = []
        var companies: Set<String> = []
        for intent in catalog.intents {
            for example in intent.words.values.flatMap(\.examples) {
                for (name, expectation) in example.slots {
                    guard case .equals(let text) = expectation else { continue }
                    switch intent.slot(named: name)?.kind {
                    case .place: places.insert(text)
                    case .company: companies.insert(text)
                    default: break
                    }
                }
            }
        }
        gazetteer = Gazetteer(
            places: places.sorted().enumerated().map { Self.place(Int64($0), $1) },
            companies: companies.sorted().enumerated().map {
                CompanyReference(id: Int64($0), name: LocalName(hans: $1, hant: $1, en: $1))
            })
    }

    private static func place(_ id: Int64, _ name: String) -> PlaceName {
        let reference = PlaceReference(
            id: id, level: .compound, name: LocalName(hans: name, hant: name, en: name), within: [])
        return PlaceName(reference: reference, aliases: [])
    }
}
