import ArgumentParser
import Assembly
import Foundation
import TimeExpressions
import Vocabulary

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(help: "The database's file; otherwise $GUANJIA_DATABASE or $XDG_DATA_HOME/guanjia/guanjia.sqlite.")
    var database: String?

    @Option(help: "The folder of the intents; otherwise $GUANJIA_INTENTS, ./intents or the installed ones.")
    var intents: String?

    @Option(help: "Freezes the clock, as in 2026-11-23T09:00; without an offset it is Asia/Shanghai.")
    var now: Moment?

    var configuration: Configuration {
        Configuration(
            database: database, intents: intents, now: now?.instant, environment: ProcessInfo.processInfo.environment,
            executable: (Bundle.main.executablePath ?? CommandLine.arguments.first) ?? "guanjia")
    }
}

/// A moment on the command line, in ISO 8601.
struct Moment: ExpressibleByArgument {
    let instant: Instant

    init?(argument: String) {
        guard let seconds = ISOTime.epoch(argument) else { return nil }
        instant = Instant(seconds: seconds)
    }
}
