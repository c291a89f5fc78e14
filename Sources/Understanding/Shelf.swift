/// Where the work of a start is kept for the next one, as bytes by name: `model-zh`, `grammar-en`.
///
/// What is found there may be anything: bytes that are no such thing, or another catalog's, are passed over.
package struct Shelf: Sendable {
    package var load: @Sendable (String) -> [UInt8]?
    package var store: @Sendable (String, [UInt8]) -> Void

    package init(
        load: @escaping @Sendable (String) -> [UInt8]?, store: @escaping @Sendable (String, [UInt8]) -> Void
    ) {
        self.load = load
        self.store = store
    }

    /// Keeps nothing: every start trains and compiles.
    package static let none = Shelf(load: { _ in nil }, store: { _, _ in })
}
