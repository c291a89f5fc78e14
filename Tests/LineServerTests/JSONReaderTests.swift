import Dialogue
import LineServer
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
    private static func value(_ text: String) throws -> JSONValue {
        try JSONReader.value(of: [UInt8](text.utf8))
    }

    @Test(
        "reads every kind of value",
        arguments: [
            ("null", .null), (" true ", .bool(true)), ("false", .bool(false)),
            ("0", .int(0)), ("-12", .int(-12)), ("9223372036854775807", .int(.max)),
            ("9223372036854775808", .double(9_223_372_036_854_775_808)),
            ("-0.5", .double(-0.5)), ("1e3", .double(1000)), ("2.5E-1", .double(0.25)), ("1E+2", .double(100)),
            (#""""#, .string("")), (#""管家 🏠""#, .string("管家 🏠")),
            (#""a\"\\\/\b\f\n\r\tz""#, .string("a\"\\/\u{8}\u{C}\n\r\tz")),
            (#""\u7ba1\u5BB6""#, .string("管家")), (#""\ud83c\udfe0""#, .string("🏠")), (#""\u0000""#, .string("\0")),
            ("[]", .array([])), ("[ 1 , [ ] ]", .array([.int(1), .array([])])),
            ("{}", .object([:])), (#"{"a":{"b":[null]}}"#, .object(["a": .object(["b": .array([.null])])])),
            (#"{"a":1,"a":2}"#, .object(["a": .int(2)])),
        ] as [(String, JSONValue)])
    func values(_ text: String, _ value: JSONValue) throws {
        #expect(try Self.value(text) == value)
    }

    @Test(
        "refuses what is not JSON",
        arguments: [
            "", " ", "nul", "True", "01", "1.", ".5", "1e", "1e999", "+1", "-", "0x1", "NaN", "1 2", "'a'", "\"",
            #""\"#,
            #""\x""#,
            #""\u12""#, #""\u12g4""#, #""\ud83c""#, #""\ud83cx""#, #""\ud83cA""#, #""\udfe0""#, "\"\t\"", "\"\u{1B}\"",
            "[", "[1,]", "[,1]", "[1 2]", "]", "{", "{}}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "{a:1}",
            #"{"a":1 "b":2}"#,
        ])
    func malformed(_ text: String) {
        #expect(throws: JSONReader.Fault.self) { try Self.value(text) }
    }

    @Test("refuses text that is not UTF-8", arguments: [[0xFF], [0xC0, 0x80], [0xE7, 0xAE], [0xED, 0xA0, 0x80]])
    func notUTF8(_ bytes: [UInt8]) {
        #expect(throws: JSONReader.Fault.self) { try JSONReader.value(of: [0x22] + bytes + [0x22]) }
    }

    @Test("says where the JSON stops")
    func place() {
        #expect(throws: JSONReader.Fault.syntax(at: 4)) { try Self.value("[1, x]") }
    }

    @Test("reads 32 levels and refuses the 33rd")
    func depth() throws {
        let deep = String(repeating: "[", count: 32) + "1" + String(repeating: "]", count: 32)
        #expect(throws: Never.self) { try Self.value(deep) }
        #expect(throws: JSONReader.Fault.tooDeep) { try Self.value("[\(deep)]") }
        #expect(throws: JSONReader.Fault.tooDeep) { try Self.value(String(repeating: "[", count: 8000)) }
    }
}
