import ArgumentParser
import Assembly
import Bot
import Governance
import Handlers
import LineServer
import Logging
import ServiceLifecycle
import UnixSignals

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves talks over TCP lines; see docs/protocol.md.")

    @OptionGroup var common: CommonOptions

    @Option(help: "The address to listen on; port 0 picks a free one.")
    var listen = HostAndPort(host: "127.0.0.1", port: 7365)

    @Option(help: "The certificate's file (PEM), to speak TLS.")
    var tlsCertificate: String?

    @Option(help: "The key's file (PEM), to speak TLS.")
    var tlsKey: String?

    func validate() throws {
        if (tlsCertificate == nil) != (tlsKey == nil) {
            throw ValidationError("--tls-certificate and --tls-key go together.")
        }
    }

    func run() async throws {
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        try await Failure.telling {
            let logger = Logger(label: "guanjia")
            let guanjia = try await Guanjia.open(common.configuration, logger: logger)
            try refuseSampleInPublic(guanjia)
            guanjia.prepare()
            var server = LineServer(
                address: Address(host: listen.host, port: listen.port), logger: logger,
                onListening: { Stderr.say("listening on \($0)") },
                makeTalk: { guanjia.bot.talk() })
            if let tlsCertificate, let tlsKey {
                server.security = TransportSecurity(certificate: tlsCertificate, key: tlsKey)
            }
            let group = ServiceGroup(
                services: [server], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
            try await group.run()
        }
    }

    /// Everybody knows the passwords of a sample's accounts.
    private func refuseSampleInPublic(_ guanjia: Guanjia) throws {
        guard !listen.isLoopback, try guanjia.services.accounts.hasSampleAccounts() else { return }
        throw Failure(
            "The database holds sample accounts, whose passwords are public. Listen on 127.0.0.1, or use a database "
                + "of your own: guanjia init", status: Failure.notPermitted)
    }
}
