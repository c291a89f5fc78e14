import Foundation
import Glibc
import Terminal
import Testing

/// Each test has the process's one line editor for itself.
@Suite("a talk at a terminal", .serialized)
struct TerminalTalkTests {
    private static func options(columns: UInt16 = 80) throws -> (ReplOptions, Wire) {
        var (master, slave): (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        try #require(openpty(&master, &slave, nil, nil, &size) == 0)
        var options = ReplOptions(environment: ["TERM": "dumb"])
        (options.prompt, options.goodbye) = ("? ", "bye")
        (options.input, options.output) = (slave, slave)
        options.completionPatience = 10
        return (options, Wire(reader: master, writer: master))
    }

    /// What the terminal shows after each of the keystrokes, up to the next prompt.
    private static func play(
        _ options: ReplOptions, _ wire: Wire, talk: ScriptedTalk = ScriptedTalk(),
        _ steps: @escaping @Sendable (Wire) -> [String]
    ) async throws -> [String] {
        let repl = Repl(talk: talk, options: options)
        async let end = repl.run()
        let shown = await Wire.drive {
            let greeting = wire.read(upTo: "? ")
            let shown = steps(wire)
            wire.send("\u{4}")
            return [greeting] + shown + [wire.read(upTo: "bye\r\n")]
        }
        // A talk that does not leave is hung up on, so that the test ends.
        let leaves = shown.last?.hasSuffix("bye\r\n") == true
        if !leaves { close(wire.reader) }
        #expect(try await end == .left)
        if leaves { close(wire.reader) }
        close(options.input)
        return shown.map { $0.replacing("\r\n", with: "\n") }
    }

    private static func type(_ lines: String...) -> @Sendable (Wire) -> [String] {
        { wire in
            lines.map {
                wire.send($0)
                return wire.read(upTo: "? ")
            }
        }
    }

    @Test("greets, answers and says goodbye at Ctrl-D")
    func talks() async throws {
        let (options, wire) = try Self.options()
        let shown = try await Self.play(options, wire, Self.type("电梯\n", "two\n", "steer\n"))
        #expect(
            shown == [
                "您好\n\n? ", "电梯\n‹电梯›\n\n? ", "two\n一\n二\n\n? ", "steer\na\\u{1B}[2J\n\n? ", "\nbye\n",
            ])
    }

    @Test("wraps answers to the window as it is now")
    func wraps() async throws {
        let (options, wire) = try Self.options(columns: 40)
        let shown = try await Self.play(options, wire) { wire in
            var size = winsize(ws_row: 24, ws_col: 20, ws_xpixel: 0, ws_ypixel: 0)
            _ = ioctl(wire.reader, UInt(TIOCSWINSZ), &size)
            wire.send(String(repeating: "x", count: 30) + "\n")
            return [wire.read(upTo: "? ")]
        }
        #expect(shown[1].hasSuffix("\n‹" + String(repeating: "x", count: 19) + "\n" + "xxxxxxxxxxx›\n\n? "))
    }

    @Test("drops the form at Ctrl-C and stays", arguments: [(true, "^C\n不填了\n\n? "), (false, "^C\n? ")])
    func interrupts(isFormOpen: Bool, reply: String) async throws {
        let (options, wire) = try Self.options()
        let talk = ScriptedTalk(isFormOpen: isFormOpen)
        let shown = try await Self.play(options, wire, talk: talk) { wire in
            wire.send("half")
            let typed = wire.read(upTo: "half")
            kill(getpid(), SIGINT)
            return [typed, wire.read(upTo: "? ")] + Self.type("next\n")(wire)
        }
        #expect(shown[2] == reply)
        #expect(shown[3] == "next\n‹next›\n\n? ")
    }

    @Test("completes names at Tab, in Chinese from the middle of a line")
    func completes() async throws {
        let (options, wire) = try Self.options()
        let shown = try await Self.play(options, wire, Self.type("请问金域\t\n", "he\t\n", "金\t\u{15}\n"))
        #expect(shown[1].hasSuffix("‹请问金域社区›\n\n? "))
        #expect(shown[2].hasSuffix("‹help ›\n\n? "))
        #expect(shown[3].contains("\n金域社区    金雀山街道\n"))
    }

    @Test("keeps lines between runs, and passwords never")
    func history() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        for lines in [["电梯\n", "login ann s3cret\n"], ["\u{10}\n"]] {
            var (options, wire) = try Self.options()
            options.historyFile = path
            let shown = try await Self.play(options, wire) { wire in lines.flatMap { Self.type($0)(wire) } }
            #expect(shown[1].hasSuffix("‹电梯›\n\n? "))
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "电梯\n")
    }

    @Test("explains a line it does not take and goes on")
    func refuses() async throws {
        let (options, wire) = try Self.options()
        let shown = try await Self.play(options, wire, Self.type("\u{16}\u{1B}x\n", "ok\n"))
        #expect(shown[1].contains("控制字符"))
        #expect(shown[2] == "ok\n‹ok›\n\n? ")
    }

    @Test("waits with keys that are typed too early", arguments: 1...5)
    func typedAhead(round: Int) async throws {
        let (options, wire) = try Self.options()
        let shown = try await Self.play(options, wire) { wire in
            wire.send("one\nten\n\u{4}")
            return [wire.read(upTo: "? "), wire.read(upTo: "? ")]
        }
        #expect(shown == ["您好\n\n? ", "one\n‹one›\n\n? ", "ten\n‹ten›\n\n? ", "\nbye\n"])
    }

    @Test("leaves the terminal as it was")
    func restores() async throws {
        let (options, wire) = try Self.options()
        var (before, after) = (termios(), termios())
        tcgetattr(options.input, &before)
        let repl = Repl(talk: ScriptedTalk(), options: options)
        async let end = repl.run()
        await Wire.drive {
            _ = wire.read(upTo: "? ")
            wire.send("\u{4}")
        }
        #expect(try await end == .left)
        tcgetattr(options.input, &after)
        #expect([before.c_lflag, before.c_iflag, before.c_oflag] == [after.c_lflag, after.c_iflag, after.c_oflag])
        close(options.input)
        close(wire.reader)
    }

    @Test("ends when the program is told to stop")
    func stops() async throws {
        let (options, wire) = try Self.options()
        let repl = Repl(talk: ScriptedTalk(), options: options)
        async let end = repl.run()
        await Wire.drive {
            _ = wire.read(upTo: "? ")
            kill(getpid(), SIGTERM)
        }
        #expect(try await end == .hungUp)
        close(options.input)
        close(wire.reader)
    }

    @Test("has the editor for itself")
    func editorInUse() async throws {
        let (options, wire) = try Self.options()
        let (others, far) = try Self.options()
        let repl = Repl(talk: ScriptedTalk(), options: options)
        async let end = repl.run()
        await Wire.drive { _ = wire.read(upTo: "? ") }
        await #expect(throws: TerminalError.editorInUse) {
            try await Repl(talk: ScriptedTalk(), options: others).run()
        }
        wire.send("\u{4}")
        #expect(try await end == .left)
        for descriptor in [options.input, wire.reader, others.input, far.reader] { close(descriptor) }
    }
}
