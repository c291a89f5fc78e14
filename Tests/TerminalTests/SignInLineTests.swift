import Terminal
import Testing

@Suite("signing in")
struct SignInLineTests {
    @Test(
        "is a command, a name and a password", arguments: ["login ann s3cret", "登录 ann s3cret", " LOGIN  ann\ts3cret "])
    func reads(line: String) {
        #expect(SignInLine(line)?.account == "ann")
        #expect(SignInLine(line)?.password == "s3cret")
    }

    @Test(
        "is nothing less and nothing else",
        arguments: ["login", "login ann", "login ann my pass", "how do I login now"])
    func ignores(line: String) {
        #expect(SignInLine(line) == nil)
    }

    @Test(
        "may hide in a line that is not complete",
        arguments: ["login ann", "loginann s3cret", "登入ann", "登錄 ann s3cret x", "/login a b", "　登录", "Log in ann x"])
    func suspects(line: String) {
        #expect(SignInLine.mayHoldPassword(line))
    }

    @Test("is not suspected in other words", arguments: ["怎么登录", "logs of the lift", "电梯坏了", ""])
    func clears(line: String) {
        #expect(!SignInLine.mayHoldPassword(line))
    }
}
