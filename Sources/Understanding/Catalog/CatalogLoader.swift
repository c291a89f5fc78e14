import Foundation
import Vocabulary
import Yams

/// Reads the files of `intents/` and collects what is wrong with them.
struct CatalogLoader {
    private let directory: String
    private var problems: [CatalogProblem] = []
    private var fingerprint = Fingerprint()

    private init(directory: String) {
        self.directory = directory
    }

    /// The words of no intent in particular.
    private struct Common: Sendable {
        var shared: [WordsLanguage: SharedWords]
        var categories: CategoryVocabulary
        var traditional: [String: String]
        var problems: [CatalogProblem]
        var fingerprint: Fingerprint
    }

    static func load(_ directory: String) throws(CatalogError) -> IntentCatalog {
        try catalog(try intents(directory), common(directory))
    }

    /// The same, the files of intents beside the others.
    static func loadConcurrently(_ directory: String) async throws(CatalogError) -> IntentCatalog {
        async let common = common(directory)
        let intents = try intents(directory)
        return try catalog(intents, await common)
    }

    private static func catalog(
        _ intents: (found: [IntentDefinition], loader: CatalogLoader), _ common: Common
    ) throws(CatalogError) -> IntentCatalog {
        let problems = common.problems + intents.loader.problems
        guard problems.isEmpty else { throw .invalid(problems) }
        var fingerprint = common.fingerprint
        fingerprint.add(intents.loader.fingerprint)
        return IntentCatalog(
            intents: intents.found, shared: common.shared, categories: common.categories,
            traditionalTerms: common.traditional, fingerprint: fingerprint.value)
    }

    private static func common(_ directory: String) -> Common {
        var loader = CatalogLoader(directory: directory)
        let shared = loader.loadShared()
        let categories = loader.loadCategories()
        let traditional = loader.loadTraditionalTerms()
        return Common(
            shared: shared, categories: categories, traditional: traditional, problems: loader.problems,
            fingerprint: loader.fingerprint)
    }

    private static func intents(
        _ directory: String
    ) throws(CatalogError) -> (found: [IntentDefinition], loader: CatalogLoader) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
            throw .missingFolder(path: directory)
        }
        var loader = CatalogLoader(directory: directory)
        let folders = names.sorted().filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") && loader.isFolder($0) }
        let found = folders.compactMap { loader.loadIntent($0) }
        return (found, loader)
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
        fingerprint.add(source.fingerprint)
        return result
    }

    private mutating func loadIntent(_ name: String) -> IntentDefinition? {
        var intent = reading(name + "/intent.yaml") { source, root in
            IntentReader(source: source, name: name).definition(root)
        }
        for language in WordsLanguage.allCases {
            var words = reading("\(name)/\(language.rawValue).yaml") { source, root in
                IntentReader(source: source, name: name).words(root)
            }
            words?.examples += examples(in: "\(name)/\(language.rawValue).txt")
            intent?.words[language] = words
        }
        return intent
    }

    private mutating func loadShared() -> [WordsLanguage: SharedWords] {
        var result: [WordsLanguage: SharedWords] = [:]
        for language in WordsLanguage.allCases {
            var words = reading("_shared/\(language.rawValue).yaml") { SharedReader(source: $0).words($1) }
            words?.outOfScope += lines(of: "_shared/out-of-scope.\(language.rawValue).txt")
            words?.elsewhere += lines(of: "_shared/elsewhere.\(language.rawValue).txt")
            result[language] = words
        }
        return result
    }

    private mutating func examples(in file: String) -> [IntentExample] {
        lines(of: file).compactMap { line in
            do throws(CatalogProblem) {
                return try IntentExample(line)
            } catch {
                problems.append(error)
                return nil
            }
        }
    }

    /// The lines of a text file, which need not be there, without blank ones and those that begin with `#`.
    private mutating func lines(of file: String) -> [SourceLine] {
        guard let data = FileManager.default.contents(atPath: directory + "/" + file) else { return [] }
        fingerprint.add(file, data)
        guard let text = String(bytes: data, encoding: .utf8) else {
            problems.append(CatalogProblem(file: "intents/" + file, line: 0, message: "is not valid UTF-8"))
            return []
        }
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { index, line in
            let text = String(Substring(line)).trimmed
            guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
            return SourceLine(text: text, file: "intents/" + file, line: index + 1)
        }
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
