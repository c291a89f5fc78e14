import NIOCore
import NIOPosix
import ServiceLifecycle

/// Sends each line back with its line end: the ceiling that `LineServer` is measured against.
package struct EchoServer: Sendable {
    package var address: Address
    package var threads = System.coreCount
    private let onListening: @Sendable (Address) -> Void

    package init(address: Address, onListening: @escaping @Sendable (Address) -> Void) {
        self.address = address
        self.onListening = onListening
    }

    /// Serves until the task is cancelled or a graceful shutdown is asked for.
    ///
    /// - Throws: `.addressInUse` or `.cannotListen`.
    package func run() async throws(LineServerError) {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: max(1, threads))
        let result: Result<Void, LineServerError>
        do {
            let server = try await bind(on: group)
            onListening(Address(host: address.host, port: server.localAddress?.port ?? address.port))
            try? await gracefulShutdown()
            try? await server.close()
            result = .success(())
        } catch {
            result = .failure(LineServerError(binding: address, failedWith: error))
        }
        try? await group.shutdownGracefully()
        try result.get()
    }

    private func bind(on group: MultiThreadedEventLoopGroup) async throws -> any Channel {
        try await ServerBootstrap.shared(on: group).childChannelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                let pipeline = channel.pipeline.syncOperations
                try pipeline.addHandler(ByteToMessageHandler(WholeLines(), maximumBufferSize: 65_536))
                try pipeline.addHandler(Echo())
            }
        }.bind(host: address.host, port: address.port).get()
    }
}

/// Cuts bytes into lines that keep their line ends.
private struct WholeLines: NIOSingleStepByteToMessageDecoder {
    typealias InboundOut = ByteBuffer

    func decode(buffer: inout ByteBuffer) -> ByteBuffer? {
        let view = buffer.readableBytesView
        guard let end = view.firstIndex(of: .lineFeed) else { return nil }
        return buffer.readSlice(length: end - view.startIndex + 1)
    }

    func decodeLast(buffer: inout ByteBuffer, seenEOF: Bool) -> ByteBuffer? {
        decode(buffer: &buffer)
    }
}

private final class Echo: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        context.write(wrapOutboundOut(unwrapInboundIn(data)), promise: nil)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.flush()
        context.fireChannelReadComplete()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed = event { context.close(promise: nil) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
