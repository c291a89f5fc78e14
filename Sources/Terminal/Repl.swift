package import Dialogue
import Glibc

/// A talk at the terminal or over a pipe, line by line, until the input ends.
///
/// `talk` may live in this process or behind a socket.
package struct Repl: Sendable {
    private let talk: any Talk
    private let options: ReplOptions

    package init(talk: any Talk, options: ReplOptions) {
        self.talk = talk
        self.options = options
    }

    /// Talks until the end of the input. With a terminal on the input there is a prompt and line editing;
    /// without one there is one reply per line and a blank line after each.
    ///
    /// - Throws: `.editorInUse` when another REPL of this process is at a terminal; `.unreadableInput` and
    ///   `.unwritableOutput` when a descriptor fails.
    package func run() async throws(TerminalError) -> ReplEnd {
        let (talk, options) = (talk, options)
        let result: Result<ReplEnd, TerminalError> = await OwnThread.run {
            Result { () throws(TerminalError) -> ReplEnd in
                let turns = Turns(talk: talk, language: options.language, lineLimit: options.lineLimit)
                guard isatty(options.input) == 1 else { return try PipeTalk(turns: turns, options: options).run() }
                return try TerminalTalk(turns: turns, options: options).run()
            }
        }
        return try result.get()
    }
}
