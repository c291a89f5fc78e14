import Scripts
import TemplateGrammar

/// A grammar with the lists of each group of cases, compiled.
struct GrammarSuite {
    let cases: [GrammarCase]
    /// From the text of the grammar file to the compiled grammar, in milliseconds.
    let loadMilliseconds: Double
    private let grammars: [Grammar]
    /// For each case, its grammar among `grammars`.
    private let grammarOfCase: [Int]

    struct Files {
        var grammar: String
        var fixtures: String
        var cases: String
    }

    /// - Parameter merged: whether all cases see one set of lists, the union of all fixtures.
    /// - Parameter padding: how many made-up names are added; any makes it merged.
    init(_ files: Files, merged: Bool, padding: Int) throws {
        let fixtures = try JSONFile.read([String: GrammarFixture].self, from: files.fixtures)
        cases = try CaseFile(path: files.cases).rows(GrammarCase.init)
        FoldedText.prepare()
        let names = Set(fixtures.values.flatMap(\.lists.keys))
        let clock = ContinuousClock()
        let start = clock.now
        let file = try GrammarFile(path: files.grammar, openLists: names)
        let grammar = try Grammar(file.source) { FoldedText($0).text }
        loadMilliseconds = start.duration(to: clock.now) / .milliseconds(1)
        if merged || padding > 0 {
            var union = GrammarFixture(merging: fixtures)
            union.pad(padding, language: file.source.language)
            grammars = [try grammar.replacing(union.sources)]
            grammarOfCase = cases.map { _ in 0 }
        } else {
            let groups = fixtures.keys.sorted()
            grammars = try groups.map { try grammar.replacing(fixtures[$0]?.sources ?? [:]) }
            let places = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
            grammarOfCase = try cases.map { item in
                guard let place = places[item.fixture] else {
                    let problem = "the fixtures have no group \"\(item.fixture)\""
                    throw CaseFileError.invalid([CaseProblem(file: files.cases, line: item.line, message: problem)])
                }
                return place
            }
        }
    }

    /// What is found for the case at an index.
    func finding(_ index: Int) -> GrammarFinding? {
        GrammarFinding(cases[index].text, context: cases[index].context, by: grammars[grammarOfCase[index]])
    }
}
