import ArgumentParser
import Assembly
import Dialogue
import Understanding

struct CategoriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "categories",
        abstract: "Finds, by cross-validation over the examples, how well categories are told.",
        discussion: """
            For each language, over the examples that say their category: the share that keywords alone tell right, \
            models of the other examples alone, and both together.
            """)

    @OptionGroup var reading: ReadingOptions

    func run() async throws {
        try await Failure.telling {
            let catalog = try reading.catalog()
            var fields: [String: JSONValue] = [:]
            for language in WordsLanguage.allCases {
                fields[language.rawValue] = Self.figures(try CategoryTrial(catalog, language))
            }
            print(JSONLine.text(.object(fields)))
        }
    }

    private static func figures(_ trial: CategoryTrial) -> JSONValue {
        .object([
            "cases": .int(trial.cases), "keywords": .ratio(trial.byKeywords, of: trial.cases),
            "examples": .ratio(trial.byExamples, of: trial.cases), "both": .ratio(trial.byBoth, of: trial.cases),
        ])
    }
}
