import Scripts
import TimeExpressions
package import Understanding
import Vocabulary

/// The intents and what is made of their words, for as many databases as are opened with them.
package struct Words: Sendable {
    package let catalog: IntentCatalog
    private let chinese, english: CompiledWords

    /// Takes what was made for the configuration's database before, and keeps beside it what is made now.
    init(_ catalog: IntentCatalog, _ configuration: Configuration) async throws {
        let shelf = Shelf.beside(configuration.database)
        async let chinese = try CompiledWords(catalog, .zh, shelf: shelf)
        async let english = try CompiledWords(catalog, .en, shelf: shelf)
        self.catalog = catalog
        self.chinese = try await chinese
        self.english = try await english
    }

    /// With everything made that a message may need.
    package static func prepared(_ configuration: Configuration) async throws -> Words {
        let words = try await Words(IntentCatalog.loadConcurrently(directory: configuration.intents), configuration)
        words.reader(Gazetteer(), calendar: WorkCalendar()).prepare()
        return words
    }

    /// Lets no first message in the language wait.
    func prepareSentences(_ language: Language?) {
        (language.map(\.isChinese) == false ? english : chinese).prepareSentences()
    }

    func reader(_ gazetteer: Gazetteer, calendar: WorkCalendar) -> MessageReader {
        MessageReader(catalog, chinese: chinese, english: english, gazetteer: gazetteer, calendar: calendar)
    }
}
