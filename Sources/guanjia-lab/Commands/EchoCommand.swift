import ArgumentParser
import Assembly
import LineServer

struct EchoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "echo", abstract: "Sends each line back: the ceiling that the line server is measured against.",
        discussion: "Prints \"listening on HOST:PORT\" on stderr when it is ready, and ends on SIGTERM.")

    @Option(help: "The address to listen on; port 0 picks a free one.")
    var listen: HostAndPort

    func run() async throws {
        let server = EchoServer(address: Address(host: listen.host, port: listen.port)) {
            Stderr.say("listening on \($0)")
        }
        try await Failure.telling {
            try await Termination.cancels { try await server.run() }
        }
    }
}
