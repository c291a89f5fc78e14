import ArgumentParser
import Assembly
import Dialogue
import Scripts
import TimeExpressions
import Understanding
import Vocabulary

struct IntentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intents",
        abstract: "Compares readings with a table of messages, their intents and their slots.",
        discussion: """
            Rows are intent⇥text⇥slot=value;slot~substring. The intent is null for a message that is out of scope; a|b \
            in the first and third columns will do for either.

            intent_accuracy is over the rows in scope, oos_recall over those whose intent is null and nothing else; \
            a row a|null is in scope. Slots are counted over all rows together, whether or not the intent is right: \
            what a row says of a slot is right or missed, a filled slot that contradicts its row is wrong, and one that \
            the row does not name is wrong only if its text is not in the message.

            A ratio is null where there is nothing to divide by.
            """)

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var mismatches: MismatchOptions

    @Option(help: "The table of messages.")
    var cases: String

    @Option(name: .customLong("as"), help: "The role that speaks; without it every intent is open.")
    var role: Role?

    func run() async throws {
        try await Failure.telling {
            let rows = try CaseFile(path: cases).rows(IntentCase.init)
            let (reader, clock) = (try reading.reader(), reading.clock)
            try report(rows) { reader.read($0.text, at: clock, role: role) }.deliver(mismatches)
        }
    }

    private func report(_ rows: [IntentCase], _ read: (IntentCase) -> Reading) -> Report {
        var (tally, mismatches) = (IntentTally(), [JSONValue]())
        for row in rows {
            let reading = read(row)
            let wrong = tally.count(row, intent: reading.intent, slots: reading.slots)
            if !wrong.isEmpty { mismatches.append(Self.mismatch(row, wrong, reading)) }
        }
        var summary = tally.summary(perSecond: Pace.perSecond(over: rows, read))
        summary["p99_us"] = .rounded(Pace.percentile(99, over: rows, passes: 5, read) / .microseconds(1))
        return Report(summary: summary, mismatches: mismatches)
    }

    private static func mismatch(_ row: IntentCase, _ wrong: [String], _ reading: Reading) -> JSONValue {
        .object([
            "line": .int(row.line), "expected": .string(row.intent.text), "wrong": .array(wrong.map(JSONValue.string)),
            "reading": JSONValue(reading, fallback: Language.hans.rawValue),
        ])
    }
}
