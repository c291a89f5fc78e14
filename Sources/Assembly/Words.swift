import Scripts
import TemplateGrammar
import TimeExpressions
package import Understanding
import Vocabulary

/// The intents and what is made of their words, for as many databases as are opened with them.
package struct Words: Sendable {
    package let catalog: IntentCatalog
    private let chinese, english: CompiledWords

    /// Takes from the shelf what was made before, and keeps there what is made now.
    init(_ catalog: IntentCatalog, shelf: Shelf) throws(GrammarError) {
        self.init(
            catalog, chinese: try CompiledWords(catalog, .zh, shelf: shelf),
            english: try CompiledWords(catalog, .en, shelf: shelf))
    }

    private init(_ catalog: IntentCatalog, chinese: CompiledWords, english: CompiledWords) {
        (self.catalog, self.chinese, self.english) = (catalog, chinese, english)
    }

    /// The words of the configuration's intents, with what was made for its database; as much as can be at once.
    package static func load(_ configuration: Configuration) async throws -> Words {
        let catalog = try await IntentCatalog.loadConcurrently(directory: configuration.intents)
        let shelf = Shelf.beside(configuration.database)
        async let chinese = try CompiledWords(catalog, .zh, shelf: shelf)
        async let english = try CompiledWords(catalog, .en, shelf: shelf)
        return Words(catalog, chinese: try await chinese, english: try await english)
    }

    /// Makes all that a message may need, so that nobody who is given these words makes it again.
    package func prepare() { reader(Gazetteer(), calendar: WorkCalendar()).prepare() }

    /// Lets no first message in the language wait; Chinese where none is expected.
    func prepareSentences(_ language: Language?) {
        (language.map(\.isChinese) == false ? english : chinese).prepareSentences()
    }

    func reader(_ gazetteer: Gazetteer, calendar: WorkCalendar) -> MessageReader {
        MessageReader(catalog, chinese: chinese, english: english, gazetteer: gazetteer, calendar: calendar)
    }
}
