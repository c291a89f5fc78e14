/// What stops a talk at the terminal. Codes are the system's `errno`.
package enum TerminalError: Error, Equatable {
    /// Another REPL of this process has the line editor, of which there is one.
    case editorInUse
    case unreadableInput(code: Int32)
    case unwritableOutput(code: Int32)
}

/// How a talk at the terminal came to its end.
package enum ReplEnd: Sendable, Equatable {
    /// The input ended, or the person left with Ctrl-D.
    case left
    /// The terminal closed, or the program was told to stop.
    case hungUp
}
