package import Scripts

/// How the REPL looks and what it keeps.
package struct ReplOptions: Sendable {
    /// Stands before the line that is typed; shown on terminals only.
    package var prompt = "› "
    /// Said when the person leaves a terminal with Ctrl-D; one line.
    package var goodbye = "再见。"
    /// Where lines are kept between runs; nil keeps none. Missing folders are made.
    package var historyFile: String?
    /// Lines kept between runs.
    package var historyLimit = 1_000
    /// The longest line taken, in bytes without its line end.
    package var lineLimit = 8_192
    /// The language of all lines; nil goes by each line.
    package var language: Language?
    /// Pasted text arrives as one piece; turn it off where a program types.
    package var bracketedPaste = true
    /// Seconds that a Tab waits for words before it gives up.
    package var completionPatience = 1.0
    /// The process environment, read for `NO_COLOR` and `TERM`.
    package var environment: [String: String]
    /// File descriptors of the talk.
    package var input: Int32 = 0
    package var output: Int32 = 1

    package init(environment: [String: String] = [:]) {
        self.environment = environment
    }
}
