import Bot
import Dialogue
import Governance
import Handlers
import Testing
import Vocabulary

@Suite("Signing in")
struct SignInTests {
    @Test("by name and password, in any spelling", arguments: ["login", "LOGIN", "登录", "登錄", "登入"])
    func signsIn(word: String) async throws {
        let talk = try await town().talk()
        let reply = await talk.hear("\(word) lilei long password")
        #expect(reply.intent == "login" && reply.outcome == "signed-in" && !reply.text.contains("long password"))
        #expect(await talk.hear("我是谁").facts["name"] == .string("lilei"))
    }

    @Test(
        "spaces between the words do not count",
        arguments: ["login  lilei   long password", "  登录　lilei long password "])
    func spaces(line: String) async throws {
        #expect(try await town().talk().hear(line).outcome == "signed-in")
    }

    @Test(
        "a wrong name and a wrong password sound the same",
        arguments: [
            ("lilei", "wrong-pass"), ("nobody", "long password"), ("lilei", "' OR '1'='1"), ("", "x"), ("lilei", ""),
        ])
    func refused(account: String, password: String) async throws {
        let talk = try await town().talk()
        let reply = await talk.signIn(account: account, password: password)
        #expect(["wrong-password", "login-usage"].contains(reply.outcome))
        #expect(await talk.hear("我是谁").outcome == "anonymous")
    }

    @Test("a disabled account is told so, but only with its password")
    func disabled() async throws {
        let town = try await town()
        try await town.services.accounts.disable("lilei")
        let talk = try town.talk()
        #expect(await talk.signIn(account: "lilei", password: "long password").outcome == "account-disabled")
        #expect(await talk.signIn(account: "lilei", password: "guessed-one").outcome == "wrong-password")
        #expect(try SignInTests.hasNoTalk(town, "lilei"))
    }

    @Test("an account without a password cannot sign in")
    func noPassword() async throws {
        let talk = try Town().talk()
        #expect(await talk.signIn(account: "city", password: "").outcome == "login-usage")
        #expect(await talk.signIn(account: "city", password: "nobody").outcome == "wrong-password")
    }

    @Test("the word alone says how", arguments: ["登录", "login lilei"])
    func usage(line: String) async throws {
        #expect(try await town().talk().hear(line).outcome == "login-usage")
    }

    @Test("a password never goes into a form that is open")
    func openForm() async throws {
        let town = try await town()
        let talk = try town.talk()
        _ = await talk.hear(all: ["我要投诉", "login lilei long password", "再说一遍"])
        #expect(try town.entryCount == 0)
        let next = await talk.hear("我是谁")
        #expect(next.facts["name"] == .string("lilei"))
    }

    @Test("the account is looked up for each line, so that a disabled one loses what it could see")
    func disabledMeanwhile() async throws {
        let town = try Town()
        let filed = try await town.talk("resident").hear("3号楼漏水")
        let ticket = try #require(filed.facts["ticket"]?.string)
        let company = try town.talk("company")
        #expect(await company.hear("查 \(ticket)").facts["contact"] != nil)
        try await town.services.accounts.disable("company")
        #expect(await company.hear("查 \(ticket)").facts["contact"] == nil)
    }

    private func town() async throws -> Town {
        let town = try Town()
        try await town.services.accounts.add(
            Account(id: 0, name: "lilei", role: .resident), password: "long password")
        return town
    }

    private static func hasNoTalk(_ town: Town, _ name: String) throws -> Bool {
        do { _ = try town.talk(name) } catch is Missing { return true }
        return false
    }
}
