import Foundation
import Vocabulary
import Yams

/// Reads the files of `intents/` and collects what is wrong with them.
struct CatalogLoader {
    private let directory: String
    private var problems: [CatalogProblem] = []

    init(directory: String) {
        self.directory = directory
    }

    mutating func load() throws(CatalogError) -> IntentCatalog {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
            throw .missingFolder(path: directory)
        }
        let shared = loadShared()
        let categories = loadCategories()
        let traditional = loadTraditionalTerms()
        let folders = names.sorted().filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") && isFolder($0) }
        let intents = folders.compactMap { loadIntent($0) }
        guard problems.isEmpty else { throw .invalid(problems) }
        return IntentCatalog(intents: intents, shared: shared, categories: categories, traditionalTerms: traditional)
    }

    private func isFolder(_ name: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: directory + "/" + name, isDirectory: &isDirectory)
            && isDirectory.boolValue
    }

    /// Reads one file with `body`; its problems join the others.
    private mutating func reading<Result>(_ file: String, _ body: (YAMLSource, Node.Mapping) -> Result) -> Result? {
        let source = YAMLSource(file: "intents/" + file)
        let result = source.root(at: directory + "/" + file).map { body(source, $0) }
        problems += source.problems
        return result
    }

    private mutating func loadIntent(_ name: String) -> IntentDefinition? {
        var intent = reading(name + "/intent.yaml") { source, root in
            IntentReader(source: source, name: name).definition(root)
        }
        for language in WordsLanguage.allCases {
            let words = reading("\(name)/\(language.rawValue).yaml") { source, root in
                IntentReader(source: source, name: name).words(root)
            }
            intent?.words[language] = words
        }
        return intent
    }

    private mutating func loadShared() -> [WordsLanguage: SharedWords] {
        var result: [WordsLanguage: SharedWords] = [:]
        for language in WordsLanguage.allCases {
            result[language] = reading("_shared/\(language.rawValue).yaml") { SharedReader(source: $0).words($1) }
        }
        return result
    }

    private mutating func loadCategories() -> CategoryVocabulary {
        reading("_shared/categories.yaml") { SharedReader(source: $0).categories($1) } ?? CategoryVocabulary()
    }

    private mutating func loadTraditionalTerms() -> [String: String] {
        reading("_shared/hant.yaml") { source, root in
            source.dictionary(root["terms"]).mapValues(\.text)
        } ?? [:]
    }
}
