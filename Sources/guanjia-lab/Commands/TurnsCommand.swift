import ArgumentParser
import Assembly
import Dialogue
import Foundation
import Scripts
import TimeExpressions
import Understanding
import Vocabulary

struct TurnsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "turns",
        abstract: "Measures what a turn of the dialogue costs, its reading given.",
        discussion: """
            Says the lines of stories (`> …`) to one talk after the other, and times from each reading to its answer; \
            handlers and the words of replies are left out. Every story is told several times.
            """)

    @OptionGroup var reading: ReadingOptions

    @Argument(help: "Files of stories.")
    var stories: [String]

    @Option(help: "How often each story is told.")
    var passes = 20

    func validate() throws {
        guard passes > 0, !stories.isEmpty else { throw ValidationError("--passes is a number above 0.") }
    }

    func run() async throws {
        try await Failure.telling {
            let reader = try reading.reader()
            let talks = try stories.map(Self.lines)
            // The first pass makes what is made when it is first needed.
            _ = talks.map { self.times($0, reader) }
            let times = (0..<passes).flatMap { _ in talks.flatMap { self.times($0, reader) } }.sorted()
            guard !times.isEmpty else { throw Failure("These stories have no lines.", status: Failure.badData) }
            let mean = times.reduce(.zero, +) / times.count
            let fields: [String: JSONValue] = [
                "turns": .int(times.count / passes), "mean_us": .rounded(mean / .microseconds(1)),
                "median_us": .rounded(times[times.count / 2] / .microseconds(1)),
                "p99_us": .rounded(times[times.count * 99 / 100] / .microseconds(1)),
            ]
            print(JSONLine.text(.object(fields)))
        }
    }

    private static func lines(of path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("> ") }
            .map { String($0.dropFirst(2)) }
    }

    /// What each line of a talk takes.
    private func times(_ lines: [String], _ reader: MessageReader) -> [Duration] {
        var conversation = Conversation(reader.catalog)
        let speaker = Speaker(accountID: 1)
        return lines.map { line in
            let reading = reader.read(
                line, at: self.reading.clock, language: conversation.language, expecting: conversation.expectedKind,
                entries: conversation.entriesInView)
            let start = ContinuousClock.now
            let answer = answer(to: reading, from: speaker, in: &conversation, reader.catalog)
            let time = start.duration(to: .now)
            conversation.noteReply(answer.outcome.key)
            return time
        }
    }

    /// Any handler's outcome will do: the first that changes something, else the first.
    private func answer(
        to reading: Reading, from speaker: Speaker, in conversation: inout Conversation, _ catalog: IntentCatalog
    ) -> Answer {
        switch conversation.hear(reading, from: speaker, at: Instant(seconds: 1_795_395_600)) {
        case .answer(let answer): return answer
        case .perform(let request):
            let definition = catalog[request.intent]
            let key = definition?.commits.min() ?? definition?.outcomes.first ?? "done"
            var facts: Facts = ["ticket": .ticket(1024)]
            facts["place"] = request.place().map { .place($0) }
            return conversation.conclude(Outcome(key, facts), of: request)
        }
    }
}
