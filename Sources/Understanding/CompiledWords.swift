import Scripts
package import TemplateGrammar

/// The words of one language made ready for reading: its sentences compiled, its examples learnt.
package final class CompiledWords: Sendable {
    let grammar: Grammar
    /// The grammar of parts of messages; nil where no intent has any.
    let parts: Grammar?
    let model: IntentModel
    let categories: CategoryModel

    /// Takes from the shelf what is there, and puts there what had to be made; sentences and examples at the same time.
    ///
    /// - Throws: the first fault of a sentence; `CatalogCheck` tells all of them.
    package init(_ catalog: IntentCatalog, _ language: WordsLanguage, shelf: Shelf) async throws {
        async let model = IntentModel(catalog, language, shelf: shelf)
        async let categories = CategoryModel(catalog, language, shelf: shelf)
        (grammar, parts) = try Self.grammars(catalog, language, shelf)
        self.model = await model
        self.categories = await categories
    }

    /// The same, one after the other.
    package init(_ catalog: IntentCatalog, _ language: WordsLanguage, shelf: Shelf) throws(GrammarError) {
        (grammar, parts) = try Self.grammars(catalog, language, shelf)
        model = IntentModel(catalog, language, shelf: shelf)
        categories = CategoryModel(catalog, language, shelf: shelf)
    }

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
