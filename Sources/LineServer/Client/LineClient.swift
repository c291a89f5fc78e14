package import Dialogue
import NIOCore
import NIOPosix
import NIOSSL
package import Scripts

/// A talk with a server elsewhere.
package actor LineClient: Talk {
    /// Replies may be longer than lines, but not without end.
    private static let replyBytes = 4_194_304

    private let channel: any Channel
    private let words: String
    private var requests = 0
    /// What the last reply left open, for an interruption.
    private var last = Reply(text: "", language: .hans)

    private init(_ channel: any Channel, greeting words: String) {
        self.channel = channel
        self.words = words
    }

    /// Connects and reads the greeting.
    ///
    /// - Parameters:
    ///   - trustedRoots: a PEM file of certificates to trust over TLS; nil speaks without TLS.
    ///   - timeout: how long the connection, and then the greeting, may take.
    /// - Throws: `.unreachable`, or `.unreadableCertificate` for `trustedRoots`.
    package static func connect(
        to address: Address, trustedRoots: String? = nil, timeout: Duration = .seconds(10)
    ) async throws(LineServerError) -> LineClient {
        let context: NIOSSLContext? = if let trustedRoots { try clientContext(trusting: trustedRoots) } else { nil }
        do {
            let (channel, greeting) = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connectTimeout(TimeAmount(timeout))
                .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                .connect(host: address.host, port: address.port) { prepare($0, context, host: address.host) }
            let late = channel.eventLoop.scheduleTask(in: TimeAmount(timeout)) { channel.close(promise: nil) }
            defer { late.cancel() }
            return LineClient(channel, greeting: try await greeting.get().joined(separator: " "))
        } catch {
            throw .unreachable(host: address.host, port: address.port)
        }
    }

    package func close() async {
        try? await channel.close()
    }

    // MARK: Talk

    package func greeting() -> Reply {
        Reply(text: words, language: .hans)
    }

    package func hear(_ line: String, language: Language?) async -> Reply {
        var params: [String: JSONValue] = ["text": .string(line)]
        if let language { params["language"] = .string(language.rawValue) }
        return await call("message", params)
    }

    package func signIn(account: String, password: String) async -> Reply {
        await call("login", ["account": .string(account), "password": .string(password)])
    }

    /// Says "cancel" where the last reply asked for something.
    package func interrupt() async -> Reply? {
        guard last.expects != nil else { return nil }
        return await hear(last.language.isChinese ? "取消" : "cancel", language: last.language)
    }

    /// The protocol has no completions.
    package func completions(of prefix: String) -> [String] {
        []
    }
}

// MARK: Lines as they are

extension LineClient {
    /// Sends a text line and returns the lines of its reply.
    ///
    /// - Throws: `.disconnected`.
    package func paragraph(after line: String) async throws(LineServerError) -> [String] {
        try await paragraph(after: [UInt8](line.utf8))
    }

    /// The same for bytes that need not be text.
    package func paragraph(after line: [UInt8]) async throws(LineServerError) -> [String] {
        try await Self.exchange(line + [.lineFeed], for: .paragraph, on: channel)
    }

    /// Sends a JSON line and returns the line of its reply.
    ///
    /// - Throws: `.disconnected`.
    package func object(after line: String) async throws(LineServerError) -> String {
        let lines = try await Self.exchange([UInt8](line.utf8) + [.lineFeed], for: .object, on: channel)
        return lines.first ?? ""
    }

    /// Sends bytes that are no complete line, or that get no reply.
    package func send(_ bytes: [UInt8]) async throws(LineServerError) {
        do {
            try await channel.pipeline.context(handlerType: ReplyMatcher.self)
                .flatMap { $0.writeAndFlush(NIOAny(ByteBuffer(bytes: bytes))) }.get()
        } catch {
            throw .disconnected
        }
    }

    /// Returns once the server has closed the connection.
    package func untilClosed() async {
        try? await channel.closeFuture.get()
    }
}

extension LineClient {
    private func call(_ method: String, _ params: [String: JSONValue]) async -> Reply {
        requests += 1
        let request: JSONValue = .object([
            "jsonrpc": .string("2.0"), "id": .int(requests), "method": .string(method), "params": .object(params),
        ])
        var line: [UInt8] = []
        line.append(json: request)
        last = await reply(to: line)
        return last
    }

    private func reply(to line: [UInt8]) async -> Reply {
        guard let lines = try? await Self.exchange(line + [.lineFeed], for: .object, on: channel),
            let first = lines.first,
            let answer = try? JSONReader.value(of: [UInt8](first.utf8)), let reply = Reply(answer: answer)
        else { return .unavailable }
        return reply
    }

    private static func exchange(
        _ bytes: [UInt8], for shape: Exchange.Shape, on channel: any Channel
    ) async throws(LineServerError) -> [String] {
        let promise = channel.eventLoop.makePromise(of: [String].self)
        let exchange = Exchange(line: ByteBuffer(bytes: bytes), shape: shape, reply: promise)
        channel.writeAndFlush(exchange).whenFailure { _ in promise.fail(LineServerError.disconnected) }
        do {
            return try await promise.futureResult.get()
        } catch {
            throw .disconnected
        }
    }

    private static func prepare(
        _ channel: any Channel, _ context: NIOSSLContext?, host: String
    ) -> EventLoopFuture<(any Channel, greeting: EventLoopFuture<[String]>)> {
        channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            if let context {
                try pipeline.addHandler(NIOSSLClientHandler(context: context, serverHostname: serverName(host)))
            }
            try pipeline.addHandler(ByteToMessageHandler(LineDecoder(limit: replyBytes)))
            let greeting = channel.eventLoop.makePromise(of: [String].self)
            try pipeline.addHandler(ReplyMatcher(greeting: greeting))
            return (channel, greeting.futureResult)
        }
    }

    /// An address of numbers has no name that a certificate's server could be asked for.
    private static func serverName(_ host: String) -> String? {
        (try? SocketAddress(ipAddress: host, port: 0)) == nil ? host : nil
    }

    private static func clientContext(trusting roots: String) throws(LineServerError) -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .file(roots)
        do {
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw .unreadableCertificate(path: roots)
        }
    }
}
