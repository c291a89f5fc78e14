/// What a model looks at and how it learns. Training takes its chances from a fixed seed: the same examples and
/// options always give the same model.
package struct TrainingOptions: Sendable, Equatable {
    /// The longest run of words or ideographs that is one feature, 1 to 3.
    package var tokens = 2
    /// The longest run of characters, spaces between words among them, that is one feature, 1 to 4.
    package var characters = 4
    /// How far apart two words or ideographs may stand to be a feature together, in either order; 0 to 32, 0 for none.
    package var reach = 12
    /// A feature counts only if at least so many examples have it.
    package var minimumExamples = 1
    /// The most features kept, the commonest first; each takes a byte for every label and 24 bytes besides.
    package var maximumFeatures = 65_536
    /// How often each run goes through all examples.
    package var passes = 15
    /// How many runs, each with other chances, the weights are the mean of; time grows with it, the model does not.
    package var runs = 2
    /// The first step's length; it shrinks to nothing over the passes.
    package var rate: Float = 4
    /// The share of an example's features that is left out at random each time, so that no weight relies on another.
    package var dropout: Float = 0.6
    /// The share of certainty that is spread over all labels, so that no example is believed wholly.
    package var smoothing: Float = 0.1

    /// How many variants with a typing error each example is learnt with besides; training takes that much longer.
    /// They help with errors and cost a little where there are none, the more the more examples there are.
    package var typingErrors = 0
    /// By how much decisions are multiplied in the end, because the two above make them timid. Where probabilities
    /// must be exact, `Calibration.factor` says what is still missing.
    package var sharpness: Float = 1.8

    package init() {}

    func check() throws(TrainingError) {
        if !sizes.isValid { throw .badOption("tokens, characters or reach") }
        if minimumExamples < 1 { throw .badOption("minimumExamples") }
        if !(1...4_194_304).contains(maximumFeatures) { throw .badOption("maximumFeatures") }
        if !(1...1000).contains(passes) { throw .badOption("passes") }
        if !(1...100).contains(runs) { throw .badOption("runs") }
        if !(rate > 0 && rate.isFinite) { throw .badOption("rate") }
        if !(dropout >= 0 && dropout < 1) { throw .badOption("dropout") }
        if !(smoothing >= 0 && smoothing < 1) { throw .badOption("smoothing") }
        if !(0...10).contains(typingErrors) { throw .badOption("typingErrors") }
        if !(sharpness > 0 && sharpness.isFinite) { throw .badOption("sharpness") }
    }

    var sizes: FeatureSizes { FeatureSizes(tokens: tokens, characters: characters, reach: reach) }
}

/// The lengths of features. A model keeps them, because a text must be read the way the examples were.
struct FeatureSizes: Sendable, Equatable {
    var tokens: Int
    var characters: Int
    var reach: Int

    var isValid: Bool {
        (1...3).contains(tokens) && (1...4).contains(characters) && (0...32).contains(reach)
    }
}
