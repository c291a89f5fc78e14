import ArgumentParser
import Assembly
import Dialogue
import TextClassifier
import Understanding

struct ThresholdsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "thresholds",
        abstract: "Finds, by cross-validation over the examples, from which probability on a reading is believed.",
        discussion: """
            For each language: the threshold with the most accuracy among those that leave the given share of messages \
            alone which are none of the intents, and what it gives. accept stands in MessageReader.Thresholds.
            """)

    @OptionGroup var reading: ReadingOptions

    @Option(help: "The share of out-of-scope messages that must be left alone.")
    var recall = 0.95

    func run() async throws {
        try await Failure.telling {
            let catalog = try reading.catalog()
            var fields: [String: JSONValue] = [:]
            for language in WordsLanguage.allCases {
                let judged = try ModelTrial.judged(catalog, language)
                fields[language.rawValue] = Self.figures(
                    judged, Threshold.chosen(for: judged, .accuracy(recallAtLeast: recall)))
            }
            print(JSONLine.text(.object(fields)))
        }
    }

    private static func figures(_ judged: [Threshold.Judged], _ threshold: Threshold) -> JSONValue {
        let (inScope, others) = (judged.filter { $0.truth != .outOfScope }, judged.filter { $0.truth == .outOfScope })
        let right = inScope.filter { $0.truth == .right && threshold.accepts($0.probability) }.count
        let rejected = others.filter { !threshold.accepts($0.probability) }.count
        return .object([
            "accept": .rounded(Double(threshold.probability)), "accuracy": .ratio(right, of: inScope.count),
            "recall": .ratio(rejected, of: others.count), "cases": .int(judged.count),
        ])
    }
}
