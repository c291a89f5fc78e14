import NIOCore

/// What a connection's task hears of, in the order in which it happened.
enum ConnectionEvent: Sendable {
    case bytes(ByteBuffer)
    /// Nothing came for the idle time.
    case idle
    /// The server shuts down; bytes heard before are still answered.
    case shutDown
    /// The time for last words is over.
    case lingered
}

/// Turns the idle timer and the shutdown into events between the bytes, so that one loop sees everything.
final class ConnectionEvents: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ConnectionEvent

    /// Fired at a channel from outside when the server shuts down.
    struct ShutDown: Sendable {}

    private let linger: TimeAmount
    private var wasIdle = false

    init(linger: TimeAmount) {
        self.linger = linger
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        wasIdle = false
        context.fireChannelRead(wrapInboundOut(.bytes(unwrapInboundIn(data))))
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case IdleStateHandler.IdleStateEvent.read: idle(context)
        case is ShutDown: shutDown(context)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    /// Tells the task once; a task that has not gone by the next time waits for a peer that does not read.
    private func idle(_ context: ChannelHandlerContext) {
        guard !wasIdle else { return context.close(promise: nil) }
        wasIdle = true
        tell(.idle, context)
    }

    private func shutDown(_ context: ChannelHandlerContext) {
        tell(.shutDown, context)
        context.eventLoop.assumeIsolated().scheduleTask(in: linger) { self.tell(.lingered, context) }
    }

    private func tell(_ event: ConnectionEvent, _ context: ChannelHandlerContext) {
        context.fireChannelRead(wrapInboundOut(event))
        context.fireChannelReadComplete()
    }
}
