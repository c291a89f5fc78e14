/// A text with the position of its label.
package struct TrainingExample: Sendable, Equatable {
    /// UTF-16, folded the way that later texts will be.
    package let text: [UInt16]
    /// An index into the labels given to `LinearModel.train`.
    package let label: Int

    package init(text: [UInt16], label: Int) {
        self.text = text
        self.label = label
    }

    package init(text: String, label: Int) {
        self.init(text: Array(text.utf16), label: label)
    }
}

/// Why a model could not be trained.
package enum TrainingError: Error, Equatable {
    case noExamples
    /// A choice needs two labels or more.
    case tooFewLabels
    case duplicateLabel(String)
    case labelWithoutExamples(String)
    /// The example at this position has a label that was not given.
    case unknownLabel(example: Int, label: Int)
    /// An option is outside its limits.
    case badOption(String)
}
