package import Scripts

/// One conversation as a door sees it: lines go in, replies come out, one turn at a time.
///
/// The bot's own talks conform, and so does the client that speaks to a server elsewhere.
package protocol Talk: Sendable {
    /// What to say before the first line: one line of text to somebody who has not signed in, and to others what a
    /// sign-in answers.
    func greeting() async -> Reply

    /// The reply to one line, an empty one included. The line holds no line end and no control characters.
    ///
    /// A call waits for the one before it, so replies come in the order of the lines.
    func hear(_ line: String, language: Language?) async -> Reply

    /// Signs the talk in as `account`; the reply's outcome is `signed-in` or `not-signed-in`.
    func signIn(account: String, password: String) async -> Reply

    /// Drops the form in progress, as Ctrl-C does; nil where none was open.
    func interrupt() async -> Reply?

    /// Words that may stand next: commands, names of places, tickets that begin with `prefix`.
    func completions(of prefix: String) async -> [String]
}
