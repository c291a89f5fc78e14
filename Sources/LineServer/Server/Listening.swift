import Glibc
import NIOCore
import NIOPosix

/// Where a server listens.
package struct Address: Sendable, Equatable {
    package var host: String
    /// 0 leaves the choice to the system.
    package var port: Int

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }
}

extension Address: CustomStringConvertible {
    /// `HOST:PORT`, an IPv6 host in brackets.
    package var description: String {
        host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}

extension ServerBootstrap {
    /// The bootstrap that both servers share, so that they are measured alike.
    static func shared(on group: any EventLoopGroup) -> ServerBootstrap {
        ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(
                .recvAllocator, value: AdaptiveRecvByteBufferAllocator(minimum: 2048, initial: 4096, maximum: 16_384))
    }
}

extension LineServerError {
    /// Why binding `address` failed.
    init(binding address: Address, failedWith error: any Error) {
        let error = error as? IOError
        self =
            switch error?.errnoCode {
            case EADDRINUSE: .addressInUse(host: address.host, port: address.port)
            default: .cannotListen(host: address.host, port: address.port, reason: Self.reason(error))
            }
    }

    private static func reason(_ error: IOError?) -> String {
        guard let error else { return "the host has no such name or address" }
        return String(cString: strerror(error.errnoCode))
    }
}
