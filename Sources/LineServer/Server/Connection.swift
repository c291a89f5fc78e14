import Dialogue
import Logging
import NIOCore
import ServiceLifecycle

typealias ConnectionChannel = NIOAsyncChannel<ConnectionEvent, ByteBuffer>
private typealias Inbound = NIOAsyncChannelInboundStream<ConnectionEvent>.AsyncIterator
private typealias Outbound = NIOAsyncChannelOutboundWriter<ByteBuffer>

/// One connection from its greeting to its last words; its task is the only one that knows it.
struct Connection: Sendable {
    let channel: ConnectionChannel
    let limits: LineLimits
    let metrics: LineMetrics
    let now: @Sendable () -> ContinuousClock.Instant
    let logger: Logger

    /// Replies are written together as long as they are no larger and wait no longer than this.
    private static let batchBytes = 16_384
    private static let batchTime: Duration = .milliseconds(1)

    /// Returns when the connection is closed, whoever closed it.
    func serve(_ makeTalk: @Sendable () async -> any Talk) async {
        metrics.opened()
        logger.debug("connection opened")
        await untilClosed { inbound, outbound in
            var session = Session(talk: await makeTalk(), limits: limits, metrics: metrics, now: now)
            try await tellOfShutdown {
                guard let farewell = try await converse(&session, &inbound, outbound) else { return try await flush() }
                try await part(with: farewell, &inbound, outbound)
            }
        }
        logger.debug("connection closed")
        metrics.closed()
    }

    /// Says that there are too many connections, and closes.
    func refuse() async {
        metrics.refusedConnection()
        metrics.count(.tooManyConnections)
        logger.warning("connection refused", metadata: ["limit": "\(limits.connections)"])
        // Cut even where a peer never reads, or never finishes a handshake: it has no place to hold.
        let cut = cutSoon()
        defer { cut.cancel() }
        await untilClosed { inbound, outbound in
            try await part(with: Fault.tooManyConnections.message, &inbound, outbound)
        }
    }

    private func untilClosed(_ body: (inout Inbound, Outbound) async throws -> Void) async {
        let socket = channel.channel
        do {
            try await withTaskCancellationHandler {
                try await channel.executeThenClose { inbound, outbound in
                    var inbound = inbound.makeAsyncIterator()
                    try await body(&inbound, outbound)
                }
            } onCancel: {
                // Else a peer that does not read would hold up the flush, and with it the end of the server.
                socket.close(promise: nil)
            }
        } catch {
            // The peer left in the middle: its matter, not the server's.
            logger.debug("connection broken", metadata: ["error": "\(error)"])
        }
    }

    private func tellOfShutdown(_ body: () async throws -> Void) async throws {
        let channel = channel.channel
        try await withGracefulShutdownHandler(operation: body) {
            channel.pipeline.fireUserInboundEventTriggered(ConnectionEvents.ShutDown())
        }
    }

    /// Answers lines in order; returns what to say when parting, nil where the other side left first.
    private func converse(
        _ session: inout Session, _ inbound: inout Inbound, _ outbound: Outbound
    ) async throws -> String? {
        var lines = LineQueue(limit: limits.lineBytes)
        var replies = Outgoing()
        await session.greet(into: &replies)
        try await write(&replies, to: outbound)
        while let event = try await inbound.next() {
            switch event {
            case .bytes(let bytes):
                lines.append(bytes)
                try await answer(&lines, &session, &replies, outbound)
            case .shutDown: session.isClosing = true
            case .idle: return Self.goodbye
            case .lingered: return Fault.shuttingDown.message
            }
        }
        return nil
    }

    private func answer(
        _ lines: inout LineQueue, _ session: inout Session, _ replies: inout Outgoing, _ outbound: Outbound
    ) async throws {
        var start = now()
        while let line = lines.next() {
            await session.answer(line, into: &replies)
            guard replies.bytes.count > Self.batchBytes || now() - start > Self.batchTime else { continue }
            try await write(&replies, to: outbound)
            start = now()
        }
        try await write(&replies, to: outbound)
    }

    private func write(_ replies: inout Outgoing, to outbound: Outbound) async throws {
        guard !replies.bytes.isEmpty else { return }
        try await outbound.write(ByteBuffer(bytes: replies.bytes))
        replies.removeAll()
    }
}

extension Connection {
    private static let goodbye = "很久没有收到消息，先断开了，再见。 / Nothing came for a long while, so I am hanging up. Goodbye."

    /// Says a last line and gives the other side a moment to read it: a socket closed over unread bytes loses it.
    private func part(with words: String, _ inbound: inout Inbound, _ outbound: Outbound) async throws {
        var last = Outgoing()
        last.line(words)
        try await write(&last, to: outbound)
        try await flush()
        let cut = cutSoon()
        defer { cut.cancel() }
        channel.channel.close(mode: .output, promise: nil)
        while try await inbound.next() != nil {}
    }

    private func cutSoon() -> Scheduled<Void> {
        let channel = channel.channel
        return channel.eventLoop.scheduleTask(in: TimeAmount(limits.linger)) { channel.close(promise: nil) }
    }

    /// Waits until everything written has gone to the socket; an empty write is last in the line.
    private func flush() async throws {
        try await channel.channel.writeAndFlush(ByteBuffer()).get()
    }
}
