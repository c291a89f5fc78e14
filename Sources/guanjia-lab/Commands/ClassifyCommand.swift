import ArgumentParser
import Assembly
import Dialogue
import TextClassifier

struct ClassifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract: "Trains the classifier of texts and counts what it makes of others.",
        discussion: """
            Each line is a JSON object with a text and its intent; the intents of the out-of-scope files do not matter.

            Probabilities and the threshold are fixed on the validation files and nothing else is. accuracy is over \
            the in-scope texts, where a rejected one is wrong; oos_recall is the share of the out-of-scope texts that \
            are rejected, oos_precision the share of the rejected that are out of scope. A ratio is null where there \
            is nothing to divide by. per_second counts texts, folded beforehand, on one thread.
            """)

    @OptionGroup var mismatches: MismatchOptions
    @OptionGroup var outOfScope: OutOfScopeOptions

    @Option(parsing: .upToNextOption, help: "What to learn from.")
    var train: [String]

    @Option(parsing: .upToNextOption, help: "What to fix the threshold on.")
    var validate: [String] = []

    @Option(parsing: .upToNextOption, help: "What to measure on.")
    var test: [String]

    func run() async throws {
        try await Failure.telling {
            let training = try rows(train, outOfScope.train)
            let validation = try rows(validate, outOfScope.validate)
            let tests = try rows(test, outOfScope.test)
            let start = ContinuousClock.now
            let classifier = try IntentClassifier(training, validation: validation)
            let taken = start.duration(to: .now) / .seconds(1)
            try report(tests, classifier, taken).deliver(mismatches)
        }
    }

    private func rows(_ inScope: [String], _ outOfScope: [String]) throws(CaseFileError) -> [ClassifyCase] {
        try ClassifyCase.all(inScope, outOfScope: false) + ClassifyCase.all(outOfScope, outOfScope: true)
    }

    private func report(_ rows: [ClassifyCase], _ classifier: IntentClassifier, _ trainSeconds: Double) -> Report {
        var (tally, mismatches, classifier) = (ClassifyTally(), [JSONValue](), classifier)
        for row in rows {
            let guess = classifier.intent(of: row)
            if !tally.count(row.intent, guess: guess) { mismatches.append(Self.mismatch(row, guess)) }
        }
        let perSecond = Pace.perSecond(over: rows) { classifier.intent(of: $0) }
        return Report(summary: tally.summary(trainSeconds: trainSeconds, perSecond: perSecond), mismatches: mismatches)
    }

    private static func mismatch(_ row: ClassifyCase, _ guess: String?) -> JSONValue {
        .object([
            "file": .string(row.file), "line": .int(row.line), "text": .string(row.text),
            "expected": .text(row.intent), "guess": .text(guess),
        ])
    }
}

/// Texts that have none of the intents.
struct OutOfScopeOptions: ParsableArguments {
    @Option(
        name: .customLong("out-of-scope-train"), parsing: .upToNextOption, help: "Out-of-scope texts to learn from.")
    var train: [String] = []

    @Option(
        name: .customLong("out-of-scope-validate"), parsing: .upToNextOption,
        help: "Out-of-scope texts to fix the threshold on.")
    var validate: [String] = []

    @Option(
        name: .customLong("out-of-scope-test"), parsing: .upToNextOption, help: "Out-of-scope texts to measure on.")
    var test: [String] = []
}
