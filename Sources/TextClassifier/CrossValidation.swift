/// What models make of examples that they were not trained from.
package enum CrossValidation {
    /// For each example, in their order, what a model from the other parts of the examples makes of it. The examples
    /// of a label are cut into `folds` runs as they stand, so that neighbours, which are often variants of one
    /// another, are mostly in the same part. Takes `folds` trainings.
    ///
    /// - Throws: as `LinearModel.train`; `.badOption` where there are fewer than two folds.
    package static func samples(
        _ examples: [TrainingExample], labels: [String], options: TrainingOptions = TrainingOptions(), folds: Int = 5
    ) throws(TrainingError) -> [Calibration.Sample] {
        try options.check()
        try LinearModel.check(examples, labels)
        guard folds >= 2 else { throw .badOption("folds") }
        let parts = parts(examples, labels.count, folds)
        var samples: [Calibration.Sample] = examples.map { Calibration.Sample(decisions: [], label: $0.label) }
        var scratch = Scratch()
        for part in Set(parts).sorted() {
            let others = examples.indices.filter { parts[$0] != part }.map { examples[$0] }
            let model = LinearModel.trained(others, labels, options)
            for at in examples.indices where parts[at] == part { samples[at] = model.sample(examples[at], &scratch) }
        }
        return samples
    }

    /// The part of each example.
    private static func parts(_ examples: [TrainingExample], _ labels: Int, _ folds: Int) -> [Int] {
        var totals = Array(repeating: 0, count: labels)
        for example in examples { totals[example.label] += 1 }
        var seen = Array(repeating: 0, count: labels)
        return examples.map { example in
            defer { seen[example.label] += 1 }
            return seen[example.label] * folds / totals[example.label]
        }
    }
}
