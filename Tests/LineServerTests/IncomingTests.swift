import Dialogue
import LineServer
import Scripts
import Testing

@Suite("What a line asks for")
struct IncomingTests {
    private static func incoming(_ text: String) -> Incoming {
        Incoming(.line([UInt8](text.utf8)), limit: 8192)
    }

    private static func id(_ json: String) -> RequestID {
        RequestID(json: [UInt8](json.utf8))
    }

    @Test(
        "takes a line that does not start with a brace as a person's",
        arguments: ["", "金域社区评分多少", "🏠🛗", " {\"jsonrpc\":\"2.0\"}", "[1]", "a} '; DROP TABLE x; -- $(rm)"])
    func text(_ line: String) {
        #expect(Self.incoming(line) == .text(line))
    }

    @Test("takes a tab for a space")
    func tab() {
        #expect(Self.incoming("a\tb") == .text("a b"))
    }

    @Test(
        "hears no control characters",
        arguments: ["\0", "a\u{1B}[31mred", "a\rb", "\u{7F}", "\u{9B}31m", "\u{80}", "\u{8}"])
    func controls(_ line: String) {
        #expect(Self.incoming(line) == .unheard(.controlCharacters))
    }

    @Test("takes signs beside the control characters as they are", arguments: ["\u{A0}", "\u{3000}", "é", "\u{2028}"])
    func besideControls(_ line: String) {
        #expect(Self.incoming(line) == .text(line))
    }

    @Test("hears no bytes that are not UTF-8", arguments: [[0xFF], [0x61, 0xC0, 0x80], [0xB9, 0xDC, 0xBC, 0xD2]])
    func notUTF8(_ bytes: [UInt8]) {
        #expect(Incoming(.line(bytes), limit: 8192) == .unheard(.notUTF8))
    }

    @Test("answers a line over the limit in the manner of its first character")
    func tooLong() {
        #expect(Incoming(.tooLong(startsWithBrace: false), limit: 9) == .unheard(.tooLong(limit: 9)))
        #expect(Incoming(.tooLong(startsWithBrace: true), limit: 9) == .refused(.tooLong(limit: 9), id: .null))
    }

    @Test(
        "keeps an id as it was written",
        arguments: ["1", "-7", "1.50", "1e3", "123456789012345678901234567890", "null", #""a\u0041/""#, #""管""#])
    func ids(_ json: String) {
        let line = #"{"jsonrpc":"2.0","method":"ping", "id": \#(json) }"#
        #expect(Self.incoming(line) == .request(RPCRequest(id: Self.id(json), method: "ping", params: nil)))
    }

    @Test("takes a request without an id as a notification")
    func notification() {
        let line = #"{"jsonrpc":"2.0","method":"message","params":{"text":"a"},"extra":[1]}"#
        let request = RPCRequest(id: nil, method: "message", params: .object(["text": .string("a")]))
        #expect(Self.incoming(line) == .request(request))
    }

    @Test(
        "calls malformed JSON malformed, the id unknown",
        arguments: ["{", #"{"jsonrpc":"2.0","id":1,"method":"ping""#, "{}x", "{\"a\":\"\u{1B}\"}", #"{"id":1]"#])
    func malformed(_ line: String) {
        #expect(Self.incoming(line) == .refused(.notJSON, id: .null))
    }

    @Test("calls deep nesting malformed")
    func deep() {
        let deep = String(repeating: "[", count: 4000)
        #expect(Self.incoming(#"{"jsonrpc":"2.0","id":1,"params":\#(deep)"#) == .refused(.notJSON, id: .null))
    }

    @Test(
        "refuses JSON that is no request, with the id where it has one",
        arguments: [
            ("{}", "null"), (#"{"id":3}"#, "3"), (#"{"jsonrpc":"1.0","id":3,"method":"ping"}"#, "3"),
            (#"{"jsonrpc":2.0,"id":3,"method":"ping"}"#, "3"), (#"{"jsonrpc":"2.0","id":3}"#, "3"),
            (#"{"jsonrpc":"2.0","id":3,"method":7}"#, "3"), (#"{"jsonrpc":"2.0","id":[3],"method":"ping"}"#, "null"),
            (#"{"jsonrpc":"2.0","id":true,"method":"ping"}"#, "null"), (#"{"jsonrpc":"2.0","method":1}"#, "null"),
            (#"{"jsonrpc":"2.0","id":"x","method":"ping","params":5}"#, #""x""#),
        ])
    func noRequest(_ line: String, _ id: String) throws {
        guard case .refused(let fault, let found) = Self.incoming(line) else {
            Issue.record("was not refused")
            return
        }
        #expect(fault.code == -32600)
        #expect(found == Self.id(id))
    }
}

@Suite("Commands")
struct CommandTests {
    private static func command(_ method: String, _ params: JSONValue?) throws -> RPCCommand {
        try RPCCommand(RPCRequest(id: nil, method: method, params: params))
    }

    @Test("reads each method")
    func methods() throws {
        #expect(try Self.command("ping", nil) == .ping)
        #expect(try Self.command("message", .object(["text": .string("a\tb")])) == .message(text: "a b", language: nil))
        #expect(
            try Self.command("message", .object(["text": .string(""), "language": .string("en")]))
                == .message(text: "", language: .en))
        #expect(
            try Self.command("message", .object(["text": .string("a"), "language": .null]))
                == .message(text: "a", language: nil))
        #expect(
            try Self.command("login", .object(["account": .string("a"), "password": .string("p")]))
                == .login(account: "a", password: "p"))
    }

    @Test(
        "refuses what it cannot do, and says why by code",
        arguments: [
            ("bridge", .object(["token": .string("t")]), -32601), ("subscribe", nil, -32601), ("", nil, -32601),
            ("Ping", nil, -32601),
            ("message", .object(["text": .string("a"), "messageId": .string("m")]), -32601),
            ("message", .object(["text": .string("a"), "user": .string("u")]), -32601),
            ("message", nil, -32602), ("message", .object([:]), -32602), ("message", .array([.string("a")]), -32602),
            ("message", .object(["text": .int(1)]), -32602), ("message", .object(["text": .string("a\nb")]), -32602),
            ("message", .object(["text": .string("\0")]), -32602),
            ("message", .object(["text": .string("\u{1B}[2J")]), -32602),
            ("message", .object(["text": .string("a"), "language": .string("fr")]), -32602),
            ("message", .object(["text": .string("a"), "language": .int(1)]), -32602),
            ("login", .object(["account": .string("a")]), -32602),
            ("login", .object(["account": .string("a"), "password": .string("\u{7}")]), -32602),
        ] as [(String, JSONValue?, Int)])
    func refused(_ method: String, _ params: JSONValue?, _ code: Int) {
        let fault = #expect(throws: Fault.self) { try Self.command(method, params) }
        #expect(fault?.code == code)
    }
}
