/// All intents of a folder, loaded and known to be consistent in themselves.
package final class IntentCatalog: Sendable {
    /// Sorted by name.
    package let intents: [IntentDefinition]
    package let shared: [WordsLanguage: SharedWords]
    package let categories: CategoryVocabulary
    /// Corrections of single terms for Traditional script, Simplified to Traditional.
    package let traditionalTerms: [String: String]
    /// Another number where any byte of the folder's files differs.
    let fingerprint: UInt64

    private let index: [String: Int]

    init(
        intents: [IntentDefinition], shared: [WordsLanguage: SharedWords], categories: CategoryVocabulary,
        traditionalTerms: [String: String], fingerprint: UInt64
    ) {
        self.intents = intents
        self.shared = shared
        self.categories = categories
        self.traditionalTerms = traditionalTerms
        self.fingerprint = fingerprint
        index = Dictionary(uniqueKeysWithValues: intents.enumerated().map { ($1.name, $0) })
    }

    package subscript(name: String) -> IntentDefinition? { index[name].map { intents[$0] } }

    /// What `read` finds in the definition of an intent, which is not copied for it; nil where there is no such intent.
    @inline(__always)
    func read<Value>(_ name: String, _ read: (borrowing IntentDefinition) -> Value) -> Value? {
        guard let at = index[name] else { return nil }
        return read(intents[at])
    }

    /// Loads a folder in the format of `intents/README.md`.
    ///
    /// - Throws: `.missingFolder`, or `.invalid` with every problem found in its files.
    package static func load(directory: String) throws(CatalogError) -> IntentCatalog {
        try CatalogLoader.load(directory)
    }

    /// The same, several files at a time.
    package static func loadConcurrently(directory: String) async throws(CatalogError) -> IntentCatalog {
        try await CatalogLoader.loadConcurrently(directory)
    }
}
