import Dialogue
import LineServer
import Scripts
import Testing

@Suite("The bytes of replies")
struct OutgoingTests {
    private static func said(_ say: (inout Outgoing) -> Void) -> String {
        var outgoing = Outgoing()
        say(&outgoing)
        return String(decoding: outgoing.bytes, as: UTF8.self)
    }

    @Test(
        "leaves no blank line inside a paragraph, and one after it",
        arguments: [
            ("one", "one\n\n"), ("one\ntwo", "one\ntwo\n\n"), ("\n\none\n \n\t\n\ntwo\n\n", "one\ntwo\n\n"),
            ("one\r\ntwo\r\n", "one\ntwo\n\n"), ("", "…\n\n"), ("\n \n", "…\n\n"), ("  - 漏水", "  - 漏水\n\n"),
        ])
    func paragraph(_ text: String, _ bytes: String) {
        #expect(Self.said { $0.paragraph(text) } == bytes)
    }

    @Test("makes one line of a greeting")
    func line() {
        #expect(Self.said { $0.line("您好\n\n我是管家") } == "您好 我是管家\n\n")
    }

    @Test("writes a result with every key, in one order")
    func result() {
        let full = Reply(
            text: "金域社区/\"A\"\n\u{1}🏠", language: .hant, intent: "rating.check", outcome: "rated",
            facts: [
                "b": .array([.int(1), .double(0.5), .bool(true)]), "a": .object(["z": .null, "y": .double(.nan)]),
            ],
            expects: "place", suggestions: ["更多", "?"])
        #expect(
            Self.said { $0.result(full, to: .null) }
                == #"{"jsonrpc":"2.0","id":null,"result":{"text":"金域社区/\"A\"\n\u0001🏠","language":"zh-Hant","#
                + #""intent":"rating.check","outcome":"rated","facts":{"a":{"y":null,"z":null},"b":[1,0.5,true]},"#
                + #""expects":"place","suggestions":["更多","?"]}}"# + "\n")
        #expect(
            Self.said { $0.result(Reply(text: "?", language: .en), to: .null) }
                == #"{"jsonrpc":"2.0","id":null,"result":{"text":"?","language":"en","intent":null,"outcome":null,"#
                + #""facts":{},"expects":null,"suggestions":[]}}"# + "\n")
    }

    @Test("answers no notification")
    func notification() {
        let said = Self.said {
            $0.result(Reply(text: "a", language: .en), to: nil)
            $0.pong(to: nil)
            $0.fault(.internalError, to: nil)
        }
        #expect(said.isEmpty)
    }

    @Test("writes an error with its code and words")
    func fault() {
        let said = Self.said { $0.fault(.unknownMethod("fly"), to: RequestID(json: [UInt8]("7".utf8))) }
        #expect(said.hasPrefix(#"{"jsonrpc":"2.0","id":7,"error":{"code":-32601,"message":"Method not found: fly."#))
        #expect(said.hasSuffix("\"}}\n"))
    }

    @Test(
        "writes what the reader reads back",
        arguments: ["\u{0}\u{1F}\u{7F}\u{2028}", "\\\"/", "a\r\n\tb", "管家🏠e\u{301}"])
    func roundTrip(_ text: String) throws {
        let said = Self.said { $0.result(Reply(text: text, language: .en), to: .null) }
        #expect(said.dropLast().contains("\n") == false)
        let read = try JSONReader.value(of: [UInt8](said.utf8))
        #expect(read["result"]?["text"]?.string == text)
    }
}
