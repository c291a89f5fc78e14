import ArgumentParser
import Assembly
import Dialogue
import Scripts
import TimeExpressions
import Understanding
import Vocabulary

struct ParseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Shows how each line of stdin is read, one JSON object a line.")

    @OptionGroup var common: CommonOptions

    @Option(name: .customLong("as"), help: "The role that speaks.")
    var role: Role?

    @Flag(help: "Tells how each reading came about, on stderr.")
    var explain = false

    func run() async throws {
        try await Failure.telling {
            let configuration = common.configuration
            let catalog = try Guanjia.catalog(configuration)
            let reader = try Guanjia.reader(
                catalog, try Guanjia.namesIfAny(configuration, NameWords(catalog)),
                calendar: Guanjia.calendarIfAny(configuration), database: configuration.database)
            let now = ZoneOffset.shanghai.clock(atEpoch: configuration.clock().seconds)
            while let line = readLine(strippingNewline: true) {
                let reading = reader.read(line, at: now, role: role)
                print(JSONLine.text(JSONValue(reading, fallback: Language.hans.rawValue)))
                if explain { Stderr.say(ReadingExplanation.text(reading, by: reader)) }
            }
        }
    }
}

extension Role: ExpressibleByArgument {}
