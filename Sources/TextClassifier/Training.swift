import CLinear

extension LinearModel {
    /// Learns from examples, one label against all others at a time.
    ///
    /// The same input gives the same model. Time grows with the number of labels times the length of all examples.
    /// - Throws: where there is nothing to choose between, a label that no example has, an example with a label
    ///   outside `labels`, or an option outside its limits.
    package static func train(
        _ examples: [TrainingExample], labels: [String], options: TrainingOptions = TrainingOptions()
    ) throws(TrainingError) -> LinearModel {
        try options.check()
        try check(examples, labels)
        let counts = examples.map { FeatureReader.counts(of: $0.text, options.features) }
        let index = FeatureIndex(chosen(counts, options))
        let matrix = ExampleMatrix(counts, index)
        var weights = [Float](repeating: 0, count: index.features.count * labels.count)
        var biases: [Float] = []
        for label in labels.indices {
            let learned = matrix.learn(examples.map { $0.label == label }, options)
            for feature in index.features.indices { weights[feature * labels.count + label] = learned[feature] }
            biases.append(learned[index.features.count])
        }
        return LinearModel(labels: labels, sizes: options.features, index: index, weights: weights, biases: biases)
    }

    private static func check(_ examples: [TrainingExample], _ labels: [String]) throws(TrainingError) {
        if examples.isEmpty { throw .noExamples }
        if labels.count < 2 { throw .tooFewLabels }
        var known = Set<String>()
        for label in labels where !known.insert(label).inserted { throw .duplicateLabel(label) }
        var seen = Set<Int>()
        for (position, example) in examples.enumerated() {
            guard labels.indices.contains(example.label) else {
                throw .unknownLabel(example: position, label: example.label)
            }
            seen.insert(example.label)
        }
        for label in labels.indices where !seen.contains(label) { throw .labelWithoutExamples(labels[label]) }
    }

    /// The features worth a weight, in rising order.
    private static func chosen(_ counts: [FeatureCounts], _ options: TrainingOptions) -> [UInt64] {
        var frequency: [UInt64: Int] = [:]
        for example in counts {
            for feature in example.keys where feature != 0 { frequency[feature, default: 0] += 1 }
        }
        let common = frequency.filter { $0.value >= options.minimumExamples }
        guard common.count > options.maximumFeatures else { return common.keys.sorted() }
        let ranked = common.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return ranked.prefix(options.maximumFeatures).map(\.key).sorted()
    }
}
