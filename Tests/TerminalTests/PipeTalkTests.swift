import Glibc
import Terminal
import Testing

@Suite("a talk over a pipe")
struct PipeTalkTests {
    /// What a talk over real pipes answers to the bytes.
    private func answers(_ bytes: [UInt8]) async throws -> String {
        let (line, talk) = try Self.start()
        let output = await Wire.drive {
            line.send(bytes)
            close(line.writer)
            return line.readAll()
        }
        close(line.reader)
        #expect(try await talk.value == .left)
        return output
    }

    private static func start() throws -> (Wire, Task<ReplEnd, any Error>) {
        var (inward, outward) = ([Int32](repeating: -1, count: 2), [Int32](repeating: -1, count: 2))
        try #require(pipe(&inward) == 0 && pipe(&outward) == 0)
        var options = ReplOptions(environment: ["TERM": "xterm"])
        (options.input, options.output) = (inward[0], outward[1])
        let repl = Repl(talk: ScriptedTalk(), options: options)
        let talk = Task { [options] in
            defer {
                close(options.input)
                close(options.output)
            }
            return try await repl.run()
        }
        return (Wire(reader: outward[0], writer: inward[1]), talk)
    }

    @Test(
        "has one reply per line and a blank line after each",
        arguments: [
            ("a\nb\n", "‹a›\n\n‹b›\n\n"), ("two\n", "一\n二\n\n"), ("\n", "‹›\n\n"), ("a", "‹a›\n\n"), ("", ""),
            ("login ann s3cret\n", "ann is in\n\n"), ("steer\n", "a\\u{1B}[2J\n\n"),
            ("'; DROP TABLE x;--\n", "‹'; DROP TABLE x;--›\n\n"),
        ])
    func replies(input: String, output: String) async throws {
        #expect(try await answers(Array(input.utf8)) == output)
    }

    @Test(
        "explains a line it does not take and goes on",
        arguments: [
            [UInt8](repeating: UInt8(ascii: "x"), count: 8_193), [0xFF], [0x00], [0x1B, 0x5B, 0x32, 0x4A],
        ])
    func goesOn(line: [UInt8]) async throws {
        let output = try await answers(line + Array("\nok\n".utf8))
        #expect(output.hasPrefix("这一行"))
        #expect(output.hasSuffix("。\n\n‹ok›\n\n"))
        #expect(!output.contains("\u{1B}"))
    }

    @Test("explains in the language of the last reply")
    func language() async throws {
        #expect(try await answers(Array("english\n\u{1B}\n".utf8)).contains("control characters"))
    }

    @Test("answers each line as it arrives")
    func streams() async throws {
        let (line, talk) = try Self.start()
        let heard = await Wire.drive {
            let replies = ["a", "b"].map { word in
                line.send("\(word)\n")
                return line.read(upTo: "\n\n")
            }
            close(line.writer)
            return replies
        }
        #expect(heard == ["‹a›\n\n", "‹b›\n\n"])
        #expect(try await talk.value == .left)
        close(line.reader)
    }

    @Test("fails where nobody can read the answers")
    func unwritable() async throws {
        var ends = [Int32](repeating: -1, count: 2)
        try #require(pipe(&ends) == 0)
        Wire(reader: -1, writer: ends[1]).send("a\n")
        var options = ReplOptions()
        (options.input, options.output) = (ends[0], -1)
        let repl = Repl(talk: ScriptedTalk(), options: options)
        await #expect(throws: TerminalError.unwritableOutput(code: EBADF)) { try await repl.run() }
        close(ends[0])
        close(ends[1])
    }
}
