/// A line that signs a person in: `login NAME PASSWORD`, in any of its spellings.
package struct SignInLine: Equatable {
    package let account: String
    package let password: String

    /// Nil unless the line is the command, a name and a password.
    package init?(_ line: String) {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count == 3, Self.commands.contains(words[0].lowercased()) else { return nil }
        account = String(words[1])
        password = String(words[2])
    }

    /// Whether the line begins like a sign-in, complete or not; such a line may hold a password.
    package static func mayHoldPassword(_ line: String) -> Bool {
        let start = line.drop { !$0.isLetter }.lowercased()
        return commands.contains { start.hasPrefix($0) } || spellings.contains { start.hasPrefix($0) }
    }

    private static let commands = ["login", "登录", "登錄", "登入"]
    private static let spellings = ["log in", "log-in", "sign in", "signin", "ｌｏｇｉｎ"]
}
