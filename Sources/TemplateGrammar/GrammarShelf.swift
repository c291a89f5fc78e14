/// Where a grammar's automata are kept from one start to the next, as bytes.
///
/// What is found there may be anything: bytes of another grammar, or of none, are passed over.
package struct GrammarShelf: Sendable {
    package var load: @Sendable () -> [UInt8]?
    package var store: @Sendable ([UInt8]) -> Void

    package init(load: @escaping @Sendable () -> [UInt8]?, store: @escaping @Sendable ([UInt8]) -> Void) {
        self.load = load
        self.store = store
    }

    /// Keeps nothing: every start compiles.
    package static let none = GrammarShelf(load: { nil }, store: { _ in })
}
