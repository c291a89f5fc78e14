import Scripts
package import TemplateGrammar
import Vocabulary

/// The words of one language made ready for reading: its sentences compiled, its examples learnt.
package final class CompiledWords: Sendable {
    let grammar: Grammar
    /// The grammar of parts of messages; nil where no intent has any.
    let parts: Grammar?
    // What the examples teach, which most messages that a sentence hears do without.
    private let lateModel: Late<IntentModel>
    private let lateCategories: Late<CategoryModel>

    var model: IntentModel { lateModel.value }
    var categories: CategoryModel { lateCategories.value }

    /// Takes from the shelf what is there, and puts there what had to be made; the examples when first asked for.
    ///
    /// - Throws: the first fault of a sentence; `CatalogCheck` tells all of them.
    package init(_ catalog: IntentCatalog, _ language: WordsLanguage, shelf: Shelf) throws(GrammarError) {
        (grammar, parts) = try Self.grammars(catalog, language, shelf)
        lateModel = Late { IntentModel(catalog, language, shelf: shelf) }
        lateCategories = Late { CategoryModel(catalog, language, shelf: shelf) }
    }

    /// Learns the examples, so that no message waits for it.
    func prepare() { _ = (lateModel.value, lateCategories.value) }

    private static func grammars(
        _ catalog: IntentCatalog, _ language: WordsLanguage, _ shelf: Shelf
    ) throws(GrammarError) -> (whole: Grammar, parts: Grammar?) {
        let builder = GrammarBuilder(catalog, language)
        let whole = try Grammar(builder.source, shelf: shelf["grammar", language]) { FoldedText($0).text }
        guard let source = builder.parts else { return (whole, nil) }
        return (whole, try Grammar(source, shelf: shelf["parts", language]) { FoldedText($0).text })
    }
}

extension Shelf {
    fileprivate subscript(kind: String, language: WordsLanguage) -> GrammarShelf {
        let name = "\(kind)-\(language.rawValue)"
        return GrammarShelf(load: { load(name) }, store: { store(name, $0) })
    }
}
