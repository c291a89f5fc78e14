import ArgumentParser
import Assembly
import Dialogue
import Scripts
import TimeExpressions
import Understanding

struct MessagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages",
        abstract: "Counts what real messages are read as.",
        discussion: """
            Each line is a JSON object with a text and perhaps a hint, a guess at its category. by_intent counts the \
            messages that were understood; hints_agreed counts those of the hints whose category the reading shares.

            The cases that failed are those not understood, or with --expect those read as anything else.
            """)

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var mismatches: MismatchOptions

    @Option(help: "The messages.")
    var cases: String

    @Option(
        help: ArgumentHelp(
            "The intent that is right for all of them; a|b for either, null for none.", valueName: "intent"))
    var expect: IntentChoice?

    func run() async throws {
        try await Failure.telling {
            let messages = try CaseFile(path: cases).rows(MessageCase.init)
            let (reader, clock) = (try reading.reader(), reading.clock)
            try refuseUnknown(reader.catalog)
            try report(messages) { reader.read($0.text, at: clock) }.deliver(mismatches)
        }
    }

    private func refuseUnknown(_ catalog: IntentCatalog) throws(Failure) {
        guard let name = expect?.intents.first(where: { catalog[$0] == nil }) else { return }
        throw Failure("There is no intent \(name). They are the folders of the intents.", status: Failure.usage)
    }

    private func report(_ messages: [MessageCase], _ read: (MessageCase) -> Reading) -> Report {
        var (tally, mismatches) = (MessageTally(expected: expect), [JSONValue]())
        for message in messages {
            let reading = read(message)
            if !tally.count(message, intent: reading.intent, category: reading.category) {
                mismatches.append(mismatch(message, reading))
            }
        }
        var summary = tally.summary(perSecond: Pace.perSecond(over: messages, read))
        summary["p99_us"] = .rounded(Pace.percentile(99, over: messages, passes: 5, read) / .microseconds(1))
        return Report(summary: summary, mismatches: mismatches)
    }

    private func mismatch(_ message: MessageCase, _ reading: Reading) -> JSONValue {
        .object([
            "line": .int(message.line), "expected": .text(expect?.text),
            "reading": JSONValue(reading, fallback: Language.hans.rawValue),
        ])
    }
}
