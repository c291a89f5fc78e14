import Scripts
package import TemplateGrammar
import Vocabulary

/// The words of one language made ready for reading: its sentences compiled, its examples learnt, each when first asked
/// for. Most talks need one language, and what a sentence hears needs no examples.
package final class CompiledWords: Sendable {
    private let lateSentences: Late<CompiledSentences>
    private let lateModel: Late<IntentModel>
    private let lateCategories: Late<CategoryModel>

    var sentences: CompiledSentences { lateSentences.value }
    var model: IntentModel { lateModel.value }
    var categories: CategoryModel { lateCategories.value }

    /// Takes from the shelf what is there, and puts there what had to be made. Sentences that were never compiled before
    /// are compiled now.
    ///
    /// - Throws: the first fault of a sentence; `CatalogCheck` tells all of them.
    package init(_ catalog: IntentCatalog, _ language: WordsLanguage, shelf: Shelf) throws(GrammarError) {
        let mark = "sound-\(language.rawValue)"
        let sound = withUnsafeBytes(of: catalog.fingerprint ^ Grammar.version) { Array($0) }
        if shelf.load(mark) == sound {
            lateSentences = Late { (try? CompiledSentences(catalog, language, shelf)) ?? CompiledSentences() }
        } else {
            let sentences = try CompiledSentences(catalog, language, shelf)
            lateSentences = Late { sentences }
            shelf.store(mark, sound)
        }
        lateModel = Late { IntentModel(catalog, language, shelf: shelf) }
        lateCategories = Late { CategoryModel(catalog, language, shelf: shelf) }
    }

    /// Makes the sentences ready, so that no message waits for them.
    package func prepareSentences() { _ = lateSentences.value }

    /// Makes everything ready.
    func prepare() { _ = (lateSentences.value, lateModel.value, lateCategories.value) }
}

/// The grammars of one language.
final class CompiledSentences: Sendable {
    /// Of whole messages; nil where the shelf was wrong about what is sound, so that no sentence is heard.
    let whole: Grammar?
    /// Of parts of messages; nil where no intent has any.
    let parts: Grammar?

    init() { (whole, parts) = (nil, nil) }

    init(_ catalog: IntentCatalog, _ language: WordsLanguage, _ shelf: Shelf) throws(GrammarError) {
        let builder = GrammarBuilder(catalog, language)
        whole = try Grammar(builder.source, shelf: shelf["grammar", language]) { FoldedText($0).text }
        guard let source = builder.parts else {
            parts = nil
            return
        }
        parts = try Grammar(source, shelf: shelf["parts", language]) { FoldedText($0).text }
    }
}

extension Shelf {
    fileprivate subscript(kind: String, language: WordsLanguage) -> GrammarShelf {
        let name = "\(kind)-\(language.rawValue)"
        return GrammarShelf(load: { load(name) }, store: { store(name, $0) })
    }
}
