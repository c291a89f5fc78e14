import Foundation
import Testing

@Suite("guanjia chat, with lines piped in")
struct ChatTests {
    @Test("one reply a line, a blank line after each, no prompt, no colours")
    func piped() async throws {
        let ended = try await chat("你好\n\n查 LY-1\nhelp\n")
        #expect(ended.status == 0 && ended.errors.isEmpty)
        #expect(ended.output.hasSuffix("\n\n") && blocks(ended).count == 4)
        #expect(!ended.output.contains("\u{1B}") && !ended.output.hasPrefix(">"))
    }

    @Test("a last line without an end, and no line at all", arguments: [("", 0), ("你好", 1), ("你好\r\n你好", 2)])
    func ends(input: String, count: Int) async throws {
        let ended = try await chat(input)
        #expect(ended.status == 0 && blocks(ended).count == count)
    }

    @Test(
        "a line that is no text gets one line that says why, and the talk goes on",
        arguments: [
            [UInt8](repeating: 0x61, count: 8_193), [0xFF, 0xFE], [0x41, 0x00, 0x42], Array("\u{1B}[31mred".utf8),
            [0xE9, 0x87], [UInt8](repeating: 0x61, count: 3_000_000),
        ])
    func faulty(line: [UInt8]) async throws {
        let ended = try await chat(line + [0x0A] + Array("你好\n".utf8))
        let replies = blocks(ended)
        try #require(ended.status == 0 && replies.count == 2)
        #expect(!replies[0].contains("\n") && replies[1].contains("管家"))
        #expect(!ended.output.contains("\u{1B}") && !ended.output.contains("\0"))
    }

    @Test("a line of just the limit is taken")
    func limit() async throws {
        let words = Array("金域社区漏水".utf8)
        let ended = try await chat(words + [UInt8](repeating: 0x20, count: 8_192 - words.count) + [0x0A])
        #expect(ended.status == 0 && !ended.output.contains("8192"))
    }

    @Test("it speaks as the account it was given, in the language it was given")
    func account() async throws {
        let folder = try await Databases.copy(Databases.small)
        let ended = try await Program.run(
            "chat", "--as", "linyi", "--language", "en", "--database", folder.path("it.sqlite"), input: "\n1\nwhoami\n")
        #expect(ended.status == 0 && blocks(ended).last?.contains("linyi") == true)
        #expect(blocks(ended).first?.contains("lift") == true)
    }

    @Test("what is filed is there for the next who asks")
    func kept() async throws {
        let folder = try await Databases.copy(Databases.small)
        let first = try await chat(Array("金域社区3号楼电梯坏了\n".utf8), folder)
        let ticket = try #require(first.output.split { !$0.isASCII || $0 == " " }.first { $0.hasPrefix("LY-") })
        let second = try await chat(Array("查 \(ticket)\n".utf8), folder)
        #expect(second.output.contains(ticket) && second.output.contains("金域社区"))
    }

    @Test("a server that does not answer is named")
    func noServer() async throws {
        let ended = try await Program.run("chat", "--connect", "127.0.0.1:1", input: "你好\n")
        #expect(ended.status == 69 && ended.errors.contains("127.0.0.1:1"))
    }

    private func chat(_ input: String) async throws -> Program.Ended { try await chat(Array(input.utf8)) }

    private func chat(_ input: [UInt8], _ folder: TemporaryFolder? = nil) async throws -> Program.Ended {
        let folder = if let folder { folder } else { try await Databases.copy(Databases.small) }
        return try await Program.run(
            ["chat", "--database", folder.path("it.sqlite"), "--now", "2026-11-23T09:00"], input: input)
    }

    /// The replies: what stands between blank lines.
    private func blocks(_ ended: Program.Ended) -> [String] {
        ended.output.components(separatedBy: "\n\n").filter { !$0.isEmpty }
    }
}
