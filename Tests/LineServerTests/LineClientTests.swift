import Dialogue
import LineServer
import Scripts
import Testing

@Suite("The client", .timeLimit(.minutes(1)))
struct LineClientTests {
    @Test("is a talk like any other")
    func talk() async throws {
        try await RunningServer.with { server in
            let client = try await server.client()
            let here = ScriptedTalk()
            #expect(await client.greeting().text == "您好。")
            for line in ["", "hello", "facts", "ask", "gaps", "a \"quoted\" \\ line 🏠"] {
                #expect(await client.hear(line, language: nil) == here.hear(line, language: nil))
            }
            #expect(await client.hear("hi", language: .en).text == "heard hi in en")
            await client.close()
        }
    }

    @Test("signs in, and tells of a sign-in that failed")
    func signIn() async throws {
        try await RunningServer.with { server in
            let client = try await server.client()
            #expect(await client.signIn(account: "street", password: "guess").outcome == "not-signed-in")
            #expect(await client.signIn(account: "street", password: "sample-street").outcome == "signed-in")
            await client.close()
        }
    }

    @Test("interrupts a question by cancelling it, and nothing else")
    func interrupt() async throws {
        try await RunningServer.with { server in
            let client = try await server.client()
            #expect(await client.interrupt() == nil)
            _ = await client.hear("ask", language: nil)
            #expect(await client.interrupt()?.text == "heard cancel in en")
            #expect(await client.interrupt() == nil)
            await client.close()
        }
    }

    @Test("turns control characters in a message into a reply that refuses them")
    func controls() async throws {
        try await RunningServer.with { server in
            let client = try await server.client()
            #expect(await client.hear("a\u{1B}b", language: nil).outcome == "refused")
            #expect(await client.hear("hello", language: nil).text == "heard hello")
            await client.close()
        }
    }

    @Test("says kindly that the server has gone")
    func gone() async throws {
        try await RunningServer.with { server in
            let client = try await server.client()
            await server.shutDown()
            await client.untilClosed()
            let reply = await client.hear("hello", language: nil)
            #expect(reply.outcome == "unavailable")
            #expect(reply.text.hasPrefix("服务现在连不上"))
            await #expect(throws: LineServerError.disconnected) { try await client.paragraph(after: "hello") }
        }
    }

    @Test("says that nobody answers")
    func unreachable() async {
        let nobody = Address(host: "127.0.0.1", port: 1)
        await #expect(throws: LineServerError.unreachable(host: "127.0.0.1", port: 1)) {
            _ = try await LineClient.connect(to: nobody)
        }
    }
}

@Suite("TLS", .timeLimit(.minutes(1)))
struct TransportSecurityTests {
    @Test("carries the same conversation")
    func conversation() async throws {
        try await TestCertificate.withFiles { files in
            try await RunningServer.with(security: files) { server in
                let client = try await LineClient.connect(to: server.address, trustedRoots: files.certificate)
                #expect(await client.hear("facts", language: nil).outcome == "rated")
                #expect(try await client.paragraph(after: "hello") == ["heard hello"])
                await client.close()
            }
        }
    }

    @Test("is not mistaken for plain lines")
    func plain() async throws {
        try await TestCertificate.withFiles { files in
            try await RunningServer.with(security: files) { server in
                let address = server.address
                await #expect(throws: LineServerError.unreachable(host: address.host, port: address.port)) {
                    _ = try await LineClient.connect(to: address, timeout: .milliseconds(100))
                }
            }
        }
    }

    @Test("names the file that cannot be read")
    func unreadable() async throws {
        try await TestCertificate.withFiles { files in
            var bad = files
            bad.certificate = "/nowhere/certificate.pem"
            #expect(await Self.failure(bad) == .unreadableCertificate(path: bad.certificate))
            bad = files
            bad.key = "/nowhere/key.pem"
            #expect(await Self.failure(bad) == .unreadableKey(path: bad.key))
            bad.key = files.certificate
            #expect(await Self.failure(bad) == .unreadableKey(path: bad.key))
        }
    }

    private static func failure(_ security: TransportSecurity) async -> LineServerError? {
        var server = LineServer(
            address: .loopback, logger: .silent, onListening: { _ in }, makeTalk: { ScriptedTalk() })
        server.security = security
        do throws(LineServerError) {
            try await server.run()
            return nil
        } catch {
            return error
        }
    }
}
