import Dialogue
import Scripts
import Testing
import TranscriptKit

/// Says who it talks to, where, and what was said.
private struct Echo: Talk {
    let setup: Setup

    func greeting() async -> Reply { Reply(text: "hello", language: .en) }

    func hear(_ line: String, language: Language?) async -> Reply {
        Reply(text: "\(setup.account ?? "nobody") \(language?.rawValue ?? "any")\n\(line)", language: .en)
    }

    func signIn(account: String, password: String) async -> Reply { Reply(text: "no", language: .en) }

    func interrupt() async -> Reply? { nil }

    func completions(of prefix: String) async -> [String] { [] }
}

/// A shell script that talks like the REPL: it says its first argument before each line.
private func shell(_ script: String, _ argument: String = "") -> Command {
    Command(path: "/bin/sh", arguments: ["-c", script, "sh", argument], environment: ["PATH": "/bin:/usr/bin"])
}

private let echoScript = """
    printf 'hello\\n\\n? '
    while read -r line; do printf '%s %s\\n%s\\n\\n? ' "$1" "$TERM$NO_COLOR" "$line"; done
    """

@Suite("stages")
struct StageTests {
    private static let story = """
        # Two people say something.
        @as ann
        < hello
        > one
        < ann {kind}
        < one
        @as bob
        @language en
        @place 金域社区
        < hello
        > two {kind}
        < bob {other}
        < two {kind}

        """

    private func play(_ stage: some Stage, _ text: String = Self.story) async throws -> Performance {
        var stage = stage
        return try await Transcript(reading: text, file: "a.chat").play(on: &stage)
    }

    @Test("the bot's own plays each talk with its setup")
    func bot() async throws {
        let performance = try await play(BotStage { Echo(setup: $0) })
        #expect(performance.isFaithful)
        #expect(performance.replies == [["hello"], ["ann any", "one"], ["hello"], ["bob en", "two any"]])
    }

    @Test("the REPL's plays a program at a terminal, without colours")
    func repl() async throws {
        let stage = ReplStage(prompt: "? ") { shell(echoScript, $0.account ?? "nobody") }
        let performance = try await play(stage)
        #expect(performance.text(file: "a.chat") == "")
        #expect(performance.replies == [["hello"], ["ann dumb1", "one"], ["hello"], ["bob dumb1", "two dumb1"]])
    }

    @Test("the REPL's takes lines longer than a terminal's buffers", arguments: [4_000, 100_000])
    func longLines(length: Int) async throws {
        // A terminal in its raw state, as readline sets it, has no longest line.
        let script = """
            stty raw -echo; printf '? '; count=$(head -c \(length + 1) | wc -c); printf '\\n%s\\n\\n? ' $count; head -c 1 >&2
            """
        var stage = ReplStage(prompt: "? ") { _ in shell(script) }
        _ = try await stage.begin(Setup())
        let reply = try await stage.say(String(repeating: "x", count: length))
        await stage.end()
        #expect(reply == ["\(length + 1)"])
    }

    @Test("tells what did not go as written")
    func unfaithful() async throws {
        let text = "# Why.\n> one\n< nobody any\n< {word} two\n> {word}\n< x\n"
        let performance = try await play(BotStage { Echo(setup: $0) }, text)
        #expect(!performance.isFaithful)
        #expect(
            performance.text(file: "a.chat")
                == "a.chat:2\n> one\n  nobody any\n- {word} two\n+ one\n\n"
                + "a.chat:5\n> {word}\n  not said: no reply before it gave the capture")
    }

    @Test("gives up on a program that does not answer")
    func silent() async throws {
        var patience = Patience()
        (patience.reply, patience.end) = (.milliseconds(50), .zero)
        let stage = ReplStage(prompt: "? ", patience: patience) { _ in shell("printf '? '; read line; sleep 60") }
        let error = await #expect(throws: TranscriptError.self) { try await play(stage) }
        guard case .timedOut("`one`", _) = error else { return #expect(error == nil) }
    }

    @Test("tells of a program that ends or does not begin")
    func ended() async throws {
        let error = await #expect(throws: TranscriptError.self) {
            try await play(ReplStage(prompt: "? ") { _ in shell("printf '? '; read line; echo oops") })
        }
        #expect(error == .ended(awaiting: "`one`", seen: "one\r\noops\r\n"))
        await #expect(throws: TranscriptError.notStarted(what: "/no/such", reason: "No such file or directory")) {
            try await play(ReplStage(prompt: "? ") { _ in Command(path: "/no/such", arguments: [], environment: [:]) })
        }
    }
}

@Suite("the server's stage")
struct ServerStageTests {
    /// A program that says where the test's own server listens.
    private static func announcer(_ port: UInt16, _ words: String = "listening on") -> @Sendable (Setup) -> Command {
        { _ in shell("echo starting >&2; echo '\(words) 127.0.0.1:\(port)' >&2; exec sleep 60") }
    }

    @Test("signs in and talks over TCP, one connection for each talk")
    func talks() async throws {
        let server = try EchoServer()
        var stage = ServerStage(command: Self.announcer(server.port))
        let text =
            "# Why.\n@as ann\n< heard login ann sample-ann\n< 1\n> one\n< heard one\n< 2\n@as bob\n@language en\n> two\n< heard two\n< 3\n"
        let performance = try await Transcript(reading: text, file: "a.chat").play(on: &stage)
        #expect(performance.text(file: "a.chat") == "")
        #expect(
            server.heard == ["login ann sample-ann", "one", "login bob sample-bob", "speak English", "two"])
    }

    @Test("tells of a server that does not start, with its own words")
    func notStarted() async throws {
        var stage = ServerStage { _ in shell("echo port in use >&2; exit 69") }
        await #expect(throws: TranscriptError.notStarted(what: "/bin/sh", reason: "port in use\n")) {
            try await stage.begin(Setup())
        }
    }

    @Test("tells of a server that nobody reaches")
    func unreachable() async throws {
        var stage = ServerStage(command: Self.announcer(1))
        let error = await #expect(throws: TranscriptError.self) { try await stage.begin(Setup()) }
        #expect(error == .notStarted(what: "127.0.0.1:1", reason: "Connection refused"))
    }
}
