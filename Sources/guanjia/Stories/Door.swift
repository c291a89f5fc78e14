import ArgumentParser

/// Where a story is told.
enum Door: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// To the bot itself, in this process.
    case bot
    /// To `guanjia chat`, on a pseudo-terminal.
    case repl
    /// To `guanjia serve`, over TCP.
    case server
}
