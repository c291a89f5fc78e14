import LineServer
import NIOCore
import NIOPosix
import Testing

@Suite("The echo", .timeLimit(.minutes(1)))
struct EchoServerTests {
    @Test("sends each line back with its line end")
    func echo() async throws {
        let (addresses, listening) = AsyncStream.makeStream(of: Address.self)
        let server = EchoServer(address: .loopback) { listening.yield($0) }
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await server.run() }
            for await address in addresses.prefix(1) {
                #expect(try await Self.exchange("one\r\n\ntwo\n", at: address) == "one\r\n\ntwo\n")
            }
            tasks.cancelAll()
            try await tasks.waitForAll()
        }
    }

    private static func exchange(_ text: String, at address: Address) async throws -> String {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: address.host, port: address.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: text))
            var said = ""
            for try await part in inbound {
                said += String(buffer: part)
                if said.utf8.count >= text.utf8.count { break }
            }
            return said
        }
    }
}
