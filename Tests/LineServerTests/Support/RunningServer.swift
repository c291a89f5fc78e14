import Dialogue
import LineServer
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Testing

/// A server on a port of its own for the time of a test.
struct RunningServer: Sendable {
    let address: Address
    private let services: ServiceGroup

    /// Runs `body` beside a server, then shuts it down gracefully and waits for its end.
    static func with<Result: Sendable>(
        security: TransportSecurity? = nil, limits: LineLimits = .short, talk: ScriptedTalk = ScriptedTalk(),
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
        _ body: @Sendable (RunningServer) async throws -> Result
    ) async throws -> Result {
        let (addresses, listening) = AsyncStream.makeStream(of: Address.self)
        var server = LineServer(
            address: .loopback, logger: .silent, now: now, onListening: { listening.yield($0) }, makeTalk: { talk })
        server.security = security
        server.limits = limits
        server.threads = 1
        let services = ServiceGroup(services: [server], logger: .silent)
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await services.run() }
            var address = addresses.makeAsyncIterator()
            let server = RunningServer(address: try #require(await address.next()), services: services)
            let result = try await body(server)
            await services.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return result
        }
    }

    func shutDown() async {
        await services.triggerGracefulShutdown()
    }

    func client() async throws -> LineClient {
        try await LineClient.connect(to: address)
    }

    /// Everything that the server says to a connection that sends these bytes.
    ///
    /// - Parameter hangsUp: whether this side then ends its part, as `nc -N` does; else the server has to close.
    func transcript(of bytes: [UInt8], hangsUp: Bool = true) async throws -> String {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(host: address.host, port: address.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(bytes: bytes))
            if hangsUp { try await channel.channel.close(mode: .output) }
            var said = ByteBuffer()
            for try await var part in inbound { said.writeBuffer(&part) }
            return String(buffer: said)
        }
    }

    func transcript(of text: String, hangsUp: Bool = true) async throws -> String {
        try await transcript(of: [UInt8](text.utf8), hangsUp: hangsUp)
    }
}

extension Address {
    static let loopback = Address(host: "127.0.0.1", port: 0)
}

extension LineLimits {
    /// The defaults, but with nobody lingering.
    static var short: LineLimits {
        var limits = LineLimits()
        limits.linger = .milliseconds(20)
        return limits
    }
}

extension Logger {
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}
