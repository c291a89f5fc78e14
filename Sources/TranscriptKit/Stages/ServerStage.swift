/// Plays a transcript through a TCP server, in text lines.
package struct ServerStage: Stage {
    private let command: @Sendable (Setup) throws -> Command
    private let password: @Sendable (String) -> String
    private let patience: Patience
    private var server: ServerProcess?
    private var clock: String?
    private var line: Line?

    /// - Parameters:
    ///   - password: the password of an account.
    ///   - command: the command line of a server with the setup's clock, on the story's own database; it must say
    ///     `listening on HOST:PORT` on its error stream.
    package init(
        patience: Patience = Patience(), password: @escaping @Sendable (String) -> String = { "sample-\($0)" },
        command: @escaping @Sendable (Setup) throws -> Command
    ) {
        self.patience = patience
        self.password = password
        self.command = command
    }

    /// A new connection; a new server only where there is none or its clock is another.
    package mutating func begin(_ setup: Setup) async throws(TranscriptError) -> [String] {
        line = nil
        if setup.now != clock { await end() }
        let (running, command, patience) = (server, try makeCommand(setup), patience)
        let (server, line, shown) = try await OffPool.run { () throws(TranscriptError) in
            let server = if let running { running } else { try ServerProcess(command, patience: patience.start) }
            let line = try Line(connectingTo: server.host, port: server.port)
            let shown = try line.exchange("", until: "\n\n", patience: patience.reply, awaiting: "the greeting")
            return (server, line, shown)
        }
        (self.server, self.line, clock) = (server, line, setup.now)
        var greeting = shown.replyLines
        if let account = setup.account { greeting = try await say("login \(account) \(password(account))") }
        if let language = setup.language { _ = try await say(Opening.language(language)) }
        return greeting
    }

    package mutating func say(_ text: String) async throws(TranscriptError) -> [String] {
        guard let line else { throw .notStarted(what: "the server's talk", reason: "no talk was begun") }
        let patience = patience
        // The password is not for messages.
        let awaited = text.hasPrefix("login ") ? "`login …`" : "`\(text)`"
        let shown = try await OffPool.run { () throws(TranscriptError) -> String in
            try line.exchange(text + "\n", until: "\n\n", patience: patience.reply, awaiting: awaited)
        }
        return shown.replyLines
    }

    package mutating func end() async {
        line = nil
        guard let server else { return }
        self.server = nil
        let grace = patience.end
        _ = try? await OffPool.run { () throws(TranscriptError) -> Void in server.end(grace: grace) }
    }

    private func makeCommand(_ setup: Setup) throws(TranscriptError) -> Command {
        do {
            return try command(setup)
        } catch {
            throw .notStarted(what: "the server", reason: "\(error)")
        }
    }
}
