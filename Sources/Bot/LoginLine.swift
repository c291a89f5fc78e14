/// `login NAME PASSWORD` (登录): read before anything else, so that a password goes no further than here.
package struct LoginLine: Sendable {
    package var account: String?
    package var password: String?

    private static let words: Set<String> = ["login", "登录", "登錄", "登入", "/login"]

    package init(account: String, password: String) {
        self.account = account
        self.password = password
    }

    /// nil where `line` does not begin with the word for signing in, or goes on as a sentence does.
    package init?(_ line: String) {
        let parts = line.split(maxSplits: 2, whereSeparator: \.isWhitespace).map(String.init)
        guard let first = parts.first, Self.words.contains(first.lowercased()) else { return nil }
        account = parts.count > 1 ? parts[1] : nil
        password = parts.count > 2 ? parts[2].trimmed : nil
    }

    /// nil where the name or the password was left out.
    var credentials: (account: String, password: String)? {
        guard let account, let password, !password.isEmpty else { return nil }
        return (account, password)
    }
}

extension String {
    fileprivate var trimmed: String {
        var slice = drop(while: \.isWhitespace)
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        return String(slice)
    }
}
