import Dispatch
import Glibc

/// The signals that ask a program to end.
enum Termination {
    /// Runs `work`, and cancels it when SIGTERM or SIGINT arrives.
    static func cancels(_ work: @escaping @Sendable () async throws -> Void) async throws {
        let task = Task { try await work() }
        let sources = [SIGTERM, SIGINT].map { watch($0) { task.cancel() } }
        defer { for source in sources { source.cancel() } }
        try await task.value
    }

    private static func watch(
        _ number: Int32, _ react: @escaping @Sendable () -> Void
    ) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler(handler: react)
        source.resume()
        return source
    }
}
