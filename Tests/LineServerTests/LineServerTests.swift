import Dialogue
import LineServer
import Testing

@Suite("The server", .timeLimit(.minutes(1)))
struct LineServerTests {
    private static let greeting = "您好。\n\n"

    private static func transcript(of bytes: [UInt8]) async throws -> String {
        try await RunningServer.with { try await $0.transcript(of: bytes) }
    }

    private static func transcript(of text: String) async throws -> String {
        try await transcript(of: [UInt8](text.utf8))
    }

    @Test(
        "answers each line with a paragraph, an empty one too",
        arguments: [
            ("", ""), ("hello\n", "heard hello\n\n"), ("\n", "heard \n\n"),
            ("a\r\n\r\nb\n", "heard a\n\nheard \n\nheard b\n\n"),
            ("电梯坏了🛗\n", "heard 电梯坏了🛗\n\n"), ("gaps\n", "one\ntwo\n\n"), ("[1]\n", "heard [1]\n\n"),
        ])
    func textLines(_ sent: String, _ replies: String) async throws {
        #expect(try await Self.transcript(of: sent) == Self.greeting + replies)
    }

    @Test("does nothing about a half line")
    func halfLine() async throws {
        #expect(try await Self.transcript(of: "hello\nhal") == Self.greeting + "heard hello\n\n")
    }

    @Test(
        "explains in one line what it cannot hear, and goes on",
        arguments: [
            ([0x61, 0xFF], "这一行不是 UTF-8"), ([0x61, 0x00], "这一行含有控制字符"), ([0x1B, 0x5B, 0x41], "这一行含有控制字符"),
            ([UInt8](repeating: 0x61, count: 8193), "这一行太长（最多 8192 字节）"),
            ([UInt8](repeating: 0x61, count: 100_000), "这一行太长（最多 8192 字节）"),
        ])
    func badLines(_ bytes: [UInt8], _ start: String) async throws {
        let said = try await Self.transcript(of: bytes + [UInt8]("\nhello\n".utf8))
        let paragraphs = said.split(separator: "\n\n")
        #expect(paragraphs.count == 3)
        #expect(paragraphs[1].hasPrefix(start))
        #expect(!paragraphs[1].contains("\n"))
        #expect(paragraphs.last == "heard hello")
    }

    @Test("hears 8,192 bytes")
    func longest() async throws {
        let line = String(repeating: "a", count: 8192)
        #expect(try await Self.transcript(of: line + "\r\n") == Self.greeting + "heard \(line)\n\n")
    }

    @Test(
        "answers programs in the terms of JSON-RPC",
        arguments: [
            (#"{"jsonrpc":"2.0","id":"p","method":"ping"}"#, #"{"jsonrpc":"2.0","id":"p","result":"pong"}"#),
            (#"{"jsonrpc":"2.0","id":1,"method":"nothing"}"#, #"{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"#),
            (#"{"jsonrpc":"2.0","id":1,"method":"message"}"#, #"{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"#),
            (#"{"jsonrpc":"3.0","id":1,"method":"ping"}"#, #"{"jsonrpc":"2.0","id":1,"error":{"code":-32600,"#),
            (#"{"jsonrpc":"2.0","id":1,"#, #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"#),
            ("{" + String(repeating: "a", count: 8192), #"{"jsonrpc":"2.0","id":null,"error":{"code":-32004,"#),
        ])
    func jsonLines(_ sent: String, _ start: String) async throws {
        let said = try await Self.transcript(of: sent + "\n")
        #expect(said.hasPrefix(Self.greeting + start))
        #expect(said.hasSuffix("}\n"))
    }

    @Test("answers both kinds of line on one connection, in order, and no notification")
    func mixed() async throws {
        let said = try await Self.transcript(
            of: """
                one
                {"jsonrpc":"2.0","id":2,"method":"ping"}
                {"jsonrpc":"2.0","method":"ping"}
                {"jsonrpc":"2.0","id":3,"method":"message","params":{"text":""}}
                four

                """)
        #expect(
            said == Self.greeting + "heard one\n\n" + #"{"jsonrpc":"2.0","id":2,"result":"pong"}"# + "\n"
                + #"{"jsonrpc":"2.0","id":3,"result":{"text":"heard ","language":"en","intent":null,"outcome":null,"#
                + #""facts":{},"expects":null,"suggestions":[]}}"# + "\nheard four\n\n")
    }

    @Test("answers a long run of pipelined requests in order")
    func pipelined() async throws {
        let ids = 0..<5000
        let sent = ids.map { #"{"jsonrpc":"2.0","id":\#($0),"method":"ping"}"# + "\n" }.joined()
        let replies = ids.map { #"{"jsonrpc":"2.0","id":\#($0),"result":"pong"}"# + "\n" }.joined()
        #expect(try await Self.transcript(of: sent) == Self.greeting + replies)
    }

    @Test("says goodbye to a connection that sends nothing, and closes it")
    func idle() async throws {
        var limits = LineLimits.short
        limits.idle = .milliseconds(50)
        try await RunningServer.with(limits: limits) { server in
            let said = try await server.transcript(of: "hel", hangsUp: false)
            #expect(said.hasPrefix(Self.greeting + "很久没有收到消息"))
            #expect(said.hasSuffix("Goodbye.\n\n"))
        }
    }

    @Test("turns away one connection too many, and has room again when one leaves")
    func connectionLimit() async throws {
        var limits = LineLimits.short
        limits.connections = 1
        try await RunningServer.with(limits: limits) { server in
            let client = try await server.client()
            #expect(try await server.transcript(of: "hello\n", hangsUp: false).hasPrefix("现在人太多"))
            #expect(await client.hear("still here", language: nil).text == "heard still here")
            await client.close()
            while try await server.transcript(of: "") != Self.greeting {}
        }
    }

    @Test("says which address is in use")
    func addressInUse() async throws {
        try await RunningServer.with { server in
            let second = LineServer(
                address: server.address, logger: .silent, onListening: { _ in }, makeTalk: { ScriptedTalk() })
            let address = server.address
            await #expect(throws: LineServerError.addressInUse(host: address.host, port: address.port)) {
                try await second.run()
            }
        }
    }

    @Test("says that it cannot listen elsewhere than at home")
    func foreignAddress() async {
        let server = LineServer(
            address: Address(host: "192.0.2.1", port: 0), logger: .silent, onListening: { _ in },
            makeTalk: { ScriptedTalk() })
        let error = await #expect(throws: LineServerError.self) { try await server.run() }
        guard case .cannotListen("192.0.2.1", 0, _) = error else {
            Issue.record("threw \(String(describing: error))")
            return
        }
    }
}
