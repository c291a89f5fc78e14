import ArgumentParser
import Assembly
import Dialogue
import Foundation
import LineServer
import Scripts
import Terminal

struct ChatCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat", abstract: "Talks at the terminal, or answers lines piped in.")

    @OptionGroup var common: CommonOptions

    @Option(name: .customLong("as"), help: "The account that speaks; without it, a resident who has not signed in.")
    var account: String?

    @Option(help: "zh-Hans, zh-Hant or en, for lines that show no language.")
    var language: Language?

    @Option(help: "HOST:PORT of a server to talk to, instead of a database.")
    var connect: HostAndPort?

    func run() async throws {
        try await Failure.telling {
            if let connect {
                let address = Address(host: connect.host, port: connect.port)
                return try await talk(with: try await LineClient.connect(to: address))
            }
            let guanjia = try await Guanjia.open(common.configuration, expecting: language)
            // Beside the talk, which seldom waits for it; waited for in the end, so that the next start finds it made.
            async let preparation: Void = guanjia.prepare()
            try await talk(with: try guanjia.talk(as: account, language: language))
            await preparation
        }
    }

    private func talk(with talk: any Talk) async throws {
        let environment = ProcessInfo.processInfo.environment
        var options = ReplOptions(environment: environment)
        options.historyFile = HistoryPlace.path(environment)
        options.language = connect == nil ? nil : language
        do {
            _ = try await Repl(talk: talk, options: options).run()
        } catch {
            throw Failure("The terminal could not be read or written.", status: Failure.inputOutput)
        }
    }
}

/// Where the lines that were typed are kept.
private enum HistoryPlace {
    static func path(_ environment: [String: String]) -> String? {
        let home = environment["HOME"].map { $0 + "/.local/state" }
        return (environment["XDG_STATE_HOME"] ?? home).map { $0 + "/guanjia/history" }
    }
}

extension Language: ExpressibleByArgument {}
