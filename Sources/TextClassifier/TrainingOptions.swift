/// What a model looks at and how closely it follows its examples. Training takes no chance: the same examples and
/// options always give the same model.
package struct TrainingOptions: Sendable, Equatable {
    /// How much an example that is judged wrongly costs against large weights; more follows the examples closer.
    package var cost: Double = 30
    /// The longest run of ideographs that is one feature, 1 to 3.
    package var ideographs = 3
    /// The longest run of words that is one feature, 1 to 3.
    package var words = 2
    /// The shortest and longest run of letters within a word, 1 to 8; nil leaves letters out.
    package var letters: ClosedRange<Int>? = 3...4
    /// A feature counts only if at least so many examples have it.
    package var minimumExamples = 1
    /// The most features kept, the commonest first; each takes four bytes for every label.
    package var maximumFeatures = 65_536
    /// Where the solver stops, relative to where it began; less is slower and hardly better.
    package var tolerance: Double = 0.01

    package init() {}

    func check() throws(TrainingError) {
        if !(cost > 0 && cost.isFinite) { throw .badOption("cost") }
        if !(tolerance > 0 && tolerance < 1) { throw .badOption("tolerance") }
        if minimumExamples < 1 { throw .badOption("minimumExamples") }
        if !(1...4_194_304).contains(maximumFeatures) { throw .badOption("maximumFeatures") }
        if !features.isValid { throw .badOption("ideographs, words or letters") }
    }

    var features: FeatureSizes {
        FeatureSizes(
            ideographs: ideographs, words: words,
            shortest: letters?.lowerBound ?? 0, longest: letters?.upperBound ?? 0)
    }
}

/// The lengths of features. A model keeps them, because a text must be read the way the examples were.
struct FeatureSizes: Sendable, Equatable {
    var ideographs: Int
    var words: Int
    /// Of letters within words; 0 and 0 where there are none.
    var shortest: Int
    var longest: Int

    var isValid: Bool {
        let hasLetters = shortest >= 1 && longest >= shortest && longest <= 8
        return (1...3).contains(ideographs) && (1...3).contains(words) && (hasLetters || longest == 0 && shortest == 0)
    }
}
