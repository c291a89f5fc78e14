import Dialogue
import LineServer
import Testing

@Suite("One connection's side of the protocol")
struct SessionTests {
    private static let start = ContinuousClock.now

    private static func session(
        _ limits: LineLimits = LineLimits(), now: @escaping @Sendable () -> ContinuousClock.Instant = { start }
    ) -> Session {
        Session(talk: ScriptedTalk(), limits: limits, metrics: LineMetrics(), now: now)
    }

    private static func answer(_ line: String, by session: inout Session) async -> String {
        var replies = Outgoing()
        await session.answer(.line([UInt8](line.utf8)), into: &replies)
        return String(decoding: replies.bytes, as: UTF8.self)
    }

    @Test(
        "signs in by JSON, or says why not",
        arguments: [
            ("sample-resident", #""outcome":"signed-in""#),
            ("guess", #""error":{"code":-32001,"message":"Wrong account or password.""#),
        ])
    func login(_ password: String, _ part: String) async {
        var session = Self.session()
        let line =
            #"{"jsonrpc":"2.0","id":1,"method":"login","params":{"account":"resident","password":"\#(password)"}}"#
        #expect(await Self.answer(line, by: &session).contains(part))
    }

    @Test("passes the language on")
    func language() async {
        var session = Self.session()
        let line = #"{"jsonrpc":"2.0","id":1,"method":"message","params":{"text":"hi","language":"zh-Hant"}}"#
        #expect(await Self.answer(line, by: &session).contains("heard hi in zh-Hant"))
    }

    @Test("refuses every line while it closes, each in its own manner")
    func closing() async {
        var session = Self.session()
        session.isClosing = true
        #expect(await Self.answer("hello", by: &session).hasPrefix("服务正在关闭"))
        let ping = await Self.answer(#"{"jsonrpc":"2.0","id":4,"method":"ping"}"#, by: &session)
        #expect(ping.hasPrefix(#"{"jsonrpc":"2.0","id":4,"error":{"code":-32005,"#))
        #expect(await Self.answer(#"{"jsonrpc":"2.0","method":"ping"}"#, by: &session).isEmpty)
    }

    @Test("refuses lines that come too fast, and hears again a moment later")
    func allowance() async {
        var limits = LineLimits()
        limits.linesPerSecond = 2
        let clock = HandClock(Self.start)
        var session = Self.session(limits, now: { clock.now })
        let ping = #"{"jsonrpc":"2.0","id":4,"method":"ping"}"#
        var refused: [Bool] = []
        for _ in 0..<4 { refused.append(await Self.answer(ping, by: &session).contains("-32003")) }
        #expect(refused == [false, false, true, true])
        clock.advance(by: .milliseconds(500))
        refused = []
        for _ in 0..<2 { refused.append(await Self.answer(ping, by: &session).contains("-32003")) }
        #expect(refused == [false, true])
        #expect(await Self.answer("hello", by: &session).hasPrefix("消息来得太快"))
    }
}
