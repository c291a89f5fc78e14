package import Dialogue

/// Does what one intent asks, and says what happened as facts.
package protocol IntentHandler: Sendable {
    /// The folder in `intents/` that this handler belongs to.
    static var intent: String { get }
    /// Every outcome that it can give; the words for each stand in the folder.
    static var outcomes: Set<String> { get }
    /// The names of the facts that its outcomes hold, those of a list's items among them; the words use no others.
    static var facts: Set<String> { get }
    /// The slots that it may ask for itself, whatever is required; the folder holds a question for each.
    static var asks: Set<String> { get }

    init(services: Services)

    /// - Throws: only what the person cannot help: the store's failures.
    func handle(_ request: Request) async throws -> Outcome
}

extension IntentHandler {
    package static var asks: Set<String> { [] }
}
