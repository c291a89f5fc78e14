package import Dialogue
package import Logging
import NIOCore
import NIOPosix
import NIOSSL
import ServiceLifecycle
import Synchronization

/// The TCP door of Guanjia: one conversation per connection, in text lines and JSON lines (docs/protocol.md).
package struct LineServer: Service {
    package var address: Address
    package var security: TransportSecurity?
    package var limits = LineLimits()
    /// Event loops, each a thread that answers its connections' lines itself.
    package var threads = System.coreCount
    package var logger: Logger
    private let makeTalk: @Sendable () async -> any Talk
    private let now: @Sendable () -> ContinuousClock.Instant
    private let onListening: @Sendable (Address) -> Void

    /// - Parameters:
    ///   - now: the clock that meters lines per second.
    ///   - onListening: hears the bound address once connections are taken.
    ///   - makeTalk: gives each connection its talk, which should end its waits when its task is cancelled.
    package init(
        address: Address, logger: Logger, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
        onListening: @escaping @Sendable (Address) -> Void, makeTalk: @escaping @Sendable () async -> any Talk
    ) {
        self.address = address
        self.logger = logger
        self.now = now
        self.onListening = onListening
        self.makeTalk = makeTalk
    }

    /// Serves until the task is cancelled or, in a `ServiceGroup`, a graceful shutdown is asked for.
    ///
    /// A shutdown stops taking connections, answers every line that has arrived, refuses later ones, and returns within
    /// `limits.drain` or, where replies are done sooner, `limits.linger`.
    ///
    /// - Throws: every case of `LineServerError` but the client's.
    package func run() async throws(LineServerError) {
        let context: NIOSSLContext? = if let security { try security.context() } else { nil }
        OpenFiles.allow(limits.connections)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: max(1, threads))
        let result: Result<Void, LineServerError>
        do throws(LineServerError) {
            let server = try await bind(on: group, context)
            result = await serving(server, on: group)
        } catch {
            result = .failure(error)
        }
        try? await group.shutdownGracefully()
        try result.get()
    }
}

extension LineServer {
    private typealias ServerChannel = NIOAsyncChannel<ConnectionChannel, Never>

    private func bind(
        on group: MultiThreadedEventLoopGroup, _ context: NIOSSLContext?
    ) async throws(LineServerError) -> ServerChannel {
        do {
            return try await ServerBootstrap.shared(on: group).bind(host: address.host, port: address.port) { channel in
                channel.eventLoop.makeCompletedFuture { try prepare(channel, context) }
            }
        } catch {
            throw LineServerError(binding: address, failedWith: error)
        }
    }

    private func prepare(_ channel: any Channel, _ context: NIOSSLContext?) throws -> ConnectionChannel {
        let pipeline = channel.pipeline.syncOperations
        if let context { try pipeline.addHandler(NIOSSLServerHandler(context: context)) }
        try pipeline.addHandler(IdleStateHandler(readTimeout: TimeAmount(limits.idle)))
        try pipeline.addHandler(ConnectionEvents(linger: TimeAmount(limits.linger)))
        // One read waits while another is answered; a peer that sends faster is held up by TCP.
        return try ConnectionChannel(
            wrappingChannelSynchronously: channel,
            configuration: .init(backPressureStrategy: .init(lowWatermark: 1, highWatermark: 2)))
    }

    /// Ends with the accepting loop and all its connections, or when a shutdown has taken too long.
    private func serving(_ server: ServerChannel, on group: MultiThreadedEventLoopGroup) async -> Result<
        Void, LineServerError
    > {
        await withTaskGroup(of: Result<Void, LineServerError>.self) { tasks in
            tasks.addTask { await accepting(server, on: group) }
            tasks.addTask {
                try? await gracefulShutdown()
                try? await Task.sleep(for: limits.drain)
                return .success(())
            }
            let first = await tasks.next() ?? .success(())
            tasks.cancelAll()
            return first
        }
    }

    private func accepting(
        _ server: ServerChannel, on group: MultiThreadedEventLoopGroup
    ) async -> Result<Void, LineServerError> {
        do {
            try await withGracefulShutdownHandler {
                try await accept(server, on: group)
            } onGracefulShutdown: {
                server.channel.close(promise: nil)
            }
            return .success(())
        } catch is CancellationError {
            return .success(())
        } catch {
            return .failure(.stopped(reason: "\(error)"))
        }
    }

    private func accept(_ server: ServerChannel, on group: MultiThreadedEventLoopGroup) async throws {
        let executors = Executors(of: group)
        let open = OpenConnections(limit: limits.connections)
        let metrics = LineMetrics()
        var accepted = 0
        try await withThrowingDiscardingTaskGroup { tasks in
            try await server.executeThenClose { inbound in
                onListening(Address(host: address.host, port: server.channel.localAddress?.port ?? address.port))
                for try await channel in inbound {
                    accepted += 1
                    let connection = connection(channel, number: accepted, metrics)
                    tasks.addTask(executorPreference: executors.executor(of: channel.channel.eventLoop)) {
                        guard open.enter() else { return await connection.refuse() }
                        await connection.serve(makeTalk)
                        open.leave()
                    }
                }
            }
        }
    }

    private func connection(_ channel: ConnectionChannel, number: Int, _ metrics: LineMetrics) -> Connection {
        var logger = logger
        logger[metadataKey: "connection"] = "\(number)"
        return Connection(channel: channel, limits: limits, metrics: metrics, now: now, logger: logger)
    }
}

/// How many connections there are: the one thing that they share.
private final class OpenConnections: Sendable {
    private let limit: Int
    private let count = Atomic(0)

    init(limit: Int) {
        self.limit = limit
    }

    /// False where the limit is reached.
    func enter() -> Bool {
        guard count.add(1, ordering: .relaxed).newValue > limit else { return true }
        leave()
        return false
    }

    func leave() {
        count.subtract(1, ordering: .relaxed)
    }
}

/// One executor per event loop, held for as long as their tasks run.
private struct Executors {
    private let byLoop: [ObjectIdentifier: LoopExecutor]

    init(of group: any EventLoopGroup) {
        byLoop = Dictionary(uniqueKeysWithValues: group.makeIterator().map { (ObjectIdentifier($0), LoopExecutor($0)) })
    }

    func executor(of loop: any EventLoop) -> LoopExecutor? {
        byLoop[ObjectIdentifier(loop)]
    }
}
