extension LinearModel {
    /// Learns from examples. Probabilities are about right; `calibrated` makes them exact.
    ///
    /// The same input gives the same model. Time grows with the number of labels times the length of all examples.
    /// - Throws: where there is nothing to choose between, a label that no example has, an example with a label
    ///   outside `labels`, or an option outside its limits.
    package static func train(
        _ examples: [TrainingExample], labels: [String], options: TrainingOptions = TrainingOptions()
    ) throws(TrainingError) -> LinearModel {
        try options.check()
        try check(examples, labels)
        return trained(examples, labels, options)
    }

    /// Learns from examples that have been checked, but for labels without any.
    static func trained(
        _ examples: [TrainingExample], _ labels: [String], _ options: TrainingOptions
    ) -> LinearModel {
        let examples = TrainingExample.withTypingErrors(examples, variants: options.typingErrors)
        let features = read(examples, options.sizes)
        let weighing = FeatureWeighing(features, options)
        let matrix = ExampleMatrix(features, weighing)
        var weights = [Float](repeating: 0, count: weighing.rows.count * labels.count)
        var biases = [Float](repeating: 0, count: labels.count)
        for run in 0..<options.runs {
            var solver = Solver(features: weighing.rows.count, labels: labels.count, options, run: run)
            solver.learn(matrix, examples.map(\.label))
            add(solver.weights, to: &weights, share: options.sharpness / Float(options.runs))
            add(solver.biases, to: &biases, share: options.sharpness / Float(options.runs))
        }
        return LinearModel(
            labels: labels, sizes: options.sizes, weighing: weighing.learning(weights, labels: labels.count),
            biases: biases)
    }

    private static func read(_ examples: [TrainingExample], _ sizes: FeatureSizes) -> [Features] {
        examples.map { example in
            // Each with a reader of its own, whose memory is as small as the example.
            var reader = FeatureReader(sizes)
            example.text.withUnsafeBufferPointer { reader.read($0) }
            return reader.features
        }
    }

    private static func add(_ values: [Float], to sum: inout [Float], share: Float) {
        for at in values.indices { sum[at] += values[at] * share }
    }

    static func check(_ examples: [TrainingExample], _ labels: [String]) throws(TrainingError) {
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
}
