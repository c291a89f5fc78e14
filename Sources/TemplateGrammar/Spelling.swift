/// How a grammar's texts become units.
struct Spelling {
    let language: String
    let ignoresWhitespace: Bool
    let folding: @Sendable (String) -> String

    init(_ source: GrammarSource, folding: @escaping @Sendable (String) -> String) {
        language = source.language
        ignoresWhitespace = source.ignoresWhitespace
        self.folding = folding
    }

    /// Folds each word; white space stays, one space for each run.
    func fold(_ text: String) -> String {
        guard text.utf16.contains(where: UnitClass.isWhitespace) else { return folding(text) }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
            .map { $0.isEmpty ? "" : folding(String($0)) }
            .joined(separator: " ")
    }

    /// The units of a text that stands for itself.
    func units(ofWhole text: String) -> [UInt16] {
        Passage(Array(fold(text).utf16), ignoresWhitespace: ignoresWhitespace).units
    }

    /// The units of a piece of a template: spaces at its ends are kept.
    func units(ofPiece text: String) -> [UInt16] {
        var units: [UInt16] = []
        for unit in fold(text).utf16 {
            if unit == UnitClass.space, units.last == UnitClass.space { continue }
            units.append(unit == 0x2019 ? 0x27 : unit)
        }
        return units
    }
}
