import ArgumentParser
import Assembly
import Dialogue
import TimeExpressions

struct TimeCommand: AsyncParsableCommand {
    enum Language: String, ExpressibleByArgument, CaseIterable {
        case zh, en

        var parser: TimeParser { TimeParser(language: self == .zh ? .chinese : .english) }
    }

    static let configuration = CommandConfiguration(
        commandName: "time",
        abstract: "Compares expressions of time with what they mean.",
        discussion: """
            A case passes when from and to agree, or alt_from and alt_to; a duration when its seconds do; a row with \
            "none": true when nothing is found. Of several expressions the one counts that shares most with the row's \
            span, or the longest. Grain and span are not compared.
            """)

    @OptionGroup var mismatches: MismatchOptions

    @Option(help: "The language of the expressions.")
    var language: Language

    @Option(help: "The expressions, one JSON object a line.")
    var cases: String

    func run() async throws {
        try await Failure.telling {
            let rows = try CaseFile(path: cases).rows(TimeCase.init)
            let parser = language.parser
            try report(rows) { TimeFinding($0, by: parser) }.deliver(mismatches)
        }
    }

    private func report(_ rows: [TimeCase], _ find: (TimeCase) -> TimeFinding?) -> Report {
        var (tally, mismatches) = (TimeTally(), [JSONValue]())
        for row in rows {
            let found = find(row)
            let isRight = row.expected.holds(for: found)
            tally.count(row.family, isRight: isRight)
            if !isRight { mismatches.append(JSONValue(row, found: found)) }
        }
        return Report(summary: tally.summary(perSecond: Pace.perSecond(over: rows, find)), mismatches: mismatches)
    }
}
