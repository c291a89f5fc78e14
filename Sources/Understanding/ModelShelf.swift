/// Where trained models are kept from one start to the next, as bytes by language.
///
/// What is found there may be anything: bytes that are no model, or another catalog's, are passed over.
package struct ModelShelf: Sendable {
    package var load: @Sendable (WordsLanguage) -> [UInt8]?
    package var store: @Sendable (WordsLanguage, [UInt8]) -> Void

    package init(
        load: @escaping @Sendable (WordsLanguage) -> [UInt8]?,
        store: @escaping @Sendable (WordsLanguage, [UInt8]) -> Void
    ) {
        self.load = load
        self.store = store
    }

    /// Keeps nothing: every start trains.
    package static let none = ModelShelf(load: { _ in nil }, store: { _, _ in })
}
