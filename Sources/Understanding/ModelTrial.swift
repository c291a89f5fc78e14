package import TextClassifier

/// What models make of examples that they were not trained from: the ground on which thresholds are fixed.
package enum ModelTrial {
    /// The likeliest intent of each example of a language, out-of-scope ones and other offices' matters among them,
    /// as the models of cross-validation see it. Takes `folds` trainings.
    ///
    /// - Throws: `.badOption` where there are fewer than two folds, and as training does.
    package static func judged(
        _ catalog: IntentCatalog, _ language: WordsLanguage, folds: Int = 5
    ) throws(TrainingError) -> [Threshold.Judged] {
        let lessons = IntentLessons(catalog, language)
        let text = ModelText(catalog)
        let samples = try CrossValidation.samples(
            lessons.examples { text.described($0) }, labels: lessons.labels, options: IntentModel.options,
            folds: folds)
        let isIntent = lessons.labels.map { $0 != IntentLessons.outOfScope && $0 != IntentLessons.elsewhere }
        return samples.map { judged($0, isIntent) }
    }

    private static func judged(_ sample: Calibration.Sample, _ isIntent: [Bool]) -> Threshold.Judged {
        let chances = sample.probabilities
        let best = chances.indices.filter { isIntent[$0] }.max { chances[$0] < chances[$1] } ?? 0
        let truth: Threshold.Judged.Truth =
            isIntent[sample.label] ? (best == sample.label ? .right : .wrong) : .outOfScope
        return Threshold.Judged(probability: chances[best], truth: truth)
    }
}
