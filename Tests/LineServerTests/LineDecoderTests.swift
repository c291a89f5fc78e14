import LineServer
import NIOCore
import NIOTestUtils
import Testing

@Suite("Cutting bytes into lines")
struct LineDecoderTests {
    private static let limit = 8

    private static func line(_ text: String) -> ReceivedLine {
        .line([UInt8](text.utf8))
    }

    @Test("gives the same lines however the bytes are split")
    func verified() throws {
        try ByteToMessageDecoderVerifier.verifyDecoder(
            stringInputOutputPairs: [
                ("hello\n", [Self.line("hello")]),
                ("hello\r\n", [Self.line("hello")]),
                ("\n", [Self.line("")]),
                ("\r\n", [Self.line("")]),
                ("a\n\nb\r\n\r\n", [Self.line("a"), Self.line(""), Self.line("b"), Self.line("")]),
                ("a\rb\n", [Self.line("a\rb")]),
                ("a\u{0B}b\u{0C}\n", [Self.line("a\u{0B}b\u{0C}")]),
                ("管家\n", [Self.line("管家")]),
            ],
            decoderFactory: { LineDecoder(limit: Self.limit) })
    }

    @Test("reports a line over the limit once, where it ends, and goes on")
    func tooLong() throws {
        try ByteToMessageDecoderVerifier.verifyDecoder(
            stringInputOutputPairs: [
                ("12345678\n", [Self.line("12345678")]),
                ("12345678\r\n", [Self.line("12345678")]),
                ("123456789\n", [.tooLong(startsWithBrace: false)]),
                ("123456789\r\n", [.tooLong(startsWithBrace: false)]),
                ("{2345678901234567890\n", [.tooLong(startsWithBrace: true)]),
                ("1234567890{\nok\n", [.tooLong(startsWithBrace: false), Self.line("ok")]),
            ],
            decoderFactory: { LineDecoder(limit: Self.limit) })
    }

    @Test("holds no more than the limit of a line that never ends")
    func boundedMemory() {
        var decoder = LineDecoder(limit: Self.limit)
        var buffer = ByteBuffer()
        for _ in 0..<1000 {
            buffer.writeString("xxxx")
            #expect(decoder.decode(buffer: &buffer) == nil)
            #expect(buffer.readableBytes <= Self.limit + 2)
        }
    }

    @Test(
        "gives nothing for a half line at the end of the stream", arguments: ["half", "half\r", "far too long for it"])
    func halfLine(_ text: String) {
        var decoder = LineDecoder(limit: Self.limit)
        var buffer = ByteBuffer(string: text)
        #expect(decoder.decodeLast(buffer: &buffer, seenEOF: true) == nil)
        #expect(buffer.readableBytes == 0)
    }
}
