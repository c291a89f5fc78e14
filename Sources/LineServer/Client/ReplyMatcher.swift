import NIOCore

/// A line to send and the reply that it waits for.
struct Exchange: Sendable {
    enum Shape: Sendable {
        /// Lines up to a blank one.
        case paragraph
        /// The next line that is a JSON object; what a server says to people before it is passed over.
        case object
    }

    /// With its line end.
    let line: ByteBuffer
    let shape: Shape
    let reply: EventLoopPromise<[String]>
}

/// Hands each reply to the line that asked for it, in order.
final class ReplyMatcher: ChannelDuplexHandler {
    typealias InboundIn = ReceivedLine
    typealias OutboundIn = Exchange
    typealias OutboundOut = ByteBuffer

    private var waiting = CircularBuffer<Exchange>()
    private var paragraph: [String] = []

    /// - Parameter greeting: gets the paragraph that the server says first.
    init(greeting: EventLoopPromise<[String]>) {
        waiting.append(Exchange(line: ByteBuffer(), shape: .paragraph, reply: greeting))
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let exchange = unwrapOutboundIn(data)
        guard context.channel.isActive else {
            exchange.reply.fail(LineServerError.disconnected)
            promise?.fail(LineServerError.disconnected)
            return
        }
        waiting.append(exchange)
        context.write(wrapOutboundOut(exchange.line), promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .line(let bytes) = unwrapInboundIn(data) else { return context.close(promise: nil) }
        guard let shape = waiting.first?.shape else { return }
        switch shape {
        case .object where bytes.first == .openingBrace: succeed([String(decoding: bytes, as: UTF8.self)])
        case .object: break
        case .paragraph where bytes.isEmpty: succeed(paragraph)
        case .paragraph: paragraph.append(String(decoding: bytes, as: UTF8.self))
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        failAll()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        failAll()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func failAll() {
        for exchange in waiting { exchange.reply.fail(LineServerError.disconnected) }
        waiting.removeAll()
    }

    private func succeed(_ lines: [String]) {
        paragraph = []
        waiting.removeFirst().reply.succeed(lines)
    }
}
