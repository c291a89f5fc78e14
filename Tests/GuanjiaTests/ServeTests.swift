import Dialogue
import Foundation
import Glibc
import Testing

@Suite("guanjia serve")
struct ServeTests {
    @Test("answers people and programs on one connection, then ends in good order", arguments: [SIGTERM, SIGINT])
    func talks(signal: Int32) async throws {
        let folder = try await Databases.copy(Databases.small)
        let server = try await Serving(["--database", folder.path("it.sqlite"), "--now", "2026-11-23T09:00"])
        let line = try Dial(server)
        let greeting = await line.say("", upTo: "\n\n")
        #expect(greeting.contains("管家") && greeting.dropLast(2).contains("\n") == false)
        #expect(await line.say("金域社区3号楼电梯坏了\r\n", upTo: "\n\n").contains("LY-1"))
        let request = #"{"jsonrpc":"2.0","id":7,"method":"message","params":{"text":"金域社区还有哪些问题没解决"}}"#
        let answer = await line.say(request + "\n", upTo: "\n")
        let reply = try JSONDecoder().decode(JSONValue.self, from: Data(answer.utf8))
        #expect(reply["id"] == .int(7) && reply["result"]?["outcome"] == .string("listed"))
        #expect(reply["result"]?["facts"]?["total"] == .int(1))
        #expect(await line.say(#"{"jsonrpc":"2.0","id":8,"method":"ping"}"# + "\n", upTo: "\n").contains("pong"))
        #expect(await server.stop(signal) == 0)
    }

    @Test("what cannot be read is answered, and the connection goes on")
    func faults() async throws {
        let folder = try await Databases.copy(Databases.small)
        let server = try await Serving(["--database", folder.path("it.sqlite")])
        let line = try Dial(server)
        _ = await line.say("", upTo: "\n\n")
        let long = await line.say(String(repeating: "a", count: 8_193) + "\n", upTo: "\n\n")
        #expect(long.contains("8192") && long.split(separator: "\n").count == 1)
        let escape = await line.say("\u{1B}[31m\n", upTo: "\n\n")
        #expect(escape.split(separator: "\n").count == 1 && !escape.contains("\u{1B}"))
        #expect(await line.say("{broken\n", upTo: "\n").contains("-32700"))
        #expect(await line.say("\n", upTo: "\n\n").count > 2)
        #expect(await line.say("你好\n", upTo: "\n\n").contains("管家"))
    }

    @Test("half a line and a hang-up harm nobody else")
    func hangUp() async throws {
        let folder = try await Databases.copy(Databases.small)
        let server = try await Serving(["--database", folder.path("it.sqlite")])
        do {
            let rude = try Dial(server)
            _ = await rude.say("", upTo: "\n\n")
            _ = await rude.say("金域社区3号楼", upTo: "")
        }
        let polite = try Dial(server)
        _ = await polite.say("", upTo: "\n\n")
        #expect(await polite.say("金域社区还有哪些问题没解决\n", upTo: "\n\n").contains("金域社区"))
        #expect(await server.stop(SIGTERM) == 0)
    }

    @Test("the program's own chat can be pointed at it")
    func connect() async throws {
        let folder = try await Databases.copy(Databases.small)
        let server = try await Serving(["--database", folder.path("it.sqlite")])
        let ended = try await Program.run("chat", "--connect", "127.0.0.1:\(server.port)", input: "你好\nhelp\n")
        #expect(ended.status == 0 && ended.output.components(separatedBy: "\n\n").filter { !$0.isEmpty }.count == 2)
    }

    @Test("a port that is taken is named")
    func portInUse() async throws {
        let folder = try await Databases.copy(Databases.small)
        let server = try await Serving(["--database", folder.path("it.sqlite")])
        let ended = try await Program.run(
            "serve", "--listen", "127.0.0.1:\(server.port)", "--database", folder.path("it.sqlite"))
        #expect(ended.status == 69 && ended.errors.contains("127.0.0.1:\(server.port)"))
    }

    @Test("a certificate that cannot be read is named")
    func certificate() async throws {
        let folder = try await Databases.copy(Databases.empty)
        let ended = try await Program.run([
            "serve", "--listen", "127.0.0.1:0", "--tls-certificate", folder.path("no.pem"), "--tls-key",
            folder.path("no.key"), "--database", folder.path("it.sqlite"),
        ])
        #expect(ended.status == 66 && ended.errors.contains("no.pem"))
    }

    @Test(
        "sample accounts, whose passwords everybody knows, are not served to the world",
        arguments: ["0.0.0.0:0", "[::]:0"])
    func sampleStaysHome(address: String) async throws {
        let folder = try await Databases.copy(Databases.city)
        let refused = try await Program.run("serve", "--listen", address, "--database", folder.path("it.sqlite"))
        #expect(refused.status == 77 && refused.errors.contains("127.0.0.1"))
    }

    @Test("at home they sign in")
    func sampleAtHome() async throws {
        let folder = try await Databases.copy(Databases.city)
        let server = try await Serving(["--database", folder.path("it.sqlite"), "--now", "2026-11-23T09:00"])
        let line = try Dial(server)
        _ = await line.say("", upTo: "\n\n")
        #expect(await line.say("login county sample-county\n", upTo: "\n\n").contains("county"))
        #expect(await line.say("我们区的评分怎么样\n", upTo: "\n\n").contains("兰山区"))
        let wrong = #"{"jsonrpc":"2.0","id":1,"method":"login","params":{"account":"city","password":"guess"}}"#
        #expect(await line.say(wrong + "\n", upTo: "\n").contains("-32001"))
    }
}
