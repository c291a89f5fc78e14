import ArgumentParser
import Assembly
import Foundation
import Store
import TimeExpressions
import Understanding
import Vocabulary

/// What a command takes that reads messages as the bot does.
struct ReadingOptions: ParsableArguments {
    @Option(help: "The database whose names are known; otherwise $GUANJIA_DATABASE or the usual one, if there is one.")
    var database: String?

    @Option(help: "The folder of the intents; otherwise $GUANJIA_INTENTS, ./intents or the installed ones.")
    var intents: String?

    @Option(help: "Freezes the clock, as in 2026-11-23T09:00; without an offset it is Asia/Shanghai.")
    var now: Moment?

    private var configuration: Configuration {
        Configuration(
            database: database, intents: intents, now: now?.instant, environment: ProcessInfo.processInfo.environment,
            executable: (Bundle.main.executablePath ?? CommandLine.arguments.first) ?? "guanjia-lab")
    }

    /// What the clock shows at which messages are read.
    var clock: CivilDateTime { ZoneOffset.shanghai.clock(atEpoch: configuration.clock().seconds) }

    /// The intents, without any names.
    func catalog() throws(AssemblyError) -> IntentCatalog { try Guanjia.catalog(configuration) }

    /// A reader of messages; without a database it knows no names.
    ///
    /// - Throws: `.store(.missing)` only where the database was named on the command line.
    func reader() throws(AssemblyError) -> MessageReader {
        let configuration = configuration
        if !FileManager.default.fileExists(atPath: configuration.database) {
            guard database == nil else { throw .store(.missing(path: configuration.database)) }
            Stderr.say("There is no database at \(configuration.database): no names of places are known.")
        }
        let catalog = try Guanjia.catalog(configuration)
        return try Guanjia.reader(
            catalog, try Guanjia.namesIfAny(configuration, NameWords(catalog)),
            calendar: Guanjia.calendarIfAny(configuration),
            database: configuration.database)
    }
}

/// Where the failed cases go.
struct MismatchOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A file for the cases that failed, one JSON line each.", valueName: "file"))
    var mismatches: String?
}

/// A moment on the command line, in ISO 8601.
struct Moment: ExpressibleByArgument {
    let instant: Instant

    init?(argument: String) {
        guard let seconds = ISOTime.epoch(argument) else { return nil }
        instant = Instant(seconds: seconds)
    }
}

extension Role: ExpressibleByArgument {}

extension HostAndPort: ExpressibleByArgument {}

extension IntentChoice: ExpressibleByArgument {
    init?(argument: String) { self.init(argument) }
}
