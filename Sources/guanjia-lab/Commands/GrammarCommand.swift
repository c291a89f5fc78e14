import ArgumentParser
import Assembly
import Dialogue
import TemplateGrammar

struct GrammarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grammar",
        abstract: "Matches texts with a grammar of sentence templates.",
        discussion: """
            The grammar is compiled once. Each case is matched with the lists of its own group of fixtures, or with the \
            union of all groups (--merged, and with --pad-names). A case passes when intent, slot_combination and slots \
            agree. load_ms is the time from the grammar's file to the compiled grammar, lists of fixtures aside.
            """)

    @OptionGroup var mismatches: MismatchOptions

    @Option(help: "The grammar, in JSON.")
    var grammar: String

    @Option(help: "The lists of each group of cases, in JSON.")
    var fixtures: String

    @Option(help: "The cases, one JSON object a line.")
    var cases: String

    @Flag(help: "All cases see one set of lists: the union of all fixtures.")
    var merged = false

    @Option(help: "Adds so many made-up names; implies --merged.")
    var padNames = 0

    @Option(help: "Measures the pace for so many seconds.")
    var seconds = 0.5

    func validate() throws {
        guard padNames >= 0, seconds > 0 else {
            throw ValidationError("--pad-names is a number of names, --seconds a time above 0.")
        }
    }

    func run() async throws {
        try await Failure.telling {
            let files = GrammarSuite.Files(grammar: grammar, fixtures: fixtures, cases: cases)
            let suite = try GrammarSuite(files, merged: merged, padding: padNames)
            try report(suite).deliver(mismatches)
        }
    }

    private func report(_ suite: GrammarSuite) -> Report {
        let findings = suite.cases.indices.map { (suite.cases[$0], suite.finding($0)) }
        let failed = findings.filter { !$0.0.holds(for: $0.1) }
        let pace = Pace.perSecond(over: Array(suite.cases.indices), lasting: .seconds(seconds)) { suite.finding($0) }
        let slow = Pace.percentile(99, over: Array(suite.cases.indices), passes: 5) { suite.finding($0) }
        return Report(
            summary: [
                "cases": .int(findings.count), "passed": .int(findings.count - failed.count),
                "load_ms": .rounded(suite.loadMilliseconds), "per_second": .int(pace),
                "p99_us": .rounded(slow / .microseconds(1)),
            ], mismatches: failed.map(JSONValue.init))
    }
}
