import ArgumentParser
import Assembly
import LineServer

extension Failure {
    init(_ error: LineServerError) {
        switch error {
        case .addressInUse(let host, let port):
            self.init(
                "Another program listens on \(host):\(port). Choose another port with --listen.",
                status: Self.unavailable)
        case .unreachable(let host, let port):
            self.init("Nothing answers at \(host):\(port). Is the server running?", status: Self.unavailable)
        case .unreadableCertificate(let path), .unreadableKey(let path):
            self.init("\(path) cannot be read as PEM. Check the file.", status: Self.missingInput)
        case .cannotListen(let host, let port, _):
            self.init("\(host):\(port) cannot be listened on. Check the address.", status: Self.unavailable)
        case .stopped, .disconnected:
            self.init("The connection ended.", status: Self.unavailable)
        }
    }

    /// Runs `body`; a failure is told on stderr and ends the command with its status.
    static func telling<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch {
            guard let failure = known(error) else { throw error }
            failure.say()
            throw ExitCode(failure.status)
        }
    }

    private static func known(_ error: any Error) -> Failure? {
        switch error {
        case let error as LineServerError: Failure(error)
        default: Failure(describing: error)
        }
    }
}
