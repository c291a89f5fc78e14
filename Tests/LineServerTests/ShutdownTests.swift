import Dialogue
import LineServer
import Testing

@Suite("Shutting down", .timeLimit(.minutes(1)))
struct ShutdownTests {
    private static let ping = #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#

    @Test("lets a reply in flight arrive, and refuses later lines")
    func inFlight() async throws {
        let gate = Gate()
        var limits = LineLimits()
        limits.linger = .seconds(50)
        limits.drain = .seconds(50)
        try await RunningServer.with(limits: limits, talk: ScriptedTalk(gate: gate)) { server in
            let client = try await server.client()
            async let waited = client.hear("wait", language: nil)
            await gate.untilSomebodyWaits()
            await server.shutDown()
            await gate.open()
            #expect(await waited.text == "waited")
            while try await client.object(after: Self.ping).contains("pong") {}
            #expect(try await client.object(after: Self.ping).contains("-32005"))
            #expect(try await client.paragraph(after: "hello").first?.hasPrefix("服务正在关闭") == true)
            #expect(await client.hear("hello", language: nil).outcome == "unavailable")
            await client.close()
        }
    }

    @Test("cuts a reply that does not come in time")
    func drain() async throws {
        let gate = Gate()
        var limits = LineLimits.short
        limits.drain = .milliseconds(50)
        try await RunningServer.with(limits: limits, talk: ScriptedTalk(gate: gate)) { server in
            let client = try await server.client()
            async let waited = client.hear("wait", language: nil)
            await gate.untilSomebodyWaits()
            await server.shutDown()
            #expect(await waited.outcome == "unavailable")
            await gate.open()
        }
    }

    @Test("closes quiet connections and takes no new ones")
    func quiet() async throws {
        try await RunningServer.with { server in
            let client = try await server.client()
            await server.shutDown()
            await client.untilClosed()
            await #expect(throws: LineServerError.self) { try await server.client() }
        }
    }
}
