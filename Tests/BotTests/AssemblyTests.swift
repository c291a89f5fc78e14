import Assembly
import Bot
import Dialogue
import Foundation
import Scripts
import Store
import Testing
import Vocabulary

@Suite("Putting it together")
struct AssemblyTests {
    @Test("a town on disk is opened with its names, its people and its rules")
    func opens() async throws {
        let folder = try TemporaryFolder()
        try Town(Store.open(folder.path("town.sqlite"), mode: .create)).store.close()
        let guanjia = try await Guanjia.open(configuration(folder.path("town.sqlite")))
        let talk = try guanjia.talk(as: "resident", language: .en)
        #expect(await talk.greeting().language == .en)
        #expect(await talk.hear("我们小区评分多少").facts["place"]?.name == "金域社区")
        #expect(throws: AssemblyError.self) { try guanjia.talk(as: "nobody") }
    }

    @Test("a running bot learns the places that another process has added")
    func learnsPlaces() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("town.sqlite")
        try Town(Store.open(path, mode: .create)).store.close()
        var configuration = configuration(path)
        configuration.namesInterval = .zero
        let talk = try await Guanjia.open(configuration).talk(as: "county")
        #expect(await talk.hear("新月花园评分多少").outcome != "not-assessed")
        let other = try Store.open(path)
        try other.bulkWrite { tx in
            let parent = try tx.read.places(named: "启阳居").first
            let name = LocalName(hans: "新月花园", hant: "新月花園", en: "Xinyue Garden")
            let place = try tx.insertPlace(level: .compound, name: name, parent: parent)
            try tx.upsert(CompoundRecord(placeID: place.id, households: 80))
            try tx.registryChanged()
        }
        try other.close()
        let reply = await talk.hear("新月花园评分多少")
        #expect(reply.outcome == "not-assessed")
        #expect(reply.facts["place"]?.name == "新月花园")
    }

    @Test("what is missing is said by its own name")
    func missing() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("none.sqlite")
        let error = await #expect(throws: AssemblyError.self) { try await Guanjia.open(configuration(path)) }
        guard case .store(.missing(path)) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("the city's rules stand beside the intents, however their folder is named", arguments: [".", "./", "/", ""])
    func programme(intents: String) {
        let configuration = Configuration(
            database: nil, intents: intents, now: nil, environment: [:], executable: "/opt/guanjia/bin/guanjia")
        #expect(configuration.programme.hasSuffix("/programme"))
    }

    @Test("the greeting is one line, and completions begin with what was typed")
    func doors() async throws {
        let talk = try Town().talk()
        #expect(await !talk.greeting().text.contains("\n"))
        let completed = await talk.completions(of: "金域")
        #expect(completed.contains("金域社区") && completed.allSatisfy { $0.hasPrefix("金域") })
        #expect(await talk.completions(of: "zzzz").isEmpty)
    }

    @Test("ledger numbers that were shown complete a line", arguments: ["请查 LY-", "查ly-", "看看LY"])
    func ticketCompletion(prefix: String) async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        let filed = await talk.hear("3号楼电梯坏了")
        let ticket = try #require(filed.facts["ticket"]?.string)
        let completed = await talk.completions(of: prefix)
        #expect(completed == [prefix.prefix { !$0.isASCII || $0 == " " } + ticket])
        #expect(try await town.talk("neighbour").completions(of: prefix).isEmpty)
    }

    private func configuration(_ database: String) -> Configuration {
        Configuration(
            database: database, intents: Words.root + "/intents", programme: Words.root + "/programme", now: Town.now)
    }
}
